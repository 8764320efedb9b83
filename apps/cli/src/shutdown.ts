/** What has to be closed, in the reverse order of its opening, once, whatever fails on the way. */
export class Shutdown {
  private readonly steps: (() => Promise<void> | void)[] = [];
  private closing: Promise<void> | undefined;

  /** Registers the closing of something just opened; done at once when the shutdown has already begun. */
  async onClose(step: () => Promise<void> | void): Promise<void> {
    if (this.closing === undefined) this.steps.push(step);
    else await step();
  }

  close(): Promise<void> {
    this.closing ??= this.run();
    return this.closing;
  }

  private async run(): Promise<void> {
    const failures: unknown[] = [];
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      try {
        await step();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'the shutdown failed in part');
  }
}

const parentCheckMs = 500;

/** Calls back once: on SIGINT, SIGTERM or SIGHUP, and, when npm started us, on the end of npm. */
export function onStopRequest(startedByNpm: boolean, callback: () => void): void {
  let asked = false;
  const ask = (): void => {
    if (!asked) callback();
    asked = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  if (!startedByNpm) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) ask();
  }, parentCheckMs).unref();
}
