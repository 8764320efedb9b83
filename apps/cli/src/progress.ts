import { Presets, SingleBar } from 'cli-progress';

/** Shows how far a piece of work is: a bar on a terminal, plain lines elsewhere, nothing for what ends within two seconds. */
export class Progress {
  private readonly since = Date.now();
  private bar: SingleBar | undefined;
  private toldAt = this.since;

  constructor(
    private readonly title: string,
    private readonly output: NodeJS.WriteStream = process.stderr,
  ) {}

  readonly report = (done: number, total: number): void => {
    const now = Date.now();
    if (now - this.since < quietMs) return;
    if (this.output.isTTY) this.draw(done, total);
    else if (now - this.toldAt >= lineEveryMs) {
      this.toldAt = now;
      this.output.write(`${this.title}: ${String(done)}/${String(total)}\n`);
    }
  };

  end(): void {
    this.bar?.stop();
  }

  private draw(done: number, total: number): void {
    if (this.bar === undefined) {
      const format = `${this.title} [{bar}] {percentage}% {value}/{total}`;
      this.bar = new SingleBar(
        { format, stream: this.output, clearOnComplete: true, hideCursor: true },
        Presets.shades_classic,
      );
      this.bar.start(total, done);
    }
    this.bar.setTotal(total);
    this.bar.update(done);
  }
}

const quietMs = 2_000;
const lineEveryMs = 5_000;

/** Runs the work with a progress of the given title, which disappears when the work ends in whatever way. */
export async function withProgress<T>(
  title: string,
  work: (report: Progress['report']) => Promise<T>,
): Promise<T> {
  const progress = new Progress(title);
  try {
    return await work(progress.report);
  } finally {
    progress.end();
  }
}
