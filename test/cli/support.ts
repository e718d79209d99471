import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { expect, onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';

const MAIN = join(import.meta.dirname, '../../dist/main.js');

/** A working directory of its own for one test, gone when the test is over. */
export class WorkFolder {
  readonly root: string;

  constructor() {
    if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: run npm run build first`);
    this.root = mkdtempSync(join(tmpdir(), 'yinju-cli-'));
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true, maxRetries: 3 }));
  }

  file(name: string, content: string | Uint8Array): string {
    writeFileSync(join(this.root, name), content);
    return name;
  }

  /** Starts the program as a process of its own; only what a test gives stands in its environment. */
  start(words: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess {
    const env = { PATH: process.env['PATH'] ?? '', LANG: 'zh_CN.UTF-8', ...environment };
    return spawn(process.execPath, [MAIN, ...words], { cwd: this.root, env });
  }

  /** Runs the program as a process of its own, to its end. */
  async runProcess(words: readonly string[], options: RunOptions = {}): Promise<Ran> {
    const child = this.start(words, options.environment);
    child.stdin?.end(options.input ?? '');
    const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended(child)]);
    expect(stderr, 'no stack trace is ever shown').not.toMatch(/\n\s+at |node:internal/);
    return { status, stdout, stderr };
  }

  /** Runs the command line in this process, which spares the start of another. */
  async run(words: readonly string[], options: RunOptions = {}): Promise<Ran> {
    const [output, errors] = [new Collected(), new Collected()];
    const back = process.cwd();
    process.chdir(this.root);
    try {
      const status = await run({
        words,
        environment: { LANG: 'zh_CN.UTF-8', ...options.environment },
        settingsFile: '.env',
        console: {
          input: Readable.from([options.input ?? '']),
          output,
          errors,
          interactive: { input: false, output: false, errors: false },
          colors: options.colors ?? false,
        },
        stopSignal: () => new AbortController().signal,
      });
      return { status, stdout: output.text, stderr: errors.text };
    } finally {
      process.chdir(back);
    }
  }

  /** Runs a command with `--json` and gives back its lines. */
  async json(...words: string[]): Promise<readonly unknown[]> {
    const { stdout } = await this.run([...words, '--json']);
    return jsonLines(stdout);
  }
}

class Collected extends Writable {
  text = '';

  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    this.text += String(chunk);
    done();
  }
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Whether the output can show colours. */
  readonly colors?: boolean;
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function jsonLines(text: string): readonly unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.on('close', (code) => resolve(code));
  });
}

async function text(stream: NodeJS.ReadableStream | null): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** A saved page of an invented newspaper about an invented district. */
export function floodPage(day = '5月6日'): string {
  return [
    '云溪新闻网 首页 要闻 民生 评论',
    '云溪区召开防汛工作会议',
    '2023-05-07 08:10 来源：云溪日报',
    `云溪日报讯（记者 陆知秋）${day}，云溪区召开防汛工作会议。区委书记岳明川主持会议并讲话。`,
    '岳明川强调，要把沿河三个村的转移名单落实到户，暴雨预警发出后两小时内把老人和孩子送到安置点。',
    '会议指出，全区七座小型水库要在五月底前完成检修，每座水库都要有一名责任人昼夜值守。',
    '上一篇：云溪区公交线路调整 下一篇：云溪图书馆延长开放',
    'Copyright 云溪新闻网 版权所有',
  ].join('\n');
}

export function schoolPage(): string {
  return [
    '云溪新闻网 首页 要闻 民生 评论',
    '云溪区部署秋季开学工作',
    '2023-08-26 09:00 来源：云溪日报',
    '云溪日报讯（记者 陆知秋）8月25日，云溪区召开秋季开学工作会议。副区长苏晚晴出席会议并讲话。',
    '苏晚晴说，九所新校舍的空气检测要在开学前三天公布结果，不合格的教室一间也不能用。',
    '会议要求，校车司机要逐人体检，每条校车线路都要提前试跑两遍。',
    'Copyright 云溪新闻网 版权所有',
  ].join('\n');
}
