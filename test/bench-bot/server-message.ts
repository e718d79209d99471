import { z } from 'zod';
import { outcome } from './phase.ts';

/** What the server tells whoever started it. */
export const serverMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listening'), port: z.int() }),
  z.object({ kind: z.literal('done'), outcome }),
]);

export type ServerMessage = z.infer<typeof serverMessage>;
