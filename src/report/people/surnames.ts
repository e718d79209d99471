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
  '宦鱼慎戈庾暨衡弘匡禄阙殳沃夔隆厍融阚毋乜丰巢蒯竺逯盖桓佘佴伯赏墨哈谯笪褚奚傅毕萧梅季伍荣吉宣湛虞禹狄贝伏谈危支诸' +
  '盘易邰官粘厍贲弓勾海相权厉龙师阴蓬逄别铁战佟阮仇麴鬱俱冮隋闪庹帖弥睦冒铎羌撒郐琚衷缴覃娄阙逯卿尧' +
  '杭刁昝元平云花廉皮乐富巫牧钮滑戎幸韶郜蓟郤酆隗穆昌晁苟禚谌檀植麦侴郄仉庹芈呙缑尉敬睢冼芦粟禤漆矫亢郇佀綦鄞郜昝栗利招年代寸佴苑逄';

/** Compound surnames, two characters. */
export const COMPOUND_SURNAMES =
  '欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 东方 南宫 端木 长孙 宇文 轩辕 闻人 澹台 公冶 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 独孤 呼延 东郭 南门 西门 司空 左丘 赫连 乐正 公羊 百里 完颜 纳兰 第五 拓跋 夹谷 宰父 谷梁 司寇 巫马 公西 漆雕 公良 段干 羊舌 微生 梁丘 万俟 哥舒 尔朱 达奚 仲长 宗政 闾丘 亓官 子车 颛孙 叶赫 贺兰 相里 范姜 张简 南荣 东里 即墨 西陵 北宫 壤驷 乐羊'.split(
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
  '应到 班子 班委 应向 应在 应按 应将 应为 应于 应由 应从 应以 戴口 戴好 戴上 戴着 戴手 高级 党中 明朝 唐代 宋代 元代 明代 时人 古人 向大 向记 向全 向社 向市 向有 向群 向现 向居 向村 方案 方面 方式 方向 方法 方针 时间 时期 时代 时任 高度 高校 高中 高峰 高层 安全 安排 安置 单位 ' +
  '单独 双方 双向 双重 项目 金融 金额 成员 成果 成绩 成立 成为 成功 常委 常务 常态 计划 计生 车辆 车站 马上 万一 江苏 江西 江北 江南 温度 严重 严格 严防 严肃 强调 强化 明确 明年 明天 明显 公司 ' +
  '公安 公共 公众 公告 华侨 华东 武汉 武警 黄河 文件 文化 文旅 文明 文章 白天 路面 路段 商务 商场 商户 商会 农民 应急 应该 应当 应对 雷雨 连续 连日 连夜 边境 党委 党组 党员 党校 宣传 向前 向上 ' +
  '任务 任何 石油 区域 区委 区县 解决 解释 关于 关键 关心 关注 管理 管控 左右 盛会 田间 古代 古城 柳州 宁夏 宁波 安徽 沙石 温馨 平安 平均 康复 房屋 房价 房东 司法 司机 施工 施行 施策 包括 包车 ' +
  '包保 阳光 纪委 纪律 纪检 简单 米饭 曲线 容易 游客 游玩 井然 冷静 储备 储蓄 程度 程序 余下 余额 龙头 孔子 钟头 段落 夏季 夏天 秋季 龙舟 付款 付出 于是 于此 武装 祝愿 祝贺 顾客 顾问 施救 查处 ' +
  '查明 查询 位于 封控 封闭 尚未 应届 古镇 木材 种植 种类 宿舍 文体 党政 区里 方才 干部 干群 干警 修复 修订 公开 公布 公务 公路 公交 步行 宗教 宗旨 卓越 银行 连线 计算 明日 路线 路口 江河 洪水 ' +
  '洪涝 洪峰 雷电 高温 高三 高一 高二 高考 汤药 车主 车间 车队 商家 商贩 商铺 农户 农家 农业 农村 高管 高工 管家 房客 房管 房企 路人 路政 连长 包工 左邻 游人 祖父 祖母 伯父 伯母 仲裁 解说 鱼贩 ' +
  '楼长 白领 牛羊 马路 万名 万户 万众 万家 江湖 元旦 元宵 元月 平台 平时 平稳 平原 平方 云南 云端 花费 花园 花农 花卉 富裕 季度 季节 宣布 宣讲 宣读 荣誉 吉林 毕业 毕竟 乐观 乐园 梅雨 谈判 谈话 ' +
  '谈到 谈及 谈论 杭州 诸多 伏旱 危险 危房 危桥 危机 支持 支部 支队 支援 支出 支付 牧民 牧区 华为 华人 向导 宗亲 寿星 时评 童工 卫生 卫健 戚友 费用 明星 万人 连队 班组 班长 班主 金秋 金牌 牛奶 ' +
  '羊群 鱼塘 米价 温泉 程控 宫殿 沙滩 谷物 柴油 宁静 段长 史料 容积 房地 阳台 单价 印刷 印发 计委 计量 党代 党建 高铁 高速 高新 高原 高山 成人 成年 成片 成都 时常 时刻 植物 植树 植被 植株 敬请 敬老 敬业 漆器 路上 路过 双双 代表 代理 代市 代县 代价 代管 年轻 年度 年初 年底 年前 年内 年年 利用 利润 利率 利好 利民 利益 招商 招聘 招生 招标 招募 年均 代会 安监 安居 安保 查看 储量';

/** Those of the words that people are called by. */
const NAMEABLE = new Set(
  '高峰 平安 方向 江南 江北 文明 向前 高原 高山 金秋 阳光 卓越 康复 龙舟 向上 元旦 文化 江河 江苏 宁波 时代 平原 秋季 毕业 华东 成功 雷雨 古城 马路 温泉 云端 梅雨'.split(
    ' ',
  ),
);

const words: ReadonlySet<string> = new Set(WORDS.split(' '));

/** Whether a would-be name begins with a common word. */
export function beginsWithWord(candidate: string): boolean {
  return words.has(candidate.slice(0, 2));
}

/** Whether a would-be name begins with a common word that nobody is called by. */
export function isNoName(candidate: string): boolean {
  return beginsWithWord(candidate) && !NAMEABLE.has(candidate.slice(0, 2));
}
