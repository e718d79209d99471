/** Characters, simplified, that given names like to end in: general knowledge of the language, not of anybody. */
const GIVEN =
  '旺环喜禄寿富贵仁健妙苏芯朵凡花亭台阁楼轩榭堂庐南衿襟屿岸冬夏伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅琴云莲真环雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞莉娣璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑筠柔竹霭凝晓欢霄枫芸菲寒欣滢伊亚宜可姬舒影荔枝思' +
  '飞彬斌宁浩亮政谦亨奇固之轮翰朗伯宏言若鸣朋梁栋维启克伦翔旭鹏泽晨辰士以建家致树炎德泰盛雄琛钧冠策腾楠榕风航弘毅俊峰义兴良海山仁波贵福生龙元全国胜学祥才发武新利清彪富顺信子昌成康星光天达安岩中茂进林有坚和博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆民友裕河哲江根宝春水土长火田木' +
  '舟远川帆恒野望衡砚石樵桥岭涵萱怀瑜瑾谷津禾苗莹涓潇湘雯霖霏霜雨露阳煜烨炜焕灿燕鸿鹤凤麟骏骥驰骁骝虎豹龟蛟鲲鹃雀鸥楚汉秦唐宋越蜀晋齐鲁燕赵韩魏吴渊源泉泓润沛沐沁泳洲浪涌溪滨漪潮澜瀚珩琳琪琰瑛璇璋珏玮玲珠瑚珂珮甫尧舜禹' +
  '儒雅诗书画礼智忠孝廉耻勋勉励勇劲劼协卓奎娥娇妮姝婕嫣嬿孟季仲叔孙宇宙宸容宽宾寅寿封尉尚尤展屏崇崎嵩川巍帅希师帼庭康廷弢彤彦彩彰循微徽志忆忱念怡恩恬悦惠愉慈慕慧懿战扬抒拓捷授摇文斐方旋昀昂昊昕昭晏晔晖晗晟普景晴智暄曙曦朔朝本朴杉李来杨柏柯柱柳标栎栩校桐桦梓梧森椿楷榆槐樱歆正毓沙法泰洁' +
  '浚淑淇淼淳滔滢漫焱然熙熠爽牧特玄珈理琢瑄璞璟甜甲男畅略疆白百皓益盈盼石磐祎祖祝祺禄禧秉秋科程稷稼穆穗章端笑笛笙策箫籁粟精素纯纲纳纶练绣继维绮绵缘罡羚羽翎翠翼耀聪肃育胤臣自舰良芃芊芝芙芬芮芷芹苇苏范茗茵荃莘菊菡萌萍葆葵蒙蓝蔓蔚蕙蕾薪藉虹融衍裳西角言誉语谊谨谱财质贤贺赟超跃轩辉达迅迎运迪迈逊逍逸遥邈郁郎采重野金釜鉴钊钢铁铃铎铭银锋锐锡锤镇镜长闯闻阔陆陵隽雷霁霆青靖音韬韵顶颂颐飒馨驹骅高魁鸽鹂麒麦黎齐龄';

const given: ReadonlySet<string> = new Set(GIVEN);

/** Whether given names like to end in a character. */
export function endsGivenNames(character: string): boolean {
  return given.has(character);
}

/** Characters, simplified, by which names of other languages are transcribed. */
const TRANSCRIBING =
  '阿埃艾爱安昂奥巴白拜班邦保鲍贝本比彼毕宾波伯勃博卜布采蔡策查昌次茨达戴丹当道德登邓迪狄蒂第丁东都杜敦顿多恩尔儿法凡范方菲费芬丰冯佛弗福夫富盖干甘冈高戈格葛根贡古瓜圭郭果哈海汉豪郝赫亨洪胡华怀惠霍基吉加佳嘉贾简江杰金津京久卡喀凯坎康考柯科可克肯孔库夸昆阔拉腊莱赖兰朗劳勒' +
  '雷蕾黎里理利丽莉连廉良列林琳柳龙隆娄卢鲁路露伦罗洛吕略马玛麦迈满曼芒毛茅梅门蒙孟米密蜜敏名明摩莫默姆木穆慕拿纳娜乃奈南瑙内嫩能妮尼涅宁牛纽农努女诺欧帕潘庞培佩彭蓬皮匹平泼珀朴普其奇契恰钱强乔切钦琴青琼丘邱屈让热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙莎山珊尚绍舍申圣胜施石史寿舒朔' +
  '斯司丝思松苏素孙索所塔泰坦汤唐陶特腾滕提缇铁廷通图土吐托陀瓦万旺威韦维魏温文翁沃渥乌堆吾武西希烈士奎其那额朝合买守力音呼娃赤央嘎旦美增聂赫耐纽渥妲蕾泊皇笛悉锡喜霞夏显香翔肖谢辛欣兴雄休修许雪逊雅亚娅延扬尧耶叶伊依宜义易因英尤永于雨约云匀宰赞藏早泽曾扎翟詹占张章哲珍真芝治智州朱竹卓兹子宗祖佐措姬孜玉提登卓瓮依巴罕努孜';

const transcribing: ReadonlySet<string> = new Set(TRANSCRIBING);

/** How many of the characters from `at` on can transcribe a name of another language; at most `most`. */
export function transcribedRun(text: string, at: number, most: number): number {
  let n = 0;
  while (n < most && transcribing.has(text.charAt(at + n))) n++;
  return n;
}

/** How many of the characters before `end` can transcribe a name of another language; at most `most`. */
export function transcribedRunBefore(text: string, end: number, most: number): number {
  let n = 0;
  while (n < most && transcribing.has(text.charAt(end - n - 1))) n++;
  return n;
}
