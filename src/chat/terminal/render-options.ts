import type { Language } from '../messages.ts';

/** How to render: in which language, and whether the terminal shows colours. */
export interface RenderOptions {
  readonly colors: boolean;
  readonly language: Language;
}
