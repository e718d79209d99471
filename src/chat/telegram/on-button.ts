import { type Language, messages } from '../messages.ts';
import type { BotParts } from './bot-parts.ts';
import { onAnswer } from './buttons/answer.ts';
import type { Pressed, PressOf } from './buttons/button.ts';
import { onChoice } from './buttons/choice.ts';
import { onConvert } from './buttons/convert.ts';
import { onDraft } from './buttons/draft.ts';
import { onExample } from './buttons/example.ts';
import { onExportFormat } from './buttons/export.ts';
import { onFollowButton } from './buttons/follow.ts';
import { onLanguage } from './buttons/language.ts';
import { onListPage } from './buttons/list.ts';
import { onMeetingPage } from './buttons/meeting.ts';
import { onMeetingsPage } from './buttons/meetings.ts';
import { onPassage } from './buttons/passage.ts';
import { onQuotes } from './buttons/quotes.ts';
import { onRemovePress } from './buttons/remove.ts';
import { onSpeech } from './buttons/speech.ts';
import { onVerdict, onVerdicts } from './buttons/verdict.ts';
import { onWhoPart } from './buttons/who.ts';
import { onWrong } from './buttons/wrong.ts';
import { parseButtonData } from './callback-data.ts';
import { acknowledge } from './send.ts';

type OfQuote = PressOf<'answer' | 'quotes' | 'choice' | 'speech' | 'convert' | 'passage' | 'wrong'>;

/** What is done with a quote on the screen. */
function onQuote(ctx: Pressed, press: OfQuote, parts: BotParts, language: Language): Promise<void> {
  switch (press.kind) {
    case 'answer':
      return onAnswer(ctx, press, parts, language);
    case 'quotes':
      return onQuotes(ctx, press, parts, language);
    case 'choice':
      return onChoice(ctx, press, parts, language);
    case 'speech':
      return onSpeech(ctx, press, parts, language);
    case 'convert':
      return onConvert(ctx, press, parts, language);
    case 'passage':
      return onPassage(ctx, press, parts, language);
    case 'wrong':
      return onWrong(ctx, press, parts, language);
  }
}

/**
 * Does what a pressed button asks for, in place where it can. A button of an older form, a made-up one, and one whose
 * answer has expired or was given in another chat get one line that says so.
 *
 * @example bot.on('callback_query:data', (ctx) => onButton(ctx, parts));
 */
export async function onButton(ctx: Pressed, parts: BotParts): Promise<void> {
  const press = parseButtonData(ctx.callbackQuery.data);
  const language = parts.languages.of(ctx.from);
  if (press === undefined || ctx.chat === undefined) {
    return acknowledge(ctx, messages[language].telegram.staleButton);
  }
  switch (press.kind) {
    case 'example':
      return onExample(ctx, press, parts, language);
    case 'list':
      return onListPage(ctx, press, parts, language);
    case 'follow':
      return onFollowButton(ctx, press, parts, language);
    case 'who':
      return onWhoPart(ctx, press, parts, language);
    case 'meetings':
      return onMeetingsPage(ctx, press, parts, language);
    case 'meeting':
      return onMeetingPage(ctx, press, parts, language);
    case 'export':
      return onExportFormat(ctx, press, parts, language);
    case 'language':
      return onLanguage(ctx, press, parts, language);
    case 'verdicts':
      return onVerdicts(ctx, press, parts, language);
    case 'draft':
      return onDraft(ctx, press, parts, language);
    case 'remove':
      return onRemovePress(ctx, press, parts, language);
    case 'verdict':
      return onVerdict(ctx, press, parts, language);
    default:
      return onQuote(ctx, press, parts, language);
  }
}
