/*
 * Turns of phrase that stand for a verb of saying, told by where they stand in a clause. Simplified characters.
 */

/** Before a colon: words that are said, or a count of them (归纳了三条：, 对各部门做以下要求：). */
export const COUNTS_WORDS =
  /(?:说明|归纳|概括|总结|提|列|讲|谈|算|报|摆|抛|给|做|作|开出|立下|道出|亮明|介绍|强调|发出)[^，,：:]{0,16}(?:要求|建议|意见|想法|看法|观点|问题|来由|理由|原因|情况|账|数字|承诺|解释|疑问|希望|倡议|方案|办法|[条点项件招]|句话|原则|标准|目标|结论|判断|方面|比方|如下|以下|考虑|心声|经验|做法|思路|举措|打算|计划|体会)[：:]$/;
/** Words that are written, not said. */
export const WRITTEN = /(?:[写印贴挂题标刻绣][着有]|看到|见到|显示|名为|叫做?)[：:]$/;
/** Before a comma and quoted sentences: the speech is named, but no verb of it stands there (作了总结，“…”). */
export const NAMES_SPEECH =
  /(?:总结|回应|回答|点评|发言|表态|解释|比方|比喻|玩笑|承诺|提醒|感慨|打趣|号召|倡议|寄语|(?:笑|喊|嚷|叹|吼|劝|念)(?:了?笑|了口气|着)?)[，,]$/;
/** Turns of phrase that stand for a verb of saying before a comma or colon. */
export const SAYS_SO =
  /(?:表了?个?态|[亮晒摆][出了]?[^，,：:]{0,6}(?:家底|账本|成绩单|底牌|数据)”?|提[了出](?!的)[^，,]{0,8}(?:办法|建议|想法|主意|思路|一[条点])|算[了起]?[一这]?笔?(?:细|明白|对比|经济)?账|打了?一?个比方|举了?一?个例子|直截了当|开门见山|语重心长|话锋一转|直言不讳|毫不讳言|快人快语|实话实说|如数家珍|感触[颇很]深|深有感触|颇有感触|感慨良多|感慨万千|感同身受|信心满满|信心十足|底气十足|直奔主题|掷地有声|言简意赅|毫不客气|一针见血|切中要害|记忆犹新|激动不已|难掩激动|娓娓道来|侃侃而谈|打开了?话匣子|斩钉截铁|脱口而出|一锤定音|态度坚决|语气坚定)(?<mark>[，,：:。！!])$/;
/** Between a name and a colon before a quotation: 的发言只有两分钟：“…”. */
export const OWN_WORDS =
  /^的(?:发言|回答|回应|开场白|话|讲话|看法|观点|意见|建议|想法|态度|感受|体会|解释|担心|心愿|点评)/;
