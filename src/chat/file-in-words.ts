/** What parts lines, turns their direction or is not seen: whoever names a file may put it into the name. */
const NOT_SHOWN = /[\s\p{Cc}\p{Cf}\p{Cs}]+/gu;

/**
 * The name of a file as it is shown: in one line, without what is not seen. Names of documents in a .jsonl file and of
 * files in an archive may be anything.
 *
 * @example fileInWords('a\n拒收 b\u202e.txt') // 'a 拒收 b .txt'
 */
export function fileInWords(file: string): string {
  return file.replace(NOT_SHOWN, ' ').trim();
}
