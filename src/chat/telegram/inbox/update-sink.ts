/** Takes updates in: they are safe on disk when it resolves. */
export interface UpdateSink {
  /** `full`: there is no room, or the disk took nothing; the same may be offered again later. What is no update is passed over with a line in the log. */
  accept(updates: readonly unknown[]): Promise<'accepted' | 'full'>;
}
