import { z } from 'zod';

const day = z.string().nullable();
const asked = z.string();

const keptReservation = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['other-matter', 'chaired', 'attended', 'relayed', 'mentioned']), asked, date: day }),
  z.object({ kind: z.literal('not-there'), asked, date: day, speaksOn: z.array(z.string()).readonly() }),
  z.object({ kind: z.enum(['no-words', 'unknown-person']), asked }),
  z.object({ kind: z.enum(['said-by-meeting', 'said-by-nobody', 'unsure']) }),
]);

const words = z.array(z.string()).readonly();
const counted = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['speaks', 'chairs', 'attends']), person: z.string() }),
  z.object({ kind: z.literal('speaks-of'), person: z.string(), words }),
  z.object({ kind: z.literal('phrase'), phrase: z.string(), times: z.int() }),
  z.object({ kind: z.enum(['held', 'tells-of']), words }),
]);

const keptTally = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('counted'), counted, meetings: z.int(), reports: z.int(), from: day, to: day }),
  z.object({ kind: z.literal('told-at'), meetings: z.int(), shown: z.int(), atLeast: z.boolean() }),
  z.object({ kind: z.literal('told-by-places'), places: z.int(), shown: z.int() }),
  z.object({ kind: z.literal('side-missing'), sides: words }),
]);

const keptChoice = z.object({ name: z.string(), post: z.string().nullable(), place: z.string().nullable(), date: day });

/** A note as it is kept with an answer. */
export const keptNote = z.union([
  keptReservation,
  keptTally,
  z.object({
    kind: z.literal('understood-as'),
    asked,
    person: z.string(),
    by: z.enum(['name', 'title']),
    further: z.union([keptReservation, keptTally]).exactOptional(),
  }),
  z.object({ kind: z.literal('which-person'), asked, choices: z.array(keptChoice).readonly() }),
  z.object({
    kind: z.literal('nothing-more'),
    what: z.enum(['quotes', 'words', 'speakers', 'before', 'after', 'year']),
  }),
  z.object({ kind: z.enum(['refers-to-nothing', 'empty-question', 'empty-collection']) }),
]);
