import type { OfQuotes, Reservation } from '../../../answer/answer.ts';
import { notCoveredZhHans } from '../not-covered/zh-hans.ts';

const OF_QUOTES: Readonly<Record<OfQuotes['kind'], string>> = {
  'said-by-meeting': '报道把这些话记在会议名下，没有说是哪个人说的。',
  'said-by-nobody': '这段是报道自己的叙述，不是哪个人的原话。',
  unsure: '没有把握：下面的原话和你问的有关，但未必答得上。',
};

/** A reservation in simplified characters. */
export function reservationZhHans(note: Reservation, dayInWords: (day: string) => string): string {
  const on = (date: string | null): string => (date === null ? '这次会议' : `${dayInWords(date)}的会议`);
  const of = (date: string | null): string => (date === null ? '这次会议的' : `${dayInWords(date)}会议的`);
  switch (note.kind) {
    case 'other-matter':
      return note.date === null
        ? `收录的报道里有${note.asked}的原话，但没有说到这一点的。`
        : `${note.asked}在${on(note.date)}上有发言，但报道没有记下${note.asked}谈这一点的话。`;
    case 'chaired':
      return `${note.asked}主持了${on(note.date)}，但报道把这些话记在会议名下，不是${note.asked}本人的话。`;
    case 'attended':
      return `报道只说${note.asked}出席了${on(note.date)}，没有记下${note.asked}说了什么。`;
    case 'relayed':
      return note.date === null
        ? `收录的报道里只有别人转述${note.asked}，没有${note.asked}本人在会上说的话。`
        : `${on(note.date)}上只有别人转述${note.asked}，没有${note.asked}本人说的话。`;
    case 'mentioned':
      return note.date === null
        ? `收录的报道只是提到${note.asked}，没有${note.asked}本人在会上说的话。`
        : `${of(note.date)}报道只是提到${note.asked}，没有说${note.asked}到会，也没有${note.asked}本人的话。`;
    case 'not-there':
      return note.speaksOn.length === 0
        ? `${of(note.date)}报道里没有${note.asked}，别的报道也没有记下${note.asked}的话。`
        : `${of(note.date)}报道里没有${note.asked}；${note.asked}的原话见于${note.speaksOn.map(dayInWords).join('、')}的会议。`;
    case 'not-in-period':
      return note.speaksOn.length === 0
        ? `${note.period}的会议报道里没有${note.asked}，别的报道也没有记下${note.asked}的话。`
        : `${note.period}的会议报道里没有${note.asked}；${note.asked}的原话见于${note.speaksOn.map(dayInWords).join('、')}的会议。`;
    case 'no-words':
      return `收录的报道里有${note.asked}，但没有记下${note.asked}说的话。`;
    case 'said-by-meeting':
    case 'said-by-nobody':
    case 'unsure':
      return OF_QUOTES[note.kind];
    case 'unknown-date':
    case 'unknown-place':
    case 'unknown-body':
      return notCoveredZhHans(note, dayInWords);
    case 'unknown-person':
      return `收录的报道里没有${note.asked}这个人。`;
  }
}
