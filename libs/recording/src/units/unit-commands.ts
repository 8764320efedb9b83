import { addDays, type Precision } from '@app/domain';
import {
  earlyValidFrom,
  officialRegistry,
  reformDay,
  type UnitEnding,
  type UnitRecord,
  type UnitRename,
} from './unit-record.js';

/** An action in the one write shape, with the Idempotency-Key under which it is recorded. */
export interface UnitCommand {
  /** Stable: made from code, validFrom and date, so that a second load stores nothing. */
  key: string;
  action: {
    type: 'UnitRegistered' | 'UnitRenamed' | 'UnitSucceeded';
    unit: { id: string };
    body: 'SYSTEM';
    /** Stream of the unit; absent when the action opens it. */
    subject?: string;
    occurredOn: string;
    occurredPrecision: Precision;
    data: Record<string, unknown>;
  };
}

/** Decision 19/2025/QĐ-TTg of 2025-06-30: the list of administrative units and their codes. */
const listDecision = '19/2025/QĐ-TTg';

/**
 * All actions of the records in an order in which each finds what it refers to: by day, then nation to commune, then
 * what changes a registered unit.
 */
export function commandsOf(records: readonly UnitRecord[]): UnitCommand[] {
  const staged = records.flatMap((record) => [
    { stage: levelStages[record.level], command: registration(record) },
    ...record.renames.map((rename) => ({ stage: 4, command: renaming(record, rename) })),
    ...(record.ending === undefined ? [] : [{ stage: 5, command: succession(record, record.ending) }]),
  ]);
  return staged
    .map(({ stage, command }) => ({ order: `${command.action.occurredOn} ${stage}`, command }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ command }) => command);
}

const levelStages = { NATION: 0, PROVINCE: 1, DISTRICT: 2, COMMUNE: 3 } as const;

/** Two neighbours of the order may be recorded at once when this is equal. */
export function stageOf({ action }: UnitCommand): string {
  return `${action.occurredOn} ${action.type} ${action.type === 'UnitRegistered' ? String(action.data['level']) : ''}`;
}

function registration(record: UnitRecord): UnitCommand {
  const { id, code, level, kind, name, parent, validFrom } = record;
  return {
    key: `register:${code}@${validFrom}`,
    action: {
      type: 'UnitRegistered',
      unit: { id: parent ?? id },
      body: 'SYSTEM',
      occurredOn: validFrom,
      // The fixed date of the units before the reform is a convention, not the day on which they came to be.
      occurredPrecision: validFrom === earlyValidFrom ? 'UNKNOWN' : 'DAY',
      data: {
        level,
        unitKind: kind,
        name,
        code,
        registry: officialRegistry,
        ...(parent === undefined ? {} : { parent }),
        validFrom,
        ...(validFrom === reformDay ? { number: listDecision } : {}),
      },
    },
  };
}

function renaming(record: UnitRecord, rename: UnitRename): UnitCommand {
  const { kind, name, validFrom, spellingOnly, number } = rename;
  return {
    key: `rename:${record.code}@${record.validFrom}:${validFrom}`,
    action: {
      type: 'UnitRenamed',
      unit: { id: record.id },
      body: 'SYSTEM',
      subject: `unit-${record.id}`,
      occurredOn: validFrom,
      // Without a document the list only says that it was so on its day.
      occurredPrecision: number === undefined ? 'UNKNOWN' : 'DAY',
      data: { name, unitKind: kind, validFrom, ...(number === undefined ? {} : { number }), spellingOnly },
    },
  };
}

function succession(record: UnitRecord, ending: UnitEnding): UnitCommand {
  const { kind, successors, heir, partOnly, validTo } = ending;
  return {
    key: `end:${record.code}@${record.validFrom}`,
    action: {
      type: 'UnitSucceeded',
      unit: { id: record.id },
      body: 'SYSTEM',
      subject: `unit-${record.id}`,
      // The day on which the successors begin: only then can the event name them.
      occurredOn: addDays(validTo, 1),
      occurredPrecision: 'DAY',
      data: { successionKind: kind, successors, ...(heir === undefined ? {} : { heir }), partOnly, validTo },
    },
  };
}
