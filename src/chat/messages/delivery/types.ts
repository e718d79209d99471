/** What is said about the delivery of answers. */
export interface DeliveryMessages {
  /** It is not known whether the answer before has arrived. */
  readonly unclear: string;
  /** Telegram takes nothing for so many seconds: a press of a button was dropped. */
  readonly flooded: (seconds: number) => string;
  /** An answer took too long. */
  readonly tookTooLong: string;
}
