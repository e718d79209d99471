import { matchesIn } from '../../text/matches-in.ts';
import type { Span } from '../../text/sentence.ts';

/**
 * Words that end the name of an office. The office itself is as long as the report makes it: what stands to the left
 * up to a boundary.
 */
const TAILS =
  '总书记 副书记 书记 副市长 市长 副省长 省长 副县长 县长 副区长 区长 副州长 州长 镇长 乡长 村长 主席 副主席 主任 副主任 组长 副组长 局长 副局长 厅长 副厅长 部长 副部长 司长 副司长 处长 副处长 科长 院长 副院长 校长 副校长 ' +
  '会长 理事长 董事长 总经理 经理 总裁 总理 副总理 委员长 委员 常委 秘书长 总指挥长 副总指挥长 指挥长 副指挥长 总指挥 副总指挥 指挥 司令员 政委 检察长 教授 副教授 研究员 院士 主任医师 副主任医师 医师 医生 护士长 护士 老师 教师 ' +
  '发言人 负责人 队长 站长 所长 馆长 社长 台长 行长 园长 总编辑 总工程师 工程师 督导员 巡视员 调研员 参事 顾问 首席专家 专家 常务副市长 常务副省长 行政长官 班长 村支书 支书 社工 领导 代表 同志 干事 支队长 大队长 ' +
  '网格员 志愿者 居民 村民 司机 学生 家长 业主 租客 房东 船长 班主任 讲师 博士 律师 法官 检察官 书记员 经营者 店主 店长 厂长 总监 主管 主编 台长 馆员 技术员 预报员 调度员 首席 骑手 店员 护工 队员 牵头人 召集人 联络员 辅导员 研究生 博士生 观察员 飞行员 驾驶员 维修工 个体户 种植户 养殖户 商户 摊主 创始人 合伙人 董事局主席 首席执行官 ' +
  '大户 成员 主持人 科学家 演员 画家 作家 教练 运动员 民警 辅警 警官 消防员 老板 农民 渔民 船工 工人 职工 员工 师傅 保安 保洁员 快递员 传承人 总干事 主委 助理 秘书 大使 领事 议长 议员 署长 专员 盟长 旗长 里长 理事 监事 ' +
  '讲解员 管理员 监督员 护林员 副署长 董事 果农 菜农 粮农 茶农 农机手 机手 分析师 会计师 建筑师 设计师 规划师 农艺师 药师 厨师 技师 评论员 裁判 检验员 安全员 饲养员 乘务员 列车长 机长 船员 电工 焊工 木工 匠人 牧民 摊贩 执行官 运营官 副总 青年 东主 照顾者 传人 测量师 学者 领队 会计 党员 照服员 学家 导师 博导 评委 团长 政治委员 导演 编剧 制片人 校监 校董 耆老 长老 法师 牧师 治疗师 药剂师 护理师 护理长 营养师 志工 义工 审计长 关长 税务长 财政司长 总工 总师 参赞 总领事 公使 特使 大臣 首相 总统 国务卿 监审人 听证人 陈述人 当事人 经办人 承包人 投资人 发起人 报告人 主讲人 代言人 代理人 经纪人 法人 消费者 车主 住户 租户 用户 客户 游客 旅客 监理 巡查员 巡堤员 信息员 协管员 采购员 销售员 质检员 施工员 实验员 警长 警司 营长 连长 舰长 农场主 企业家 课长 科员 办事员 大夫 主计 总编 编审 参谋 参谋长 组员 学员 球员 总管 工长 队医 门卫 邮递员 快递小哥 外卖员 播音员 测绘员 勘测员 化验员 报务员 值班员 网格长 片区长 书记处书记 工会主席 庭长 审判长 审判员 股长 河长 林长 湖长 田长 楼长 协理员 督学 总裁 首席科学家 主播 家属 协理 村官';

const tails = [...new Set(TAILS.split(' '))].toSorted((a, b) => b.length - a.length);

/** Offices that are also a piece of other words: 管理事项, 务工人员. */
const UNLESS_OTHER_WORD: ReadonlyMap<string, string> = new Map([
  ['理事', '(?<![管办处审受代经])理事(?![项务宜])'],
  ['工人', '工人(?!员)'],
]);

/** A pattern (source) for the last word of an office. */
export const POST_TAIL = `(?:副?(?:${tails.map((tail) => UNLESS_OTHER_WORD.get(tail) ?? tail).join('|')}))`;

