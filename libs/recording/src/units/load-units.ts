import { commandsOf, stageOf, type UnitCommand } from './unit-commands.js';
import { officialUnits } from './official-units.js';

/** Records one command under its key; answers whether the ledger had it already. */
export type RecordUnit = (command: UnitCommand) => Promise<{ replayed: boolean }>;

export interface RecordOptions {
  /** Commands under way at once; the store's group commit makes many of them one write. Default 256. */
  inFlight?: number;
  /** Called after each command. */
  onProgress?: (done: number, total: number) => void;
}

export interface LoadOptions extends RecordOptions {
  /** Last day whose actions are recorded: the ledger's today, since it refuses what lies in the future. */
  until?: string;
}

export interface LoadReceipt {
  stored: number;
  /** Commands that the ledger had recorded before. */
  replayed: number;
}

/** Actions of the official list in the HTTP write shape, in recording order; up to a day when one is given. */
export function unitActions(options: { until?: string } = {}): UnitCommand[] {
  return commandsOf(officialUnits()).filter(
    ({ action }) => action.occurredOn <= (options.until ?? '9999-12-31'),
  );
}

/** Records the official list. A second load stores nothing. Errors of `record` travel up; what was recorded stays. */
export function loadUnits(record: RecordUnit, options: LoadOptions = {}): Promise<LoadReceipt> {
  return recordAll(unitActions(options), record, options);
}

/** Records commands stage by stage (a unit before those below it and before what changes it), many at once in a stage. */
export async function recordAll(
  commands: readonly UnitCommand[],
  record: RecordUnit,
  { inFlight = 256, onProgress }: RecordOptions = {},
): Promise<LoadReceipt> {
  const receipt = { stored: 0, replayed: 0 };
  let done = 0;
  const take = async (queue: Iterator<UnitCommand>): Promise<void> => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) {
      const { replayed } = await record(next.value);
      receipt[replayed ? 'replayed' : 'stored'] += 1;
      onProgress?.((done += 1), commands.length);
    }
  };
  for (const stage of stagesOf(commands)) {
    const queue = stage.values();
    await Promise.all(Array.from({ length: Math.min(inFlight, stage.length) }, () => take(queue)));
  }
  return receipt;
}

function stagesOf(commands: readonly UnitCommand[]): UnitCommand[][] {
  const stages: UnitCommand[][] = [];
  let current = '';
  for (const command of commands) {
    const stage = stageOf(command);
    if (stage !== current) stages.push([]);
    stages.at(-1)?.push(command);
    current = stage;
  }
  return stages;
}
