import { type Counted, isTally, type Reservation, type Tally } from '../../../answer/answer.ts';
import { reservationZhHans } from '../notes/zh-hans.ts';

const quoted = (words: readonly string[]): string => words.map((word) => `「${word}」`).join('');

function whatZhHans(counted: Counted): string {
  switch (counted.kind) {
    case 'speaks':
      return `报道里有${counted.person}发言的会议`;
    case 'chairs':
      return `报道里由${counted.person}主持的会议`;
    case 'attends':
      return `报道里有${counted.person}到会的会议`;
    case 'speaks-of':
      return `${counted.person}有发言、发言或报道开头提到${quoted(counted.words)}的会议`;
    case 'phrase':
      return `报道里出现${quoted([counted.phrase])}（共 ${counted.times} 处）的会议`;
    case 'held':
      return `报道的标题或开头带有${quoted(counted.words)}的会议`;
    case 'tells-of':
      return `报道的同一段里提到${quoted(counted.words)}（换了说法的不计）的会议`;
  }
}

/** How much there is, in simplified characters. */
function tallyZhHans(tally: Tally, dayInWords: (day: string) => string): string {
  switch (tally.kind) {
    case 'counted': {
      const { counted, meetings, reports, from, to } = tally;
      const days = from === null || to === null ? [] : [...new Set([dayInWords(from), dayInWords(to)])];
      const span = days.length === 0 ? '' : `（${days.join('至')}）`;
      return `${whatZhHans(counted)}共 ${meetings} 次${span}，见于 ${reports} 篇报道，转载不重复计。`;
    }
    case 'told-at': {
      const { meetings, shown, atLeast } = tally;
      const listed = shown < meetings ? `列出最新的 ${shown} 次` : '新的在前';
      return `${atLeast ? '至少' : '共'}有 ${meetings} 次会议的报道说到，${listed}。`;
    }
    case 'told-by-places': {
      const { places, shown } = tally;
      return `共有 ${places} 个地方的报道说到，${shown < places ? `列出其中 ${shown} 个` : '每个地方列一条'}。`;
    }
    case 'side-missing':
      return `收录的报道里没有说到${quoted(tally.sides)}的，只列出其余的。`;
  }
}

/** What the quotes are not, or how much there is, in simplified characters. */
export function furtherZhHans(note: Reservation | Tally, dayInWords: (day: string) => string): string {
  return isTally(note) ? tallyZhHans(note, dayInWords) : reservationZhHans(note, dayInWords);
}
