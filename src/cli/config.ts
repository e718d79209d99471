import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { z } from 'zod';
import { languageOfTag } from '../chat/language.ts';
import { LANGUAGES, type Language } from '../chat/messages.ts';
import { LIMITS, type Limits } from '../chat/telegram/limits/allowances.ts';
import { errorCode } from '../collection/collection-fault.ts';
import type { SettingForm } from './messages/message-types.ts';
import { SERVING_FORMS, type ServingConfig, servingConfig, servingVariables } from './serving-settings.ts';
import { unset } from './unset.ts';

/** All settings, read once. `.env.example` explains each. */
export interface Config extends ServingConfig {
  /** Serves Telegram if it is there. A secret. */
  readonly botToken: string | undefined;
  readonly telegramApiRoot: string;
  /** The collection's directory where the command line names none, and whether the user chose it. */
  readonly data: string;
  readonly dataIsChosen: boolean;
  /** The language to speak, and whether the user chose it: else it is the system's, and a question's own goes before. */
  readonly language: Language;
  readonly languageIsChosen: boolean;
  /** Whether a terminal that can show colours is to show them. */
  readonly colors: boolean;
  /** Telegram's numbers of those who may add, correct and take out reports from their chat with the bot. */
  readonly librarians: readonly number[];
  /** Whether the bot counts questions that found nothing, by their words. */
  readonly countsUnanswered: boolean;
  /** How much the bot takes from each person and each group. */
  readonly limits: Limits;
}

/** What of the settings must never be printed. */
export function secretsOf({ botToken, http }: Config): readonly (string | undefined)[] {
  return [botToken, http.webhook?.secret];
}

/** Something wrong with the settings: with one of them, or with the file that holds them. */
export type ConfigProblem =
  | { readonly kind: 'setting'; readonly variable: string; readonly form: SettingForm }
  | { readonly kind: 'file'; readonly path: string; readonly detail: string };

export type ConfigOutcome =
  | { readonly outcome: 'ok'; readonly config: Config }
  | { readonly outcome: 'wrong'; readonly problems: readonly ConfigProblem[] };

/** Environment variables, or the lines of an `.env` file. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Numbers of persons, parted by commas or spaces. Telegram's have 52 bits at most. */
const ids = z
  .string()
  .transform((list) => list.split(/[\s,，、;]/).filter((word) => word !== ''))
  .pipe(
    z.array(
      z
        .string()
        .regex(/^[1-9]\d{0,15}$/, { error: 'ids' })
        .transform(Number),
    ),
  )
  .default([]);

/** How often something is taken. */
const limit = (usual: number) =>
  z.preprocess(
    unset,
    z
      .string()
      .regex(/^[1-9]\d{0,6}$/, { error: 'count' })
      .transform(Number)
      .default(usual),
  );

const settings = z.object({
  BOT_TOKEN: z.preprocess(unset, z.string().trim().regex(/^\S+$/, { error: 'one-word' }).optional()),
  TELEGRAM_API_ROOT: z.preprocess(
    unset,
    z.url({ protocol: /^https?$/, error: 'url' }).default('https://api.telegram.org'),
  ),
  YINJU_DATA: z.preprocess(unset, z.string().optional()),
  YINJU_LANGUAGE: z.preprocess(unset, z.enum(LANGUAGES, { error: 'language' }).optional()),
  // Any value but the empty one counts (https://no-color.org).
  NO_COLOR: z.string().default(''),
  LIBRARIANS: z.preprocess(unset, ids),
  COUNT_UNANSWERED: z.preprocess(unset, z.enum(['0', '1'], { error: 'switch' }).default('0')),
  ...servingVariables,
  LIMIT_QUESTIONS: limit(LIMITS.questions),
  LIMIT_GROUP: limit(LIMITS.group),
  LIMIT_INLINE: limit(LIMITS.inline),
  LIMIT_FILES: limit(LIMITS.files),
});

const FORMS: ReadonlySet<string> = new Set<SettingForm>([
  'url',
  'language',
  'not-empty',
  'one-word',
  'ids',
  'switch',
  ...SERVING_FORMS,
  'count',
]);

function isForm(word: string): word is SettingForm {
  return FORMS.has(word);
}

/** What a system says that is set to no language. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['', 'C', 'POSIX']);

/** The language that the system is set to, as far as it is one of ours: zh_TW.UTF-8 → traditional. */
export function systemLanguage({ LC_ALL, LC_MESSAGES, LANG }: Variables): Language {
  const locale = (LC_ALL || LC_MESSAGES || LANG || '').replace(/[.@].*$/, '');
  const tag = NO_LANGUAGE.has(locale) ? undefined : locale.replaceAll('_', '-');
  return languageOfTag(tag) ?? 'zh-Hans';
}

function limitsIn(data: z.infer<typeof settings>): Limits {
  const { LIMIT_QUESTIONS, LIMIT_GROUP, LIMIT_INLINE, LIMIT_FILES } = data;
  return { ...LIMITS, questions: LIMIT_QUESTIONS, group: LIMIT_GROUP, inline: LIMIT_INLINE, files: LIMIT_FILES };
}

/** Several words of one setting may be wrong: that is one line. */
function isFirstOfItsKind(problem: { variable: string }, at: number, all: readonly { variable: string }[]): boolean {
  return all.findIndex(({ variable }) => variable === problem.variable) === at;
}

/**
 * Makes the settings out of variables.
 *
 * @example readConfig({ YINJU_LANGUAGE: 'en' }) // { outcome: 'ok', config: { language: 'en', … } }
 */
export function readConfig(variables: Variables): ConfigOutcome {
  const read = settings.safeParse(variables);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => {
      const form: SettingForm = isForm(message) ? message : 'not-empty';
      return { kind: 'setting', variable: String(path[0]), form } as const;
    });
    return { outcome: 'wrong', problems: problems.filter(isFirstOfItsKind) };
  }
  const serving = servingConfig(read.data);
  if (serving === 'no-secret') {
    return { outcome: 'wrong', problems: [{ kind: 'setting', variable: 'WEBHOOK_SECRET', form: 'webhook-secret' }] };
  }
  const { BOT_TOKEN, TELEGRAM_API_ROOT, YINJU_DATA, YINJU_LANGUAGE, NO_COLOR, LIBRARIANS, COUNT_UNANSWERED } =
    read.data;
  const config: Config = {
    botToken: BOT_TOKEN,
    telegramApiRoot: TELEGRAM_API_ROOT,
    data: YINJU_DATA ?? 'index',
    dataIsChosen: YINJU_DATA !== undefined,
    language: YINJU_LANGUAGE ?? systemLanguage(variables),
    languageIsChosen: YINJU_LANGUAGE !== undefined,
    colors: NO_COLOR === '',
    librarians: LIBRARIANS,
    countsUnanswered: COUNT_UNANSWERED === '1',
    ...serving,
    limits: limitsIn(read.data),
  };
  return { outcome: 'ok', config };
}

/**
 * Reads the settings from the environment and from an `.env` file, if there is one. The environment counts more. Lines
 * of the file that are no settings are passed over.
 */
export function loadConfig(environment: Variables, file: string): ConfigOutcome {
  try {
    return readConfig({ ...parse(readFileSync(file)), ...environment });
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return readConfig(environment);
    if (code === undefined) throw error;
    return { outcome: 'wrong', problems: [{ kind: 'file', path: file, detail: String(code) }] };
  }
}
