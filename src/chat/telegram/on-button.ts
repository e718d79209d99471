import type { Context, Filter } from 'grammy';
import { type Language, messages } from '../messages.ts';
import { type ButtonPress, parseButtonData } from './callback-data.ts';
import { listMessage } from './list-message.ts';
import { type BotParts, talkerOf } from './on-message.ts';
import { acknowledge, replace, send } from './send.ts';
import { whoScreen } from './who-message.ts';

type Pressed = Filter<Context, 'callback_query:data'>;

/**
 * The question of an example button. The button carries its number only, as a question may be longer than what a
 * button can carry; the question is the button's own label, or what stands at its number now where Telegram no longer
 * shows the bot its old message.
 */
async function exampleOf(ctx: Pressed, index: number, parts: BotParts): Promise<string | undefined> {
  const { message, data } = ctx.callbackQuery;
  const keyboard =
    message !== undefined && 'reply_markup' in message ? message.reply_markup?.inline_keyboard : undefined;
  const label = keyboard?.flat().find((button) => 'callback_data' in button && button.callback_data === data)?.text;
  return label ?? (await parts.library.overview()).examples[index];
}

async function onExample(ctx: Pressed, index: number, parts: BotParts): Promise<void> {
  const question = await exampleOf(ctx, index, parts);
  if (question === undefined) return acknowledge(ctx, messages[parts.languages.of(ctx.from)].telegram.staleButton);
  // The asker's language: the example is in whichever script the collection has.
  const language = parts.languages.of(ctx.from);
  const reply = await parts.desk.answer(question, {
    ...talkerOf(ctx),
    update: ctx.update.update_id,
    language,
    withQuestion: true,
  });
  await acknowledge(ctx);
  await send(ctx, reply);
}

async function onAnswerButton(
  ctx: Pressed,
  press: Extract<ButtonPress, { kind: 'answer' }>,
  parts: BotParts,
): Promise<void> {
  const screen = await parts.desk.view(press.id, press.view, talkerOf(ctx));
  if (screen.outcome === 'screen') {
    await acknowledge(ctx);
    return replace(ctx, screen.message);
  }
  const m = messages[screen.language ?? parts.languages.of(ctx.from)];
  await acknowledge(ctx, screen.outcome === 'stale' ? m.telegram.staleButton : m.answer.reportGone);
}

async function onChoice(ctx: Pressed, press: Extract<ButtonPress, { kind: 'choice' }>, parts: BotParts): Promise<void> {
  const reply = await parts.desk.choose(press.id, press.index, { ...talkerOf(ctx), update: ctx.update.update_id });
  if (reply === undefined) return acknowledge(ctx, messages[parts.languages.of(ctx.from)].telegram.staleButton);
  await acknowledge(ctx);
  await send(ctx, reply);
}

/**
 * Does what a pressed button asks for, in place where it can. A button of an older form, a made-up one, and one whose
 * answer has expired or was given in another chat get one line that says so.
 *
 * @example bot.on('callback_query:data', (ctx) => onButton(ctx, { library, desk, languages }));
 */
export async function onButton(ctx: Pressed, parts: BotParts): Promise<void> {
  const press = parseButtonData(ctx.callbackQuery.data);
  const language: Language = parts.languages.of(ctx.from);
  if (press === undefined || ctx.chat === undefined) {
    return acknowledge(ctx, messages[language].telegram.staleButton);
  }
  switch (press.kind) {
    case 'answer':
      return onAnswerButton(ctx, press, parts);
    case 'choice':
      return onChoice(ctx, press, parts);
    case 'example':
      return onExample(ctx, press.index, parts);
    case 'list': {
      const page = listMessage(await parts.library.reports(), press.page, language);
      await acknowledge(ctx);
      return replace(ctx, page);
    }
    case 'who': {
      const screen = whoScreen(await parts.library.who(press.view.name), press.view, language);
      if (screen === undefined) return acknowledge(ctx, messages[language].telegram.staleButton);
      await acknowledge(ctx);
      return replace(ctx, screen);
    }
  }
}
