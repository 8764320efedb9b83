import { between, plus } from '../calendar/days.js';
import { factOf, text } from '../stream/believed.js';
import type { At } from '../rules/terms.js';

/** The law of 2011 as amended: acceptance in working days, suspension and the notice of a dialogue begin here. */
export const reform = '2026-07-01';

/** Days to settle: plain, complex, remote, remote and complex. */
const spans = {
  1: { plain: 30, complex: 45, remote: 45, both: 60 },
  2: { plain: 45, complex: 60, remote: 60, both: 70 },
};

/** Articles 28 and 37: the days grow with complexity and remoteness and stand still while settlement is suspended. */
export function settlementDay(at: At, instance: 1 | 2): string | undefined {
  const kinds = spans[instance];
  const remote = isRemote(at);
  const span = isComplex(at) ? (remote ? kinds.both : kinds.complex) : remote ? kinds.remote : kinds.plain;
  let end = plus(at.trigger.on, span);
  for (const { from, until } of standstills(at)) {
    // The clock had run out before it could be stopped.
    if (from > at.calendar.onOrAfter(end)) break;
    if (until === undefined) return undefined;
    end = plus(end, between(from, until));
  }
  return at.calendar.onOrAfter(end);
}

export function isRemote({ view, trigger, asOf }: Pick<At, 'view' | 'trigger' | 'asOf'>): boolean {
  return factOf(view.of.commune, 'REMOTE_AREA', trigger.on, asOf) ?? false;
}

/** By the newest classification of the case. */
function isComplex({ view, trigger, asOf }: At): boolean {
  const newest = view.around(trigger, ['PetitionClassified'], asOf).at(-1);
  return newest !== undefined && text(newest, 'complexity') !== 'NORMAL';
}

/** Suspensions decided since the reform; the last one may still run. */
function standstills({ view, trigger, asOf }: At): { from: string; until: string | undefined }[] {
  const stops = view
    .answering(trigger, ['SettlementHalted'], asOf)
    .filter((act) => text(act, 'haltKind') === 'SUSPENDED' && act.on >= reform);
  const goes = view.answering(trigger, ['SettlementResumed'], asOf);
  return stops.map(({ on }) => ({ from: on, until: goes.find((go) => go.on >= on)?.on }));
}
