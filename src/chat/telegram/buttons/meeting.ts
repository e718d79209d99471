import { messages } from '../../messages.ts';
import { talkerOf } from '../bot-parts.ts';
import { meetingMessage } from '../meeting-message.ts';
import { acknowledge, replace } from '../send.ts';
import type { ButtonHandler } from './button.ts';

/** What is held of a meeting, in place. */
export const onMeetingPage: ButtonHandler<'meeting'> = async (ctx, press, { library, results }, language) => {
  const held = await library.meetings();
  const meeting = held.find(({ reports }) => reports.some(({ id }) => id === press.report));
  if (meeting === undefined) return acknowledge(ctx, messages[language].answer.reportGone);
  await results.keep(talkerOf(ctx), { kind: 'meeting', report: meeting.report.id });
  await acknowledge(ctx);
  await replace(ctx, meetingMessage(meeting, press, language));
};
