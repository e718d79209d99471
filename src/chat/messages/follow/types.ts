/** What is said about alerts. `what` is the name of a person or a body, or words, as they were typed. */
export interface FollowMessages {
  /** Nothing stands behind /follow. */
  readonly askWhat: string;
  /** It is longer than is worth following. */
  readonly tooLong: string;
  /** Alerts come in a private chat only. */
  readonly privately: string;
  /** `kind`: whether it is followed as somebody, who speaks, as a body, which meets and decides, or as words. */
  readonly followed: (what: string, kind: 'person' | 'body' | 'words', daily: boolean) => string;
  readonly already: (what: string) => string;
  readonly tooMany: (most: number) => string;
  readonly none: string;
  readonly following: (count: number) => string;
  readonly ended: (what: string) => string;
  readonly gone: string;
  /** Above an excerpt. */
  readonly alert: (what: string) => string;
  /** Above several excerpts that came together. */
  readonly alerts: (count: number) => string;
  readonly digest: (count: number) => string;
  /** Below, where more have come than are shown. */
  readonly unshown: (count: number) => string;
  readonly buttons: { readonly atOnce: string; readonly daily: string; readonly end: (what: string) => string };
}
