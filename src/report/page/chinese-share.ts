/**
 * Characters that no longer Chinese text does without, in both scripts: function words, numerals, and what news is
 * made of. Chosen by hand from what any text uses; about a third of the characters of a report are among them.
 */
const COMMON = new Set(
  '的一是不了在人有我他这这個个们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日' +
    '月二三四五六七八九十百千万萬市区區县縣省长長书書记記党黨政府委议議员員工全力强強调調指加防控新高与與及各安保机機关關民业業任务務责責重点點建设設公众眾社情推建更将將等第报報' +
    '，。、：；！？“”「」（）《》',
);

/**
 * The share of a text's characters beyond ASCII that are among the most common Chinese ones, 0 to 1. Text decoded in
 * the wrong encoding has next to none, Chinese reports 0.3 to 0.6. A text without characters beyond ASCII has 0.
 *
 * @example chineseShare('会议要求，加强管理。') // about 0.8
 */
export function chineseShare(text: string): number {
  let beyondAscii = 0;
  let common = 0;
  for (const c of text) {
    if (c < '\u0080') continue;
    beyondAscii++;
    if (COMMON.has(c)) common++;
  }
  return beyondAscii === 0 ? 0 : common / beyondAscii;
}
