import type { Metered } from '../../telegram/limits/allowances.ts';

/** What is said about the delivery of answers. */
export interface DeliveryMessages {
  /** It is not known whether the answer before has arrived. */
  readonly unclear: string;
  /** How long what somebody sent is kept until it is answered. */
  readonly privacy: string;
  /** Telegram takes nothing for so many seconds: a press of a button was dropped. */
  readonly flooded: (seconds: number) => string;
  /** An answer took too long. */
  readonly tookTooLong: string;
  /** More came than is taken in a minute, or of files in an hour. */
  readonly tooMany: Readonly<Record<Metered, string>>;
}
