import { InlineKeyboard } from 'grammy';
import { dayOf } from '../../../text/day.ts';
import { EXPORT_FORMATS } from '../../export/export-format.ts';
import { messages } from '../../messages.ts';
import { buttonData } from '../callback-data.ts';
import { exportedResult } from '../exported-result.ts';
import { plain } from '../outgoing-message.ts';
import type { CommandHandler } from './command.ts';

/** `/export`: in which form the talker's last result is to be sent as a file. */
export const onExport: CommandHandler = async ({ language, talker }, parts) => {
  const m = messages[language].results;
  const by = { chat: talker.chat, language, on: dayOf(new Date()) };
  const exported = await exportedResult(parts.results.recall(talker), by, parts);
  if (exported === undefined) return plain(m.nothingToExport);
  const buttons = EXPORT_FORMATS.map((format) =>
    InlineKeyboard.text(m.formats[format], buttonData({ kind: 'export', format })),
  );
  return {
    ...plain(m.askFormat(exported.what, exported.entries.length)),
    keyboard: InlineKeyboard.from([buttons.slice(0, 2), buttons.slice(2)]),
  };
};
