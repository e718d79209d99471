import { posix } from 'node:path';
import { once, readCapped } from '../capped.ts';
import type { Input, InputProblem } from '../input.ts';
import { spread } from '../tally.ts';
import { isZip, type Member, type OpenArchive, openArchive } from './archive.ts';
import { type Allowance, type Content, type Format, type Inside, LARGEST_CONTAINER, type Tools } from './format.ts';

/** What an archive and those in it may unpack: files, bytes, and bytes by the byte of the archive. */
const MOST = { files: 20_000, bytes: 1024 * 1024 * 1024, ratio: 200, small: 16 * 1024 * 1024 } as const;

/** Archives inside each other at most. */
const DEEPEST = 2;

/** How much an archive of so many bytes may unpack. */
function allowanceOf(size: number): Allowance {
  const most = Math.min(MOST.bytes, Math.max(MOST.small, size * MOST.ratio));
  let [files, bytes] = [0, 0];
  return {
    take: (moreFiles, moreBytes) => {
      files += moreFiles;
      bytes += moreBytes;
      return files <= MOST.files && bytes <= most;
    },
  };
}

/** Files that systems put beside those of people, and what is hidden: passed over without a word, as in a folder. */
function isHidden(name: string): boolean {
  return name.split('/').some((part) => part === '__MACOSX' || (part.startsWith('.') && part !== '.' && part !== '..'));
}

/** A name that leads out of the archive: no honest archiver writes one. */
function isUnsafe(name: string): boolean {
  return name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..');
}

async function* readMember(member: Member, content: Content, inside: Inside, tools: Tools): AsyncGenerator<Input> {
  const file = `${content.file}/${member.name}`;
  const problem = (reason: InputProblem): Input => ({ kind: 'problem', file, reason });
  if (isUnsafe(member.name)) {
    yield problem('unsafe-name');
    return;
  }
  const read = await member.read(LARGEST_CONTAINER);
  if (read.outcome === 'refused') {
    yield problem(read.reason);
    return;
  }
  const { origin } = content;
  const path = origin?.member === undefined ? member.name : `${origin.member}/${member.name}`;
  yield* tools.open({
    inside,
    file,
    name: posix.basename(member.name),
    stream: once(read.bytes),
    origin: origin === null ? null : { ...origin, member: path },
  });
}

async function* readAll(archive: OpenArchive, content: Content, inside: Inside, tools: Tools): AsyncGenerator<Input> {
  const seen = archive.members.filter(({ name }) => !isHidden(name));
  const pages = seen.filter(({ name }) => tools.reads(name));
  const size = pages.reduce((sum, member) => sum + member.size, 0);
  if (!inside.allowance.take(pages.length, size)) {
    yield { kind: 'problem', file: content.file, reason: 'swollen-archive' };
    return;
  }
  if (pages.length === 0) yield { kind: 'problem', file: content.file, reason: 'no-files' };
  const packed = pages.map((member) => member.packed);
  const tellOf = spread(archive.size, packed, content.onBytes ?? (() => undefined));
  for (const [i, member] of pages.entries()) {
    tellOf(i);
    yield* readMember(member, content, inside, tools);
  }
  const skipped = seen.length - pages.length;
  if (skipped > 0) yield { kind: 'skipped', folder: content.file, files: skipped };
}

async function* read(content: Content, tools: Tools): AsyncGenerator<Input> {
  const problem = (reason: InputProblem): Input => ({ kind: 'problem', file: content.file, reason });
  const depth = (content.inside?.depth ?? 0) + 1;
  if (depth > DEEPEST) {
    yield problem('nested-archive');
    return;
  }
  const bytes = await readCapped(content.stream, LARGEST_CONTAINER);
  if (bytes === undefined) {
    yield problem('too-large');
    return;
  }
  const archive = await openArchive(bytes);
  if (archive.outcome === 'refused') yield problem(archive.reason);
  else {
    const inside = { depth, allowance: content.inside?.allowance ?? allowanceOf(bytes.length) };
    yield* readAll(archive, content, inside, tools);
  }
}

/** Zip archives, and archives in them: every file in them that is read is an input of its own. */
export const zip: Format = { endings: ['.zip'], isOf: isZip, tellsBytes: true, read };
