import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A disk of a few MB in memory, mounted where only its own process sees it; others reach it by that process's root. */
export class SmallDisk {
  readonly root: string;

  private constructor(keeper: ChildProcess, mount: string) {
    this.root = join(`/proc/${keeper.pid}/root`, mount);
  }

  /** Makes one for one test; undefined where this machine does not let it be mounted. */
  static async make(megabytes: number): Promise<SmallDisk | undefined> {
    if (process.platform !== 'linux') return undefined;
    const mount = mkdtempSync(join(tmpdir(), 'yinju-disk-'));
    const script = 'mount -t tmpfs -o "size=$1m" tmpfs "$2" && echo mounted && exec sleep 600';
    const keeper = spawn('unshare', ['-rm', 'sh', '-c', script, 'sh', String(megabytes), mount]);
    onTestFinished(() => {
      keeper.kill('SIGKILL');
      rmSync(mount, { recursive: true, force: true });
    });
    const mounted = await Promise.race([
      once(keeper.stdout, 'data').then(() => true),
      once(keeper, 'close').then(() => false),
      once(keeper, 'error').then(() => false),
    ]);
    return mounted ? new SmallDisk(keeper, mount) : undefined;
  }

  path(name: string): string {
    return join(this.root, name);
  }

  /** Takes all room but so many bytes. */
  fill(butBytes: number): void {
    this.empty();
    const { bavail, bsize } = statfsSync(this.root);
    const size = Math.max(bavail * bsize - butBytes, 0);
    mkdirSync(this.path('ballast'), { recursive: true });
    writeFileSync(this.path('ballast/all'), Buffer.alloc(size));
  }

  /** Gives the room back. */
  empty(): void {
    rmSync(this.path('ballast'), { recursive: true, force: true });
  }
}
