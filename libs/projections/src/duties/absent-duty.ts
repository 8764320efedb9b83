import { isForFew, isUuid } from '@app/domain';
import { liveTable } from '@app/event-store';
import { catalogue, type Duty } from '@app/regulation';
import type { Reading } from '../reading/clocks.js';
import type { ReadModel } from '../reading/read-model.js';

interface Opener {
  unit_id: string;
  type: string;
  stream: string;
  occurred_on: string;
  withdrawn: boolean;
}

/** The newest link of the chain that the event began, as the position knows it, if it had happened by the day. */
const OPENER = `
  select e.unit_id, e.type, e.stream, e.occurred_on, e.how is not distinct from 'WITHDRAW' as withdrawn
  from ${liveTable('entry')} e
  where e.chain = $1 and e.position <= $2 and e.occurred_on <= $3
  order by e.position desc limit 1`;

/**
 * A duty asked for by name that the rules do not see: its rule is judged in this release, its event is on record, yet
 * the rule does not cover it or the event was withdrawn. It does not apply, and says why. Undefined for other names.
 */
export async function absentDuty(
  model: ReadModel,
  dutyId: string,
  reading: Reading,
): Promise<Duty | undefined> {
  const [obligationId = '', openedBy = ''] = dutyId.split('~');
  const entry = catalogue.boundObligations.find(({ id }) => id === obligationId);
  if (entry?.recurrence !== 'PER_TRIGGER' || !isUuid(openedBy)) return undefined;
  const { rows } = await model.pool.query<Opener>(OPENER, [openedBy, reading.position, reading.asOf]);
  const [opener] = rows;
  if (opener === undefined) return undefined;
  const reason = opener.withdrawn ? 'TRIGGER_WITHDRAWN' : 'NOT_COVERED';
  return {
    dutyId,
    obligationId,
    appliesId: obligationId,
    unitId: opener.unit_id,
    caseStream: isForFew(opener.type) ? null : opener.stream,
    openedBy,
    village: null,
    period: null,
    opensOn: opener.occurred_on,
    dueOn: null,
    duePlanned: false,
    explanation: [],
    dischargedBy: [],
    dischargedOn: null,
    flags: [],
    unverified: [],
    pillar: entry.pillar,
    scored: false,
    scoreGroup: null,
    scoreKey: null,
    steps: [{ from: opener.occurred_on, state: 'NOT_APPLICABLE', reason, checks: [] }],
  };
}
