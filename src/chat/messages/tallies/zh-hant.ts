import { type Counted, isTally, type Reservation, type Tally } from '../../../answer/answer.ts';
import { reservationZhHant } from '../notes/zh-hant.ts';

const quoted = (words: readonly string[]): string => words.map((word) => `「${word}」`).join('');

function whatZhHant(counted: Counted): string {
  switch (counted.kind) {
    case 'speaks':
      return `報導裡有${counted.person}發言的會議`;
    case 'chairs':
      return `報導裡由${counted.person}主持的會議`;
    case 'attends':
      return `報導裡有${counted.person}到會的會議`;
    case 'speaks-of':
      return `${counted.person}有發言、發言或報導開頭提到${quoted(counted.words)}的會議`;
    case 'phrase':
      return `報導裡出現${quoted([counted.phrase])}（共 ${counted.times} 處）的會議`;
    case 'held':
      return `報導的標題或開頭帶有${quoted(counted.words)}的會議`;
    case 'tells-of':
      return `報導的同一段裡提到${quoted(counted.words)}（換了說法的不計）的會議`;
  }
}

/** How much there is, in traditional characters. */
function tallyZhHant(tally: Tally, dayInWords: (day: string) => string): string {
  switch (tally.kind) {
    case 'counted': {
      const { counted, meetings, reports, from, to } = tally;
      const days = from === null || to === null ? [] : [...new Set([dayInWords(from), dayInWords(to)])];
      const span = days.length === 0 ? '' : `（${days.join('至')}）`;
      return `${whatZhHant(counted)}共 ${meetings} 次${span}，見於 ${reports} 篇報導，轉載不重複計。`;
    }
    case 'told-at': {
      const { meetings, shown, atLeast } = tally;
      const listed = shown < meetings ? `列出最新的 ${shown} 次` : '新的在前';
      return `${atLeast ? '至少' : '共'}有 ${meetings} 次會議的報導說到，${listed}。`;
    }
    case 'told-by-places': {
      const { places, shown } = tally;
      return `共有 ${places} 個地方的報導說到，${shown < places ? `列出其中 ${shown} 個` : '每個地方列一條'}。`;
    }
    case 'side-missing':
      return `收錄的報導裡沒有說到${quoted(tally.sides)}的，只列出其餘的。`;
  }
}

/** What the quotes are not, or how much there is, in traditional characters. */
export function furtherZhHant(note: Reservation | Tally, dayInWords: (day: string) => string): string {
  return isTally(note) ? tallyZhHant(note, dayInWords) : reservationZhHant(note, dayInWords);
}
