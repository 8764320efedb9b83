import type { SequenceRule } from '../catalogue/obligation.js';
import type { CheckResult } from '../duty.js';
import { rulesOf, type Discharge, type View } from '../judging/view.js';
import type { Occurrence } from '../reading/occurrence.js';
import { notAfter } from '../reading/order.js';
import { result } from './check.js';
import { imprecise, missing } from './missing.js';
import { reaches, shareThatPasses } from './threshold.js';

/** `sequence.first` comes before `sequence.then`. Two acts of one day are in order, unless their times say otherwise. */
export function checkSequence(view: View): CheckResult | null {
  const { sequence } = view.entry;
  if (sequence === null) return null;
  const applies = appliesTo(view, sequence);
  if (applies === 'FALSE') return null;
  if (applies === 'UNKNOWN') return result('SEQUENCE', 'NEEDS_REVIEW', { reason: 'UNKNOWN_FACT' });
  const first = firstOf(view, sequence);
  const then = thenOf(view, sequence);
  if (first.on === undefined) return withoutFirst(view, sequence, first, then);
  const last = first.acts.at(-1);
  const facts = { firstOn: first.on, thenOn: then?.day ?? null };
  const inOrder = then === undefined || last === undefined || notAfter(last, then);
  if (inOrder) return result('SEQUENCE', 'MET', { facts });
  return result('SEQUENCE', 'BREACHED', { element: sequence.first, facts });
}

/** A sequence that is judged by acts applies when one of them says so, or the trigger while there is none. */
function appliesTo(view: View, { condition }: SequenceRule): 'TRUE' | 'FALSE' | 'UNKNOWN' {
  if (condition === undefined) return 'TRUE';
  const acts = view.entry.judged['SEQUENCE'] === 'ACT' ? view.allActs() : [];
  if (acts.length === 0) return view.truth(condition).value;
  const values = acts.map((act) => view.truth(condition, act).value);
  return (['TRUE', 'UNKNOWN'] as const).find((value) => values.includes(value)) ?? 'FALSE';
}

/** The first event, with all its addressees where the entry's act names some. */
function firstOf(view: View, { first }: SequenceRule): Discharge {
  const rule = view.entry.acts.flatMap(rulesOf).find(({ code }) => code === first);
  if (rule !== undefined) return view.dischargeOf(rule);
  const act = view.known(first)[0];
  return act === undefined ? { acts: [], missing: first } : { on: act.day, acts: [act] };
}

/**
 * The event that must come later: the trigger itself, the earliest such event since, or, where the plan of a vote is not
 * on record, the vote that followed.
 */
function thenOf(view: View, { first, then }: SequenceRule): Occurrence | undefined {
  if (then === view.trigger.code) return view.trigger;
  const later = view.known(then).find((act) => notAfter(view.trigger, act));
  if (later !== undefined || first !== 'MEETING_FAILED') return later;
  return view.allActs().find(({ code }) => code !== first);
}

function withoutFirst(
  view: View,
  sequence: SequenceRule,
  first: Discharge,
  then: Occurrence | undefined,
): CheckResult {
  const element = first.missing ?? sequence.first;
  const unclear = view.inexact([sequence.first]);
  if (then === undefined)
    return missing(view, 'SEQUENCE', element, { recorded: first.acts.length > 0, unclear });
  const facts = { thenOn: then.day };
  const held = sequence.first === 'MEETING_FAILED' ? meetingWithQuorum(view, then) : undefined;
  if (held !== undefined)
    return result('SEQUENCE', 'BREACHED', {
      element,
      facts: { ...facts, ...held.quorum },
      reason: 'MEETING_HAD_QUORUM',
    });
  if (unclear[0] !== undefined) return imprecise(view, 'SEQUENCE', unclear[0], facts);
  // What must come first cannot come any more: there is nothing to wait for.
  return result('SEQUENCE', 'NO_EVIDENCE', { element, facts });
}

/**
 * A ballot "after a failed meeting" where the meeting recorded had its quorum contradicts the rule (ruling 4). The law
 * names no quorum of its own, so it is the share of households that the matter needs to pass: fewer cannot decide it.
 */
function meetingWithQuorum(view: View, then: Occurrence): Occurrence | undefined {
  const share = shareThatPasses(view.fact('MATTER_ITEM', then), then.day);
  if (share === undefined) return undefined;
  return view
    .known('MEETING_HELD')
    .find(
      (act) =>
        notAfter(act, then) &&
        act.quorum !== undefined &&
        reaches(share, { ...act.quorum, yes: act.quorum.present }),
    );
}
