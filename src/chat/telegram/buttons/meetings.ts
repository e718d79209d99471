import { meetingsMessage } from '../meetings-message.ts';
import { acknowledge, replace } from '../send.ts';
import type { ButtonHandler } from './button.ts';

/** Another page of the meetings held, in place. */
export const onMeetingsPage: ButtonHandler<'meetings'> = async (ctx, press, { library }, language) => {
  const page = meetingsMessage(await library.meetings(), press, language);
  await acknowledge(ctx);
  await replace(ctx, page);
};
