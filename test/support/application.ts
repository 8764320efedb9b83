import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '../..');

/** Settings of one run, over an environment that has none of ours. */
export interface RunSettings {
  SDC_DATA: string;
  PORT?: string;
  SDC_SAMPLE?: string;
  DATABASE_URL?: string;
}

export interface RunOptions {
  /** `npm` as people do it, or the script itself. */
  through?: 'npm' | 'node';
  uid?: number;
  gid?: number;
}

/** A running or ended `npm start` or `npm run sdc`, with everything it has said. */
export class ApplicationRun {
  private text = '';
  private ended: { code: number | null; signal: NodeJS.Signals | null } | undefined;
  private readonly end: Promise<unknown>;

  private constructor(
    readonly child: ChildProcess,
    private readonly dataFolder: string,
  ) {
    child.stdout?.on('data', (chunk: Buffer) => (this.text += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.text += chunk.toString()));
    this.end = once(child, 'close').then(([code, signal]) => {
      this.ended = { code: code as number | null, signal: signal as NodeJS.Signals | null };
    });
  }

  static start(settings: RunSettings, options: RunOptions = {}): ApplicationRun {
    return ApplicationRun.of('start', [], settings, options);
  }

  static sdc(args: readonly string[], settings: RunSettings, options: RunOptions = {}): ApplicationRun {
    return ApplicationRun.of('sdc', args, settings, options);
  }

  private static of(
    script: 'start' | 'sdc',
    args: readonly string[],
    settings: RunSettings,
    { through = 'node', ...account }: RunOptions,
  ): ApplicationRun {
    const { PATH = '', HOME = '/' } = process.env;
    const [program, before] =
      through === 'npm'
        ? ['npm', ['run', '--silent', script, '--']]
        : [process.execPath, [join(root, `scripts/${script}.mjs`)]];
    const child = spawn(program, [...before, ...args], {
      ...account,
      cwd: root,
      env: { PATH, HOME, PORT: '0', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new ApplicationRun(child, settings.SDC_DATA);
  }

  get output(): string {
    return this.text;
  }

  /** The address of the ready line. Rejects when the run ends before it. */
  async ready(timeoutMs = 180_000): Promise<string> {
    return this.said(/^Sẵn sàng \/ Ready: (\S+)$/m, timeoutMs);
  }

  /** Waits until something was said; answers the first group. */
  async said(pattern: RegExp, timeoutMs = 60_000): Promise<string> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const found = pattern.exec(this.text);
      if (found !== null) return found[1] ?? found[0];
      if (this.ended !== undefined || Date.now() > deadline) {
        throw new Error(`${String(pattern)} was not said; ${JSON.stringify(this.ended)}\n${this.text}`);
      }
      await sleep(20);
    }
  }

  /** Exit code of npm or node; null after a signal. */
  async exitCode(): Promise<number | null> {
    await this.end;
    return this.ended?.code ?? null;
  }

  /** Pid of the Node process that owns the data folder, which is not npm's. */
  get nodePid(): number {
    const { pid } = JSON.parse(readFileSync(join(this.dataFolder, 'lock.json'), 'utf8')) as { pid: number };
    return pid;
  }
}
