import type { Filter } from 'grammy';
import type { Language } from '../../messages.ts';
import type { BotParts } from '../bot-parts.ts';
import type { ButtonPress } from '../button-press.ts';
import type { UpdateContext } from '../update-context.ts';

/** The update of a pressed button that carries data. */
export type Pressed = Filter<UpdateContext, 'callback_query:data'>;

/** What a button asks for, of one kind. */
export type PressOf<Kind extends ButtonPress['kind']> = Extract<ButtonPress, { readonly kind: Kind }>;

/** Does what a button asks for, and acknowledges the press. */
export type ButtonHandler<Kind extends ButtonPress['kind']> = (
  ctx: Pressed,
  press: PressOf<Kind>,
  parts: BotParts,
  language: Language,
) => Promise<void>;
