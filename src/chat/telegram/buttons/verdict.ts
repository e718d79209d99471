import { messages } from '../../messages.ts';
import { verdictScreen } from '../feedback/verdict-screen.ts';
import { verdictsMessage } from '../feedback/verdicts-message.ts';
import { forLibrariansPress } from '../librarian/rights.ts';
import { acknowledge, replace } from '../send.ts';

/** Another page of what people told to be wrong, in place. */
export const onVerdicts = forLibrariansPress<'verdicts'>(async (ctx, { page }, { verdicts, library }, language) => {
  await acknowledge(ctx);
  await replace(ctx, await verdictsMessage(verdicts.all(), page, library, language));
});

/** The words that somebody told to be wrong, in place; or they are resolved, and the list is shown again. */
export const onVerdict = forLibrariansPress<'verdict'>(async (ctx, press, { verdicts, library }, language) => {
  const m = messages[language].feedback;
  const verdict = verdicts.find(press.passage, press.reason);
  if (press.action === 'open' && verdict !== undefined) {
    await acknowledge(ctx);
    return replace(ctx, await verdictScreen(verdict, press.page, library, language));
  }
  const done = press.action === 'resolve' && (await verdicts.resolve(press.passage, press.reason));
  await acknowledge(ctx, done ? m.resolved : m.resolvedBefore);
  await replace(ctx, await verdictsMessage(verdicts.all(), press.page, library, language));
});
