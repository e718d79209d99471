/**
 * Surnames, simplified: the common ones, and the compound ones. General knowledge of the language; a name also needs
 * its place in the grammar (see names.ts), so a rare surname after an office is found without this list.
 */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭' +
  '陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温常葛康施牛樊殷颜庄章鲁' +
  '倪庞邢俞翟蓝聂齐葵申尤岳骆邬习屈关路焦巴柳安辛管祝左涂谷祁时舒耿卜詹童凌费纪靳盛欧甄裴席卫查屠鲍位霍翁隋甘景单包' +
  '司柏宁柯阮桂闵解强柴华车冉房边净阎尚成储娄窦米苗迟楼商应牟乔滕项丛曲宫游阳裘郁晏容冷敖卞井鞠沙简寇饶明艾古揭薄占' +
  '池仇苑封计洪邸乌双党蒲娜厉戚桑束瞿鹿连佟练麻修公蔺臧栾荆凤巩缪丘银豆雍步邝宗卓赖文喻尧楚鄢区晋嵇訾荀茅岑么宿扈木' +
  '仝种郎亓干闻蔚羊惠芮羿汲邴糜松宓蓬郗班仰秋仲伊暴钭祖符印怀鄂索咸籍蒙胥苍莘贡劳逄姬扶堵宰郦璩濮寿燕冀郏浦农充慕茹' +
  '宦鱼慎戈庾暨衡弘匡禄阙殳沃夔隆厍融阚毋乜丰巢蒯竺逯盖桓佘佴伯赏墨哈谯笪';

/** Compound surnames, two characters. */
export const COMPOUND_SURNAMES =
  '欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 东方 南宫 端木 长孙 宇文 轩辕 闻人 澹台 公冶 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 独孤 呼延'.split(
    ' ',
  );

const surnames: ReadonlySet<string> = new Set(SINGLE);

/** Whether a character is a surname. */
export function isSurname(character: string): boolean {
  return surnames.has(character);
}

/**
 * Common words that begin with a character that is also a surname: no name on the strength of a verb alone
 * (方案指出, 高校表示). After an office they still can be one (主任高峰).
 */
const WORDS =
  '方案 方面 方式 方向 方法 方针 时间 时期 时代 时任 高度 高校 高中 高峰 高层 安全 安排 安置 单位 单独 双方 双向 双重 项目 金融 金额 成员 成果 成绩 成立 成为 成功 常委 常务 常态 经济 ' +
  '计划 计生 车辆 车站 马上 万一 江苏 江西 江北 江南 温度 严重 严格 严防 严肃 强调 强化 明确 明年 明天 明显 通知 公司 公安 公共 公众 公告 全市 全省 全国 全县 全校 华侨 华东 武汉 武警 黄河 文件 文化 文旅 ' +
  '文明 文章 白天 路面 路段 商务 商场 商户 商会 农民 应急 应该 应当 应对 雷雨 连续 连日 连夜 边境 党委 党组 党员 党校 党中央 宣传 向前 向上 任务 任何 石油 水利 水库 水务 区域 区委 区县 解决 解释 ' +
  '关于 关键 关心 关注 管理 管控 左右 盛会 田间 古代 古城 柳州 宁夏 宁波 安徽 广东 沙石 温馨 平安 平均 康复 房屋 房价 房东 司法 司机 施工 施行 施策 包括 包车 包保 阳光 纪委 纪律 纪检 简单 米饭 ' +
  '曲线 容易 游客 游玩 井然 冷静 储备 储蓄 程度 程序 余下 余额 龙头 孔子 钟头 段落 夏季 夏天 秋季 冬季 龙舟 付款 付出 于是 于此 武装 祝愿 祝贺 顾客 顾问 施救 相关 查处 查明 查询 位于 封控 封闭 尚未 应届 ' +
  '甚至 那么 古镇 木材 种植 种类 宿舍 文体 党政 区里 方才 干部 干群 干警 修复 修订 公开 公布 公务 公路 公交 步行 宗教 宗旨 卓越 银行 连线 计算 明日 路线 路口 江河 海洋 河流 湖泊 洪水 洪涝 洪峰 雷电 高温 高三 高一 高二 高考 汤药';

const words: ReadonlySet<string> = new Set(WORDS.split(' '));

/** Whether a would-be name begins with a common word. */
export function beginsWithWord(candidate: string): boolean {
  return words.has(candidate.slice(0, 2)) || words.has(candidate);
}
