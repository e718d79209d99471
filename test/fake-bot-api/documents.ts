import type { SeenEntity } from './checks.ts';
import { checkCaption } from './checks.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { Payload } from './request-body.ts';

const MAX_CAPTION = 1024;
const MAX_UPLOAD = 50 * 1024 * 1024;

/** A file as a message carries it, and what is written under it. */
export interface DocumentContent {
  readonly document: {
    readonly file_id: string;
    readonly file_unique_id: string;
    readonly file_name: string;
    readonly mime_type: string;
    readonly file_size: number;
  };
  readonly caption?: string;
  readonly caption_entities?: readonly SeenEntity[];
}

let sent = 0;

/**
 * What sendDocument uploads: one file that is not empty, up to 50 MB, and at most 1,024 characters under it.
 *
 * @example documentContent({ chat_id: 7, document: new File(['a'], 'a.txt') }).document.file_name // 'a.txt'
 */
export function documentContent(payload: Payload): DocumentContent {
  const file = uploaded(payload);
  if (file.size === 0) throw badRequest('file must be non-empty');
  if (file.size > MAX_UPLOAD) throw new Refusal(413, 'Request Entity Too Large');
  const { text, entities } = checkCaption(payload, MAX_CAPTION);
  const number = ++sent;
  return {
    document: {
      file_id: `sent-file-${number}`,
      file_unique_id: `sent-${number}`,
      file_name: file.name,
      mime_type: file.type || 'application/octet-stream',
      file_size: file.size,
    },
    ...(text === '' ? {} : { caption: text }),
    ...(entities.length === 0 ? {} : { caption_entities: entities }),
  };
}

/** The file itself: in the field, or under the name to which the field points (`attach://…`). */
function uploaded(payload: Payload): File {
  const field = payload['document'];
  const name = typeof field === 'string' ? /^attach:\/\/(.+)$/.exec(field)?.[1] : undefined;
  const file = name === undefined ? field : payload[name];
  if (!(file instanceof File)) throw badRequest('there is no document in the request');
  return file;
}
