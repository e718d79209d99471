import { describe, expect, test } from 'vitest';
import { toTraditional } from '../../src/text/script.ts';
import { readText } from './speech/labelled.ts';

/** A text and its people, each as 'name / post / role' with - for no post. */
type Case = readonly [rule: string, text: string, people: readonly string[]];

const POSTS: readonly Case[] = [
  [
    'several offices of one person stay together',
    '5月2日，市委副书记、市长、市防汛抗旱指挥部指挥长周明远主持会议并讲话。',
    ['周明远 / 市委副书记、市长、市防汛抗旱指挥部指挥长 / chair'],
  ],
  [
    'each of several people keeps his or her own office',
    '市委书记单明义、市长周明远、市人大常委会主任韩若水、市政协主席苗青出席会议。',
    [
      '单明义 / 市委书记 / attended',
      '周明远 / 市长 / attended',
      '韩若水 / 市人大常委会主任 / attended',
      '苗青 / 市政协主席 / attended',
    ],
  ],
  [
    'offices in several bodies',
    '市长周明远、市水利局党组书记、局长齐海棠参加会议。',
    ['周明远 / 市长 / attended', '齐海棠 / 市水利局党组书记、局长 / attended'],
  ],
  [
    'an office shared by a list of names is everybody’s',
    '市领导齐海棠、鲍远山和祁砚参加会议。',
    ['齐海棠 / 市领导 / attended', '鲍远山 / 市领导 / attended', '祁砚 / 市领导 / attended'],
  ],
  [
    'an office that one person alone can hold is not shared',
    '市长周明远、柳若谷出席会议。',
    ['周明远 / 市长 / attended', '柳若谷 / - / attended'],
  ],
  [
    'a rank in brackets belongs to the office',
    '省水利厅党组成员、副厅长（正厅级）鲁一帆出席会议。',
    ['鲁一帆 / 省水利厅党组成员、副厅长（正厅级） / attended'],
  ],
  [
    'the office of somebody on whose behalf another speaks is not the speaker’s',
    '市长周明远代表市委书记单明义看望护林员。周明远说，大家辛苦了。',
    ['周明远 / 市长 / speaker'],
  ],
  [
    'what stands before an office is not part of it',
    '会议由市委副书记、市长周明远主持，副市长柳若谷作说明。',
    ['周明远 / 市委副书记、市长 / chair', '柳若谷 / 副市长 / attended'],
  ],
  [
    'words that part an office from its sentence do not cut it where they are part of it',
    '省高等法院院长周明远、市法律顾问委员会主任柳若谷出席会议。',
    ['周明远 / 省高等法院院长 / attended', '柳若谷 / 市法律顾问委员会主任 / attended'],
  ],
  [
    'an office in brackets behind the name is the person’s',
    '周明远（市教育局局长）主持会议。周明远说，要快。',
    ['周明远 / 市教育局局长 / chair'],
  ],
  [
    'an office in apposition behind the name is the person’s',
    '周明远，市教育局局长，主持会议。周明远说，要快。',
    ['周明远 / 市教育局局长 / chair'],
  ],
  [
    'a title behind one name is no office of the next',
    '校长周明远院士、副校长柳若谷出席会议。',
    ['周明远 / 校长 / attended', '柳若谷 / 副校长 / attended'],
  ],
  [
    'who passes words on is no part of an office, nor is when',
    '当晚市长周明远主持会议，另一位消费者代表柳若谷发言。',
    ['周明远 / 市长 / chair', '柳若谷 / 消费者代表 / attended'],
  ],
  [
    'the one who is said to lead before the office is named, or who called the people together, is the chair',
    '主持论坛的卫生局长柳若谷一早上山。村委会主任周大水召集村民代表开会。',
    ['柳若谷 / 卫生局长 / chair', '周大水 / 村委会主任 / chair'],
  ],
  ['a person without an office has none', '周明远主持会议。周明远强调，要快。', ['周明远 / - / chair']],
];

