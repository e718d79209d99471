import { listMessage } from '../list-message.ts';
import type { CommandHandler } from './command.ts';

/** `/list`: the reports held, the newest meeting first. */
export const onList: CommandHandler = async ({ language, talker }, { library, results }) => {
  await results.keep(talker, { kind: 'list' });
  return listMessage(await library.reports(), 0, language);
};
