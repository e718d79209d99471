/** A part of a kept page: its header lines and its body as it stands in the file. */
export interface MimePart {
  readonly headers: readonly string[];
  readonly body: string;
}

/** Bytes in quoted-printable, in lines of 76 characters at most. */
export function quotedPrintable(bytes: Uint8Array): string {
  const tokens = Array.from(bytes, (byte) =>
    byte >= 0x20 && byte < 0x7f && byte !== 0x3d
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  const lines = [''];
  for (const token of tokens) {
    const last = lines.at(-1) ?? '';
    if (last.length + token.length > 75) lines.push(token);
    else lines[lines.length - 1] = last + token;
  }
  return lines.join('=\r\n');
}

export function base64(bytes: Uint8Array): string {
  return (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
}

/** A page with its parts as browsers keep it in one file. */
export function writeMhtml(headers: readonly string[], parts: readonly MimePart[], boundary = '----=_Part_1'): Buffer {
  const written = parts.map((part) => `--${boundary}\r\n${part.headers.join('\r\n')}\r\n\r\n${part.body}\r\n`);
  const head = [
    ...headers,
    'MIME-Version: 1.0',
    `Content-Type: multipart/related; type="text/html"; boundary="${boundary}"`,
  ];
  return Buffer.from(
    `${head.join('\r\n')}\r\n\r\nThis is a multi-part message.\r\n\r\n${written.join('')}--${boundary}--\r\n`,
    'latin1',
  );
}
