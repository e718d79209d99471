/** Sentences of a site about itself. Whole phrases, since a report too may speak of 转载, 侵权 or 举报. */
const DECLARATIONS: readonly RegExp[] = [
  /未经.{0,14}(?:许可|授权|书面|同意|允许|协议).{0,24}(?:转载|摘编|复制|镜像|转贴|使用)/,
  /(?:转载|引用|转发)(?:时|请|须|必须|需|本文).{0,10}(?:注明|标明|保留|联系)/,
  /版权(?:均?归|均?属|为)[^谁]{0,16}(?:所有|本网|本站|原作者|作者)|著作权.{0,8}(?:归|属)/,
  /(?:凡|未)(?:是|由)?(?:本网|本站|本报|标明|注明|标注)/,
  /仅代表.{0,8}(?:作者|本人|个人|您).{0,6}(?:观点|立场|意见)|不代表.{0,14}(?:观点|立场|意见)|不(?:承担|负).{0,8}(?:法律|连带|侵权|直接|任何).{0,6}责任/,
  /(?:本网|本站|网站|我们).{0,10}(?:联系|联络).{0,10}(?:删除|处理|邮箱|更正)|(?:侵权|侵犯|版权).{0,24}(?:联系|告知|来函|来信|来电|删除)/,
  /留言(?:系统|板|服务|功能).{0,40}(?:使用者|用户|网友)|(?:使用者|用户).{0,16}留言服务|请勿.{0,24}(?:留言|广告讯息|广告信息)/,
  /欢迎.{0,24}(?:投稿|提供.{0,16}(?:线索|信息))|(?:投稿|爆料|报料).{0,8}(?:邮箱|热线|电话)/,
  /(?:页面|网页)不存在|找不到(?:页面|网页|该页|您)|无法(?:显示|访问|打开).{0,6}(?:页|网)|已(?:被|经)?(?:删除|移除|下线)或|(?:访问|请求)的(?:页面|网页|资源)|请(?:检查|核对).{0,8}(?:网址|链接)/,
  /浏览器.{0,10}(?:不支持|版本|升级|启用|开启)|javascript|cookies?/,
  /icp(?:备|证)|公网安备|all rights reserved|copyright|©/,
];

/** Words with which a site speaks of itself. */
const SELF = /本网|本站|本平台|本号|本公众号|本公司|©/;

/** What such declarations are about, and now and then reports too. */
const PIECES = /稿件|转载|作品|公众号|本文/;

/** A paragraph longer than this must show that it speaks of the site in two ways. */
const LONG = 80;

/** No declaration is longer, however many there are in a row: such a paragraph is a page whose line breaks got lost. */
const LONGEST = 500;

/** A declaration says what it is about in so many characters; in the middle of a paragraph somebody speaks of one. */
const SOON = 40;

/** What others said is no word of the site's. */
const QUOTED = /"[^"]{1,200}"/g;

/** Who says it: a report on copyright tells of its own words, a site speaks to its readers. */
const TOLD =
  /(?:指出|强调|要求|表示|提出|认为|介绍|建议|呼吁|说|回应|回答|答复|解释|补充|提醒|透露|坦言|直言|反问|批评|承诺|重申|主张)[,:"]|(?:会议|座谈会|专家|代表|委员|负责人|记者|[他她]们?).{0,8}(?:指出|强调|要求|表示|提出|认为|介绍|建议|呼吁)/;

/**
 * Whether a sentence tells what somebody said or asked for: sites do not speak so. `folded` is one folded line.
 *
 * @example isTold('会议要求,各单位关注公众号的预警.') // true
 */
export function isTold(folded: string): boolean {
  return TOLD.test(folded);
}

/** A ban or an order, without which words of permission are no declaration. */
const FORBIDS = /不得|禁止|严禁|谢绝|不准|勿|违者|追究|必究|侵权/;

/**
 * Whether a paragraph is a site's declaration about its own pieces: copyright, liability, errors. `line` is one folded
 * line.
 *
 * @example isDeclaration('未经授权不得转载.') // true
 * @example isDeclaration('会议强调,未经许可不得转载他人作品.') // false
 */
export function isDeclaration(line: string): boolean {
  const folded = line.replace(QUOTED, '');
  if (folded.length > LONGEST) return false;
  const places = DECLARATIONS.map((pattern) => folded.search(pattern)).filter((at) => at >= 0);
  const found = places.length;
  if (found === 0) return false;
  if (SELF.test(folded)) return true;
  if (isTold(folded) || Math.min(...places) > SOON) return false;
  if (found > 1 || PIECES.test(folded)) return true;
  const isOfPermission = DECLARATIONS[0]?.test(folded) ?? false;
  return folded.length <= LONG && (!isOfPermission || FORBIDS.test(folded));
}
