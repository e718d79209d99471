/**
 * The words by which a report hands over to a speaker. Simplified characters; patterns are built once.
 */

/** Verbs of saying that are hardly ever anything else. */
const SAYING =
  '指出 强调 强调指出 说道 说 认为 表示 坦言 透露 告诉 称 笑称 呼吁 解释 提醒 介绍说 补充说 回应说 回答说 解释说 重申 直言 谈到 说到 讲到 提到 讲道 谈道 指示 叮嘱 嘱咐 勉励 回忆 ' +
  '感慨 感叹 慨叹 惊叹 赞叹 哀叹 批评 质疑 抱怨 指责 谴责 寄语 坦承 承认 申明 断言 认定 议决 总结道 追问 反问 答道 披露 主张 承诺 保证 证实 否认 警告 相信 判断 转述 引述 援引 促请 敦促 笑言 笑说 笑着说 直指 裁示 提议 吐槽 诉苦 诉说 陈述 陈词 打趣 调侃 自嘲 形容 澄清 允诺 建请 吁请 期勉 正告 告诫 交代 倡议 答应 表明 嘀咕 念叨 高喊 附和 祝愿 寄望 恳请 责成 责令 下令 敦请 声称 宣称 辩称 戏称 坦陈 直陈 明言 点明 挑明 点出 笑道 叹道 喊道 问道 喝道 嚷道 应道 劝道 念道 忆及 提及 谈及 言及 述及 痛批 抨击 炮轰 怒批 直斥 力主 力陈 痛陈 断定 推断 告知 劝告 叮咛 预料 倡导 提倡 批评道 直言道 感慨道';
/** Verbs of saying that can be nouns: they count where something is said right after them. */
const ASKING = '担心 担忧 忧心 忧虑 觉得 坚信 深信 期许 期盼 冀望 盼望 请求 要求 希望 建议 提出 号召 期望 期待 鼓励';
/** Words that are acts as often (介绍了情况): they count where a comma or colon hands over the words. */
const REPORTING =
  '介绍 部署 分析 说明 总结 报告 汇报 通报 决定 明确 肯定 回应 回答 答复 表态 插话 点评 评价 检讨 反驳 预测 估计 讲 问 答 谈 发问 提问 讲述 预计 反映 宣布 补充 决议 拍板 喊话 算账 支招 总结道 质问 请教 归纳 概括 论证 阐述 阐明 讲解 解读 剖析 概述 描述 叙述 论述 提示 警示 吩咐 宣告 声明 申述 辩解 争辩 驳斥 评论 应答 许诺 反馈 倾诉 附议 定调 发话 开口 开腔 劝说 安慰 宽慰 通知 转告 吆喝 怒斥 呵斥 训斥 斥责 诠释 阐释 比喻 质询 建言 预告 追忆 回想 憧憬 设想 预言 研判 小结 复述 答疑 释疑 插嘴 搭话 接话 接茬 发声 佐证 道出 举例 议定 商定';

const alternatives = (words: string): string =>
  words
    .split(' ')
    .toSorted((a, b) => b.length - a.length)
    .join('|');

/** What makes another word or another form of a verb of saying: 说明, 称赞, 强调的. */
const NO_SAYING = '(?!(?<!转述)了|过|的|人|书|明|法|服|话|唱|理|赞|为|号|职|谓|重|量|心|完|清|起|是|家|辞|客)';
const NO_ASKING = '(?!了|过|的|是|书|与|和|、|。|下|要求。|意见。|建议。)';
const HANDS_OVER = '(?=[，,：:“「"]|(?<![问答讲谈])(?:说|道|称(?!赞)|指(?=[，,：:])))';

/** A strong verb of saying, as a pattern's source. */
export const STRONG_CUE = `(?:(?:${alternatives(SAYING)})${NO_SAYING}|宣布(?=[^，。了]{0,10}(?:将|从|自|暂|不))|指(?![着向导挥示标数定派望责认出正纹甲头明点教使引控环战挥南针]))`;
/** Any verb of saying where its form alone can tell, as after a name. */
export const CUE_WORD = `(?:${alternatives(`${SAYING} ${ASKING} ${REPORTING}`)})`;
/** Any verb of saying where it hands over to what is said: neither a noun (…的要求) nor an act (介绍了情况). */
export const ANY_CUE =
  `(?:${STRONG_CUE}|(?:${alternatives(ASKING)})${NO_ASKING}|(?:${alternatives(REPORTING)})${HANDS_OVER}|` +
  `(?:介绍|说明|汇报|通报|报告|公布|提出)了(?=[^，,。；：:]{1,16}[：:]))`;
