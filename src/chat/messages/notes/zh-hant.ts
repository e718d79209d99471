import type { OfQuotes, Reservation } from '../../../answer/answer.ts';
import { notCoveredZhHant } from '../not-covered/zh-hant.ts';

const OF_QUOTES: Readonly<Record<OfQuotes['kind'], string>> = {
  'said-by-meeting': '報導把這些話記在會議名下，沒有說是哪個人說的。',
  'said-by-nobody': '這段是報導自己的敘述，不是哪個人的原話。',
  unsure: '沒有把握：下面的原話和你問的有關，但未必答得上。',
};

/** A reservation in traditional characters. */
export function reservationZhHant(note: Reservation, dayInWords: (day: string) => string): string {
  const on = (date: string | null): string => (date === null ? '這次會議' : `${dayInWords(date)}的會議`);
  const of = (date: string | null): string => (date === null ? '這次會議的' : `${dayInWords(date)}會議的`);
  switch (note.kind) {
    case 'other-matter':
      return note.date === null
        ? `收錄的報導裡有${note.asked}的原話，但沒有說到這一點的。`
        : `${note.asked}在${on(note.date)}上有發言，但報導沒有記下${note.asked}談這一點的話。`;
    case 'chaired':
      return `${note.asked}主持了${on(note.date)}，但報導把這些話記在會議名下，不是${note.asked}本人的話。`;
    case 'attended':
      return `報導只說${note.asked}出席了${on(note.date)}，沒有記下${note.asked}說了什麼。`;
    case 'relayed':
      return note.date === null
        ? `收錄的報導裡只有別人轉述${note.asked}，沒有${note.asked}本人在會上說的話。`
        : `${on(note.date)}上只有別人轉述${note.asked}，沒有${note.asked}本人說的話。`;
    case 'mentioned':
      return note.date === null
        ? `收錄的報導只是提到${note.asked}，沒有${note.asked}本人在會上說的話。`
        : `${of(note.date)}報導只是提到${note.asked}，沒有說${note.asked}到會，也沒有${note.asked}本人的話。`;
    case 'not-there':
      return note.speaksOn.length === 0
        ? `${of(note.date)}報導裡沒有${note.asked}，別的報導也沒有記下${note.asked}的話。`
        : `${of(note.date)}報導裡沒有${note.asked}；${note.asked}的原話見於${note.speaksOn.map(dayInWords).join('、')}的會議。`;
    case 'not-in-period':
      return note.speaksOn.length === 0
        ? `${note.period}的會議報導裡沒有${note.asked}，別的報導也沒有記下${note.asked}的話。`
        : `${note.period}的會議報導裡沒有${note.asked}；${note.asked}的原話見於${note.speaksOn.map(dayInWords).join('、')}的會議。`;
    case 'no-words':
      return `收錄的報導裡有${note.asked}，但沒有記下${note.asked}說的話。`;
    case 'said-by-meeting':
    case 'said-by-nobody':
    case 'unsure':
      return OF_QUOTES[note.kind];
    case 'unknown-date':
    case 'unknown-place':
    case 'unknown-body':
      return notCoveredZhHant(note, dayInWords);
    case 'unknown-person':
      return `收錄的報導裡沒有${note.asked}這個人。`;
  }
}
