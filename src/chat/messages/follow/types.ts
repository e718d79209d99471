/** What is said about alerts. `what` is a person's name or words, as they were typed. */
export interface FollowMessages {
  /** Nothing stands behind /follow. */
  readonly askWhat: string;
  /** It is longer than is worth following. */
  readonly tooLong: string;
  /** Alerts come in a private chat only. */
  readonly privately: string;
  /** `isPerson`: whether the reports know somebody of that name, whose words are then followed. */
  readonly followed: (what: string, isPerson: boolean, daily: boolean) => string;
  readonly already: (what: string) => string;
  readonly tooMany: (most: number) => string;
  readonly none: string;
  readonly following: (count: number) => string;
  readonly ended: (what: string) => string;
  readonly gone: string;
  /** Above an excerpt. */
  readonly alert: (what: string) => string;
  readonly digest: (count: number) => string;
  readonly buttons: { readonly atOnce: string; readonly daily: string; readonly end: (what: string) => string };
}