/** Verbs of saying that stand as a noun at the end of a clause as well (按总体要求，作出判断，). */
export const NOUN_CUE_WORD = `(?:${alternatives(`${ASKING} ${REPORTING} 承诺 保证 指示 警告 主张 判断 提醒 寄语 证实 批评 质疑 指责 谴责`)})`;
/** A verb of saying far from its subject: only where words follow at once. */
export const FAR_CUE = `(?:(?:${alternatives(SAYING)}|提出)(?=[，,：:“「"]|要(?!求)|必须|各))`;
/** A verb of saying behind the words that it hands over (“…，”他说。): nothing but more of them need follow. */
export const CLOSING_CUE = `(?:(?:${alternatives(`${SAYING} 问 答 道`)})(?=[。！.]|[，,]?$))`;

const ADVERBS =
  '还 也 又 则 再 并 就 便 都 均 曾 再次 再三 多次 最后 随后 接着 首先 同时 特别 着重 重点 进一步 明确 反复 一致 分别 郑重 最终 另外 此外 继续 严肃 直接 如此 这样 当场 先后 共同 一再 ' +
  '笑着 现场 专门 专题 坦率 率先 强烈 衷心 当即 立即 逐一 深情 动情 由衷 高度 历来 早就 早已 一直 曾经 常 经常 常常 时常 生前 公开 坦诚 诚恳 亲自 主动 详细 简要 当众 事后 私下 激动 随即 旋即 即席 继而 转而 其后 之后 进而 亦 更 仍 仍然 依然 同样 并且 而且 不禁 忍不住 不由得 即场 即时 轻声 低声 高声 大声 连声 缓缓 慢慢 微笑着 苦笑着 倒 却 已 已经 当面 书面 第一个 带头 抢先 逐条 逐项 一一 先';

/** Adverbs that nobody is called by, though they begin with a surname or stand behind one (郑重承诺, 曾明确要求). */
export const ADVERB_WORDS: ReadonlySet<string> = new Set(ADVERBS.split(' '));

/** What may stand between a subject and its verb of saying. */
export const ADVERB = `(?:${alternatives(ADVERBS)}|[\\p{Script=Han}]{1,6}地)`;

/** Manner in two characters, before which two more would be whoever acts so (村民激动地说). */
const MANNER = '激动|高兴|兴奋|动情|感慨|自豪|无奈|坦率|焦急|欣慰|开心|幽默|风趣|严肃|认真|深情|由衷|愤怒|哽咽|诚恳';

/** What may stand before a verb of saying at the head of its clause, and cannot hold a subject. */
export const ADVERB_ALONE = `(?:${alternatives(ADVERBS)}|\\p{Script=Han}{2}地|\\p{Script=Han}{2}(?!${MANNER})\\p{Script=Han}{2}地)`;

/** 表示感谢 and its like, or a question without its words: an act that is told, not words that are passed on. */
export const ACT =
  /^(?:追问|询问|质询|请教|提问)了?(?![，,：:“「。！]|$|[^。]*(?:[吗呢？?]|是否|能否|[会可有]否|能不能|会不会|有没有|什么|怎么|怎样|何|为啥|多少|几|谁|哪))|^表示(?:了|的)?(?:衷心|诚挚|热烈|崇高|由衷|深切|亲切|最?真诚|充分|高度)?的?(?:感谢|谢意|祝贺|欢迎|慰问|问候|敬意|肯定|支持|哀悼|悼念|关切|赞赏|赞同|认可|满意|关注|理解|同意)/;

/** Verbs that tell what a person did at the meeting, not what he or she said. */
export const CHAIRS = /主持(?!人)/;
export const ATTENDS = /出席|参加|参会|列席|陪同|与会|到会|参与/;

/** What the meeting did, as the report tells it: 会议听取了汇报. */
export const MEETING_ACT =
  /^(?:还|也|又|并|并且|现场|专题|集体|分别|首先|同时|其后|随后|之后|最终|最后|一致|表决|当场|逐项){0,2}(?:听取|审议|研究|传达|学习|通过|观看|讨论|书面|设|以|由|采取|就|开始|结束|召开|举行|宣读|表彰|选举|印发|对|分|将|围绕)/;
