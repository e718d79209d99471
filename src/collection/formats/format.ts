import type { ByteStream } from '../capped.ts';
import type { Input, InputProblem } from '../input.ts';
import type { Origin } from '../origin.ts';
import type { OnBytes } from '../tally.ts';
import type { Extractor } from './extractor.ts';

/** Bytes of one file at most that holds a page in a wrapping, or pages: pictures make such files large. */
export const LARGEST_CONTAINER = 128 * 1024 * 1024;

/** One file as it comes in: from disk, from standard input, or out of an archive. */
export interface Content {
  /** How the file is called in messages. */
  readonly file: string;
  /** Its base name. */
  readonly name: string;
  readonly stream: ByteStream;
  /** Where it stands; null for what stands nowhere, such as standard input. */
  readonly origin: Origin | null;
  /** Is told of the file's bytes as they are taken up; nobody asks after those of files in archives. */
  readonly onBytes?: OnBytes;
  /** Set for what was taken out of an archive. */
  readonly inside?: Inside;
}

/** The archives around a file. */
export interface Inside {
  /** How many of them there are. */
  readonly depth: number;
  readonly allowance: Allowance;
}

/** How much an archive, with the archives in it, may unpack. */
export interface Allowance {
  /** Counts files and their bytes as unpacked; whether that is not too much. */
  take(files: number, bytes: number): boolean;
}

/** What formats need beside the file. */
export interface Tools {
  readonly extractor: Extractor;
  /** Whether a file of this name is read where nobody named it: in a folder, in an archive. */
  reads(name: string): boolean;
  /** Opens a file that was inside another. */
  open(content: Content): AsyncIterable<Input>;
}

/** One format of files: how it is told, and how the pages are taken out of it. */
export interface Format {
  /** Endings of its files, in lower case with the dot. */
  readonly endings: readonly string[];
  /** Whether a file begins as files of this format do. */
  isOf(head: Uint8Array, name: string): boolean;
  /** Set where reading the file is the least of the work: the format itself tells of its bytes as it goes on. */
  readonly tellsBytes?: true;
  /** The pages in a file, or what is wrong with it. Never throws over what is in the file. */
  read(content: Content, tools: Tools): AsyncIterable<Input>;
}

/** Why no page could be taken out of a file. */
export type ExtractionProblem = Exclude<InputProblem, 'missing' | 'unreadable'>;

/** A page taken out of its wrapping, or why there is none. */
export type Extracted =
  | { readonly outcome: 'page'; readonly format: 'html' | 'text'; readonly text: string; readonly url?: string }
  | { readonly outcome: 'refused'; readonly reason: ExtractionProblem };

/** The beginning of a file as the characters that its bytes are one by one. */
export function latin1(head: Uint8Array): string {
  return Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
}
