/** What the reader owes to either set of labelled reports: shares from 0 to 1. */
export const THRESHOLDS = {
  /** Sentences given to the one who says them, at least. */
  right: 0.95,
  /** Of the sentences given to a person, those that he or she says, at least. */
  personPrecision: 0.98,
  /** How often each kind of case must stand in a set, so that its figure means something. */
  timesEachTag: 10,
} as const;