/** Words after which an office begins: what stands left of them belongs to the sentence, not to the office. */
const BREAKS =
  /(?:主持召开|主持|出席|召开|听取|陪同|会见|邀请|聘请|任命|选举|感谢|采访|来自|代表(?!$|[、，团处])|以及|按照|落实|贯彻|传达|学习|根据|上午|下午|晚上|凌晨|今天|昨天|昨日|日前|近日|会上|随后|其中|此外|当天|\d日|记者从|转达|要求|号召|看望|慰问|表彰|率领|带领|指挥部由|担任|包括|参会的|与会的|在场的|所在|(?<![高中初])等|的|了|(?<!顾)问|(?<!转)让|(?<!自)由|前几天|前天|今早|今晚|昨晚|当晚|当日|当时|此前|早前|座谈中|会前|会后|最后|首先|同时|另外|引述|转述|引用|援引|转告|给|(?:以下|这|那|便|正|就|均|仍|还|都|也)[是为]|另?[一那这][位名]|另外[一两]位)(?!$)/g;
const LEADING =
  /^(?:由|受|在|向|经(?![济营理贸办信开销])|请|据|对|与|和|同|及|为|让|随|时任(?=.)|并|是|以|将|当|到|有|把|被|从|就|跟)/;
/** Left of an office only these may stand; 、 parts offices of one person. */
const OFFICE_TEXT = /$(?<=(?<office>[\p{Script=Han}\d“”（）()、a-zA-Z]{1,60}))/u;
const ENDS_WITH_TAIL = new RegExp(`${POST_TAIL}(?:[（(][^（）()]{1,12}[）)])?$`);

/** What the names of offices and occupations end in where no list holds them. */
export const OFFICE_FORM = '(?:[长员师家手士生匠商户民工官委导者记授席裁]|指导|干部|骨干)';
/** An office by its form alone, behind the words of a body or of a trade. */
const ENDS_IN_FORM = new RegExp(`^\\p{Script=Han}{1,14}${OFFICE_FORM}$`, 'u');

function trimOffice(segment: string, ends: RegExp): string {
  let from = 0;
  for (const match of matchesIn(segment, BREAKS)) {
    const rest = segment.slice(match.index + match[0].length);
    if (ends.test(rest)) from = match.index + match[0].length;
  }
  const trimmed = segment.slice(from).replace(/^[”）)\d]+/, '');
  const shorter = trimmed.replace(LEADING, '');
  return ends.test(shorter) ? shorter : trimmed;
}

/** Balanced, so that a bracket opened or closed outside the office is not carried into it. */
function unbracketed(office: string): string {
  const open = Math.max(office.lastIndexOf('（'), office.lastIndexOf('('));
  const close = Math.max(office.lastIndexOf('）'), office.lastIndexOf(')'));
  if (open > close) return office.slice(open + 1);
  return open < 0 ? office.slice(close + 1) : office;
}

/** The office that its form alone tells, if it ends a word and is short enough to be nothing else. */
function officeByForm(segment: string, isWordEnd: boolean): string {
  const office = trimOffice(segment, ENDS_IN_FORM);
  return isWordEnd && ENDS_IN_FORM.test(office) && !/大家|自己|人家/.test(office) ? office : '';
}

/**
 * The offices that stand right before a name, or '' if none: `left` is the text before the name, from the last name or
 * sentence end on. Where a word ends at the name, what has the form of an office is one too (学务长). Simplified
 * characters.
 *
 * @example officeBefore('5月2日，市委副书记、市长') // '市委副书记、市长'
 */
export function officeBefore(left: string, isWordEnd = false): string {
  const chain = OFFICE_TEXT.exec(left.replace(/\s$/, ''))?.groups?.['office'] ?? '';
  const offices: string[] = [];
  for (const segment of chain.split('、').toReversed()) {
    const office = ENDS_WITH_TAIL.test(segment)
      ? unbracketed(trimOffice(segment, ENDS_WITH_TAIL))
      : officeByForm(segment, isWordEnd || offices.length > 0);
    if (office === '') break;
    offices.unshift(office);
    if (office.length < segment.length) break;
  }
  return offices.join('、');
}

const BEHIND = new RegExp(
  `^(?:[（(](?<bracketed>[\\p{Script=Han}\\d“”、]{1,40})[）)]|[，,](?<apposed>(?:[\\p{Script=Han}“”、]{1,30})?${POST_TAIL})(?=[，,。；;]))`,
  'u',
);

/**
 * The offices that stand right behind a name, in brackets or as an apposition, as offsets in `right`, the text behind the
 * name; undefined if none do. Simplified characters.
 *
 * @example officeBehind('（市教育局局长）说') // { start: 1, end: 7 }
 */
export function officeBehind(right: string): Span | undefined {
  const { bracketed, apposed } = BEHIND.exec(right.slice(0, 44))?.groups ?? {};
  const office = bracketed ?? apposed;
  if (office === undefined || !ENDS_WITH_TAIL.test(office) || officeBefore(office) !== office) return undefined;
  return { start: 1, end: 1 + office.length };
}