const NAMES: readonly Case[] = [
  [
    'compound surnames',
    '市委书记欧阳映雪出席会议并讲话。副市长上官北辰、诸葛云舟参加。',
    ['欧阳映雪 / 市委书记 / attended', '上官北辰 / 副市长 / attended', '诸葛云舟 / 副市长 / attended'],
  ],
  [
    'names with a dot inside',
    '柏浦市委副书记、市长木拉提·阿依登汇报工作。',
    ['木拉提·阿依登 / 柏浦市委副书记、市长 / attended'],
  ],
  [
    'two-character names printed with a space inside',
    '市领导周 明、李大山、王 芳、欧阳若水参加会议。',
    [
      '周明 / 市领导 / attended',
      '李大山 / 市领导 / attended',
      '王芳 / 市领导 / attended',
      '欧阳若水 / 市领导 / attended',
    ],
  ],
  [
    'names that are also words, beside the words themselves',
    '市委常委、常务副市长高峰主持会议。高峰指出，高峰期要错开，高峰时段要疏导。',
    ['高峰 / 市委常委、常务副市长 / chair'],
  ],
  [
    'names in a list that are all words',
    '副市长高峰、方向、平安参加会议。',
    ['高峰 / 副市长 / attended', '方向 / 副市长 / attended', '平安 / 副市长 / attended'],
  ],
  [
    'names with characters that often end an office',
    '市领导李长河、王党生、赵会民、陈有福参加会议。',
    [
      '李长河 / 市领导 / attended',
      '王党生 / 市领导 / attended',
      '赵会民 / 市领导 / attended',
      '陈有福 / 市领导 / attended',
    ],
  ],
  [
    'a name that is a common word, where the report never uses it as one',
    '市水利局局长冷静在会上通报了情况。冷静说，水位已退。',
    ['冷静 / 市水利局局长 / speaker'],
  ],
  [
    'names before verbs that no list holds',
    '种粮大户谢德顺掰着指头算账。驻村第一书记曲波听到这里插了话。药剂科主任田野倒是举起手。',
    ['谢德顺 / 种粮大户 / attended', '曲波 / 驻村第一书记 / attended', '田野 / 药剂科主任 / attended'],
  ],
  [
    'a character that also means and, where the report names the person twice',
    '市人大常委会副主任阮清和到会指导。阮清和在点评中认为，准备充分。',
    ['阮清和 / 市人大常委会副主任 / speaker'],
  ],
  [
    'a character that also means then, where the report names the person twice',
    '业委会委员邬倩、社区主任苗青参加。邬倩则提醒，岗亭要先移。',
    ['邬倩 / 业委会委员 / speaker', '苗青 / 社区主任 / attended'],
  ],
  [
    'a list of names that take part, without any office',
    '市长周明远主持，刘宗安、李玉林出席。',
    ['周明远 / 市长 / chair', '刘宗安 / - / attended', '李玉林 / - / attended'],
  ],
  [
    'the office behind the last name of a list is no name',
    '海洋大学教授司徒允与农技处长鲍远山出席会议。',
    ['司徒允 / 海洋大学教授 / attended', '鲍远山 / 农技处长 / attended'],
  ],
  [
    'names of other languages with and without a dot, behind an office',
    '总经理安德烈亚斯·克鲁格通过翻译发言。旗长其其格主持会议。总裁史密斯发言。州长扎西次仁发言。',
    [
      '安德烈亚斯·克鲁格 / 总经理 / attended',
      '其其格 / 旗长 / chair',
      '史密斯 / 总裁 / attended',
      '扎西次仁 / 州长 / attended',
    ],
  ],
  [
    'a dot in another form',
    '市长木拉提・阿依登汇报工作。副市长阿依古丽•买买提参加。',
    ['木拉提・阿依登 / 市长 / attended', '阿依古丽•买买提 / 副市长 / attended'],
  ],
  [
    'a married woman’s two surnames',
    '妇女部部长贺田玉珍关注独居长者，贺田玉珍说，要早。',
    ['贺田玉珍 / 妇女部部长 / speaker'],
  ],
  [
    'a member of a council by the title behind the name',
    '柳若谷议员说，路灯不亮。苗青副院长代表医院致辞。',
    ['柳若谷 / - / speaker', '苗青 / - / attended'],
  ],
  [
    'the same surname twice',
    '市委书记王建国主持会议，副市长王建设汇报。王建国强调，要快。王建设表示，明白。',
    ['王建国 / 市委书记 / chair', '王建设 / 副市长 / speaker'],
  ],
  ['two characters before a verb of saying', '市长周明说，要修路。', ['周明 / 市长 / speaker']],
  [
    'a name seen for sure once is known everywhere',
    '市长周明远主持会议。会前，周明远会见了客人。',
    ['周明远 / 市长 / chair'],
  ],
  [
    'spaced names without an office before them',
    '訾 博 作报告。戈 壁 主持会议。',
    ['訾博 / - / attended', '戈壁 / - / chair'],
  ],
  [
    'a counted list without an office',
    '李家旺、方圆等5名村民代表先后发言。',
    ['李家旺 / - / attended', '方圆 / - / attended'],
  ],
  [
    'offices and occupations of many kinds',
    '议长邵秉钧、议员戚美凤、副署长昝大同、果农甘来福、客座教授禚云舟、董事闻一平出席会议。',
    [
      '邵秉钧 / 议长 / attended',
      '戚美凤 / 议员 / attended',
      '昝大同 / 副署长 / attended',
      '甘来福 / 果农 / attended',
      '禚云舟 / 客座教授 / attended',
      '闻一平 / 董事 / attended',
    ],
  ],
  [
    'the one by whom the meeting is led is its chair, with a compound surname too',
    '校长司徒望舒出席会议并讲话，会议由党委副书记乐正和主持。',
    ['司徒望舒 / 校长 / attended', '乐正和 / 党委副书记 / chair'],
  ],
  [
    'a common word that is a name where nothing else is left, and a word where it is one',
    '副县长安全主持会议。会议通报了全县安全生产形势。安全要求各乡镇抓好安全。',
    ['安全 / 副县长 / chair'],
  ],
  [
    'a name whose last character the next place alone shows',
    '村民代表蔺桂花头一个站起来发言。蔺桂花听了一愣。市商务局局长于和推介了产业。于和介绍，好。',
    ['蔺桂花 / 村民代表 / attended', '于和 / 市商务局局长 / speaker'],
  ],
  [
    'offices that only their form tells',
    '学务长粘雅雯力挺试办。监测户邰大勇原本缩在后面。来自上游的冯天天同学发言。八十岁的邵大河发言。',
    ['粘雅雯 / 学务长 / attended', '邰大勇 / 监测户 / attended', '冯天天 / - / attended', '邵大河 / - / attended'],
  ],
  [
    'names in Latin letters, with a hyphen, and with a last part that means and',
    '校长Anna B. Weiss教授主持会议。局长卡洛斯·门多萨-里维拉介绍，好。主任医师巴图·苏和说，好。',
    ['Anna B. Weiss / 校长 / chair', '卡洛斯·门多萨-里维拉 / 局长 / speaker', '巴图·苏和 / 主任医师 / speaker'],
  ],
  [
    'a name before a verb that ends in a character that joins',
    '县政协主席许涛英，县委副书记杜环和出席。',
    ['许涛英 / 县政协主席 / attended', '杜环和 / 县委副书记 / attended'],
  ],
  [
    'people called by a title alone',
    '李大山同志主持会议。赵小兰女士、韩若水教授发言。',
    ['李大山 / - / chair', '赵小兰 / - / attended', '韩若水 / - / attended'],
  ],
];

