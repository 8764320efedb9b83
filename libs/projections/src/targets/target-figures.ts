import type { EventData, PlainDate } from '@app/domain';
import { liveTable } from '@app/event-store';
import { isLastWord } from '../entries/corrections.js';
import type { Reading } from '../reading/clocks.js';
import type { ReadModel } from '../reading/read-model.js';
import { registerScope } from '../registers/register-scope.js';
import { count, ordersFor, type CountOrder } from '../statistics/counting.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import type { RegisterEntryView } from '../registers/register-views.js';

interface ClaimedRow {
  unit_id: string;
  metric: string;
  claimed: string;
  measured_in: string;
  claimed_on: PlainDate;
}

/** What a target asks for, as the statistics ask for a claim. */
interface Wanted {
  unitId: string;
  metric: string;
  measuredIn: string;
  scope: string | null;
  from: PlainDate;
  to: PlainDate;
}

/**
 * Sets beside what was measured for each target what was claimed and what is counted for its metric, never added: the
 * newest claim of the unit in the target's own measure, and the entries since it was set and standing on the day.
 */
export async function addFigures(
  model: ReadModel,
  registry: UnitRegistry,
  reading: Reading,
  entries: readonly RegisterEntryView[],
): Promise<RegisterEntryView[]> {
  const wanted = entries.map((entry) => wantedBy(entry, reading.asOf));
  const claims = await claimsFor(model, wanted, reading);
  const counted = await countsFor(model, registry, wanted, reading);
  return entries.map((entry, n) => {
    const { metric, measuredIn } = wanted[n] ?? { metric: '', measuredIn: '' };
    const claim = claims.find(
      (one) => one.unit_id === entry.unitId && one.metric === metric && one.measured_in === measuredIn,
    );
    const claimed = claim === undefined ? {} : { claimed: claim.claimed, claimedOn: claim.claimed_on };
    return { ...entry, data: { ...entry.data, ...claimed, ...counted[n] } };
  });
}

function wantedBy({ unitId, data, occurredOn }: RegisterEntryView, asOf: PlainDate): Wanted {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const dueOn = text(data['dueOn']);
  return {
    unitId,
    metric: text(data['metric']),
    measuredIn: text(data['measuredIn']),
    scope: text(data['scope']) === '' ? null : text(data['scope']),
    from: occurredOn,
    to: dueOn !== '' && dueOn < asOf ? dueOn : asOf,
  };
}

async function claimsFor(
  model: ReadModel,
  wanted: readonly Wanted[],
  { position, asOf }: Reading,
): Promise<ClaimedRow[]> {
  const { rows } = await model.pool.query<ClaimedRow>(
    `select distinct on (1, 2, 4) e.unit_id, e.data ->> 'metric' as metric, e.data ->> 'claimedValue' as claimed,
       e.data ->> 'measuredIn' as measured_in, e.occurred_on as claimed_on
     from ${liveTable('entry')} e
     where e.type = 'StatisticReported' and e.unit_id = any($3) and e.data ->> 'metric' = any($4)
       and e.position <= $1 and e.occurred_on <= $2 and e.how is distinct from 'WITHDRAW'
       and ${isLastWord('$1')}
     order by 1, 2, 4, e.occurred_on desc, e.position desc`,
    [position, asOf, wanted.map(({ unitId }) => unitId), wanted.map(({ metric }) => metric)],
  );
  return rows;
}

async function countsFor(
  model: ReadModel,
  registry: UnitRegistry,
  wanted: readonly Wanted[],
  reading: Reading,
): Promise<EventData[]> {
  const orders = wanted.map((one) => (one.metric === '' ? [] : ordersOf(one)));
  const all = orders.flat();
  const results = await count(model.pool, all, reading, (unit, on) =>
    registry.get(unit) === undefined
      ? { units: [unit], village: null }
      : registerScope(registry, { unit, village: null, predecessors: false, on }),
  );
  return orders.map((own) =>
    Object.fromEntries(
      own.map((order) => [
        order.as === 'FLOW' ? 'countedSince' : 'countedStanding',
        results[all.indexOf(order)]?.value ?? '0',
      ]),
    ),
  );
}

function ordersOf({ unitId, metric, measuredIn, scope, from, to }: Wanted): CountOrder[] {
  const orders = ordersFor({
    entry: { unitId },
    metric,
    measuredIn,
    flowOrStock: 'EITHER',
    scope,
    labels: [],
    parts: [],
    from,
    to,
    standsOn: to,
  });
  return typeof orders === 'string' ? [] : orders;
}
