import { listMessage } from '../list-message.ts';
import { acknowledge, replace } from '../send.ts';
import type { ButtonHandler } from './button.ts';

/** Another page of the reports held, in place. */
export const onListPage: ButtonHandler<'list'> = async (ctx, press, { library }, language) => {
  const page = listMessage(await library.reports(), press.page, language);
  await acknowledge(ctx);
  await replace(ctx, page);
};
