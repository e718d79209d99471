import type { ResponseParameters } from 'grammy/types';

/**
 * What Telegram answers when it does not do as asked. The texts are those of tdlib/telegram-bot-api and TDLib where these
 * are known; the details after "can't parse" are ours, as are the limits on profile texts and on notices.
 *
 * Known from reports of others, not from the source: BUTTON_COPY_TEXT_INVALID, BUTTON_DATA_INVALID, BUTTON_TYPE_INVALID and
 * PARTICIPANT_ID_INVALID. Ours, seen in no source: that BUTTON_TYPE_INVALID is said of two kinds in one button and
 * BUTTON_DATA_INVALID of a long query, the nine buttons in a row as `reply markup is too long`, `at least one chat type must be
 * allowed`, `message thread not found`, `message to be replied not found`, `there is no text in the message to edit`,
 * `message caption is too long`, `there is no document in the request`, `file must be non-empty`, the texts on allowed_updates and
 * on scopes, and those of a bot that was sent away from a group.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: number;
  readonly parameters: ResponseParameters;

  constructor(code: number, description: string, parameters: ResponseParameters = {}) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

/** A refusal of what was sent. */
export function badRequest(reason: string): Refusal {
  return new Refusal(400, `Bad Request: ${reason}`);
}