const NOBODY: readonly Case[] = [
  [
    'words behind an office are no names',
    '与会代表一致认为，方案可行。专家普遍认为，桥能用。居民平时出行难。书记马上召开会议。局长立即安排。主任应当负责。代表向大家汇报。',
    [],
  ],
  [
    'places, firms and ages before a verb of saying are no people',
    '安阳市长主持会议。温州提出新办法。华硕表示要扩产。唐代称此地为驿。党中央要求节约。',
    [],
  ],
  [
    'words that run on behind an office',
    '县委常委班子召开会议。市长于昨日返回。县长向前线致敬。行长周期性检查。市长江大桥通车。市领导高兴地说，好。局长路上说，好。',
    [],
  ],
  [
    'words with a surname, bodies, and people of whom the surname alone is told',
    '企业负责人应邀到会。全会召开，应到委员29人。区政协主席主持会议。驾驶员陈先生表示理解。健康司司长说，好。',
    [],
  ],
  [
    'words of somebody from elsewhere, behind the title that stands behind the name',
    '各县要贯彻落实蔺怀舟总书记重要指示精神。省委按照蔺怀舟总书记重要指示精神再部署。会议学习蔺怀舟总书记重要讲话。',
    [],
  ],
  [
    'what only begins or ends like an office',
    '局里公布税收征收管理事项的公告。务工人员可提前登记。负责人应向乘客说明，员工戴口罩上岗。领导班子和领导干部要带头。',
    [],
  ],
  ['a common word that is used as one', '局长冷静应对。书记冷静地说，要稳。主任严格要求。局长严格落实。', []],
  ['a reporter who asks is nobody of the meeting', '南屏通讯社记者罗小溪出席会议。罗小溪主持会议。', []],
  ['somebody whose speech from elsewhere is cited', '会上引述局长柳若谷早前在议会的发言。', []],
  ['reporters are nobody of the meeting', '南屏日报讯（记者 罗小溪）会议昨天召开。罗小溪说，桥修好了。', []],
  ['somebody who is only acted for', '受市委书记单明义委托，会议如期召开。', []],
  ['somebody whose words are only studied', '会议学习贯彻省委书记蔺怀舟重要讲话精神。', []],
  ['events with a dot inside', '中国·南屏论坛昨天举行。', []],
];

