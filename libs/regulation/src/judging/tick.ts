import type { EffectiveEvent } from '@app/domain';
import type { Obligation } from '../catalogue/obligation.js';
import type { PeriodFile } from '../duty.js';
import { saysNothing, type Occurrence } from '../reading/occurrence.js';
import type { Period } from './periods.js';

/**
 * What opens a duty without an event: a tick of the calendar that nobody records. The period's first day, or its last one
 * for a rule that follows the period; for a standing duty the day from which rule and unit stand.
 */
export function tickOf(entry: Obligation, period: Period, file: PeriodFile): Occurrence {
  const day = entry.trigger === 'PERIOD_ENDED' ? period.to : period.from;
  return {
    code: entry.trigger,
    event: { ...TICK, unitId: file.unitId, occurredOn: day },
    id: `${file.unitId}~${period.name}`,
    day,
    exact: true,
    ...saysNothing(),
    villages: entry.grain === 'VILLAGE' && file.part !== undefined ? [file.part] : [],
    ofAllVillages: entry.grain !== 'VILLAGE',
  };
}

const TICK: EffectiveEvent = {
  position: 0,
  id: '',
  stream: '',
  revision: 0,
  type: '',
  schemaVersion: 1,
  unitId: '',
  occurredOn: '',
  occurredPrecision: 'DAY',
  recordedAt: '',
  actor: '',
  body: 'SYSTEM',
  data: {},
  evidence: [],
  meta: { commandId: '', correlationId: '', stream: '', type: '' },
  personal: {},
  salt: '',
  originalId: '',
  originalPosition: 0,
};
