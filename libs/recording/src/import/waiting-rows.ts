import type { PlannedCommand, Recorder } from '../recorder/recorder.js';

/** Rows on their way, found by what they bring into being: a stream, an event, a unit, a village. */
export class WaitingRows {
  private readonly byName = new Map<string, Promise<void>>();
  private readonly all = new Set<Promise<void>>();

  add(recorder: Recorder, command: PlannedCommand, done: Promise<void>): void {
    const { stream } = command;
    const identity = stream.slice(stream.indexOf('-') + 1);
    const names = [stream, identity, recorder.firstEventIdOf(command)];
    this.all.add(done);
    for (const name of names) this.byName.set(name, done);
    void done.then(() => {
      this.all.delete(done);
      for (const name of names) if (this.byName.get(name) === done) this.byName.delete(name);
    });
  }

  async belowMax(max: number): Promise<void> {
    while (this.all.size >= max && this.all.size > 0) await Promise.race(this.all);
  }

  async forStream(stream: string): Promise<void> {
    await this.byName.get(stream);
  }

  /** Every text of the row could name what an earlier row makes; a code could name any unit on its way. */
  async forMentions(action: unknown): Promise<void> {
    const names = new Set<string>();
    collectTexts(action, names);
    const named = [...names].map((name) => this.byName.get(name));
    const units = hasCode(action)
      ? [...this.byName].filter(([name]) => name.startsWith('unit-')).map(([, done]) => done)
      : [];
    await Promise.all([...named, ...units]);
  }
}

function collectTexts(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) collectTexts(part, into);
}

function hasCode(action: unknown): boolean {
  const unit = isObject(action) ? action.unit : undefined;
  return isObject(unit) && 'code' in unit;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
