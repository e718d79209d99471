/** An invented body, each sentence labelled with who says it; the form is that of `labelled`. */
export interface SpeechCase {
  /** What the case shows, as a sentence. */
  readonly rule: string;
  readonly body: string;
}
