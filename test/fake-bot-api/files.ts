import type { Document } from 'grammy/types';
import { badRequest } from './refusal.ts';
import type { Payload } from './request-body.ts';

/** Bytes of a file that a bot may get. */
const MAX_DOWNLOAD = 20 * 1024 * 1024;

/** How a file is sent on, beside its bytes. */
interface Held {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly size: number;
}

/** The files that people have sent. */
export class Files {
  readonly #files = new Map<string, Held>();
  #broken = false;
  #stalls = false;

  /** Takes a file up. Returns it as messages carry it. `told` is the size that Telegram tells, if it tells another. */
  upload(name: string, bytes: Uint8Array, told = bytes.length): Document {
    const number = this.#files.size + 1;
    const file_id = `file-id-${number}`;
    this.#files.set(file_id, { path: `documents/file_${number}`, bytes, size: told });
    return { file_id, file_unique_id: `unique${number}`, file_name: name, file_size: told };
  }

  /** From here on no file is handed out, or again. */
  lose(broken: boolean): void {
    this.#broken = broken;
  }

  /** From here on every file begins to come and never ends. */
  stall(): void {
    this.#stalls = true;
  }

  get stalls(): boolean {
    return this.#stalls;
  }

  /** getFile */
  get(payload: Payload): object {
    const id = String(payload['file_id']);
    const held = this.#files.get(id);
    if (held === undefined) throw badRequest('invalid file_id');
    if (held.size > MAX_DOWNLOAD) throw badRequest('file is too big');
    return { file_id: id, file_unique_id: id, file_size: held.size, file_path: held.path };
  }

  /** The bytes under a path; undefined if there are none. */
  at(path: string): Uint8Array | undefined {
    return this.#broken ? undefined : [...this.#files.values()].find((held) => held.path === path)?.bytes;
  }
}
