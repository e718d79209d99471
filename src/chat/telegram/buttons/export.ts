import { dayOf } from '../../../text/day.ts';
import { exportFile } from '../../export/export-file.ts';
import { messages } from '../../messages.ts';
import { talkerOf } from '../bot-parts.ts';
import { exportedResult } from '../exported-result.ts';
import { plain } from '../outgoing-message.ts';
import { acknowledge, send } from '../send.ts';
import type { ButtonHandler } from './button.ts';

/** Sends whoever presses the result that he or she was shown last, as a file. */
export const onExportFormat: ButtonHandler<'export'> = async (ctx, { format }, parts, language) => {
  const m = messages[language].results;
  const talker = talkerOf(ctx);
  const by = { chat: talker.chat, language, on: dayOf(new Date()) };
  const exported = await exportedResult(parts.results.recall(talker), by, parts);
  if (exported === undefined) return acknowledge(ctx, m.nothingToExport);
  await acknowledge(ctx);
  const document = exportFile(exported, format, language);
  await send(ctx, { ...plain(m.exported(exported.what, exported.entries.length)), document });
};