const GROUPS = { 'posts and roles': POSTS, names: NAMES, 'no people of the meeting': NOBODY } as const;

function peopleOf(text: string): readonly string[] {
  return readText(text).people.map(({ name, post, role }) => `${name} / ${post ?? '-'} / ${role}`);
}

describe.each(Object.entries(GROUPS))('%s', (_group, cases) => {
  test.each(cases)('%s', (_rule, text, people) => {
    expect(peopleOf(text)).toEqual(people);
  });

  test.each(cases)('in traditional script: %s', (_rule, text, people) => {
    expect(peopleOf(toTraditional(text))).toEqual(people.map(toTraditional));
  });
});

test('a list of 200 names gives 200 people', () => {
  const given = [...'安宁远山河海川林石泉'].flatMap((a) =>
    [...'一二三四五六七八九十百千万光明星云风雪晴'].map((b) => a + b),
  );
  const names = given.map((two) => `周${two}`);
  expect(readText(`市领导${names.join('、')}参加会议。`).people.map((person) => person.name)).toEqual(names);
});

const LEAD = '2月28日，市委副书记、市长周明远主持会议并讲话。周明远强调，要快。';

describe('bad input', () => {
  test.each([
    ['names of one character', '市长周主持会议。周强调，要抓紧。王说，好。'],
    ['nobody at all', '会议强调，要抓紧。雨下了三天，河水涨了两米。'],
    ['an office without end', `${'市长'.repeat(10_000)}。`],
    ['brackets that never close', `${'周（「“'.repeat(5000)}。`],
    ['dots without names', `${'·'.repeat(5000)}市长${'·艾'.repeat(5000)}`],
  ])('with %s nobody is named', (_case, text) => {
    expect(peopleOf(text)).toEqual([]);
  });

  test.each([
    ['an office ten thousand times', '市长'.repeat(10_000)],
    ['quotation marks that never close', '“「『'.repeat(5000)],
    ['a name with an open bracket, again and again', '周明远（市长'.repeat(3000)],
    ['a paragraph of twenty thousand characters', '路要修，'.repeat(5000)],
  ])('behind %s the people before it are still known', (_case, bad) => {
    expect(peopleOf(`${LEAD}\n${bad}`)).toEqual(['周明远 / 市委副书记、市长 / chair']);
  });
});
