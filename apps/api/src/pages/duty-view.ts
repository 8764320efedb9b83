import type { DutyRow, DutyView, EntryLink, Lang, Pillar } from '@app/pages';
import type { DutyDetailView, DutyView as Duty, EntryView as Entry } from '@app/projections';
import { titleOf } from './entry-view.js';
import {
  citationText,
  dayReason,
  figuresOf,
  flagText,
  instrumentName,
  periodText,
  unverifiedText,
  wordOf,
} from './wording.js';

/** What a duty's row shows beside the duty itself. */
export interface DutySurroundings {
  unitPath: string;
  /** The entry that opened it. */
  openedBy?: Entry;
  /** Name of the village. */
  village?: string;
}

export function dutyRow(duty: Duty, { unitPath, openedBy, village }: DutySurroundings, lang: Lang): DutyRow {
  const subject = [matterOf(duty, openedBy, lang), village].filter(
    (part) => part !== undefined && part !== '',
  );
  return {
    href: `${unitPath}/nghia-vu/${encodeURIComponent(duty.dutyId)}`,
    title: duty.title[lang],
    citation: citationText(duty.law, lang),
    pillar: duty.pillar as Pillar,
    state: duty.state,
    opensOn: duty.opensOn,
    ...(duty.dueOn === null ? {} : { dueOn: duty.dueOn }),
    ...(subject.length === 0 ? {} : { subject: subject.join(' · ') }),
    recordedAfterDue: duty.flags.includes('recordedAfterDue'),
  };
}

/** What the duty is about: its period, or the words of the entry that opened it. */
function matterOf(duty: Duty, openedBy: Entry | undefined, lang: Lang): string | undefined {
  if (duty.period !== null) return periodText(duty.period, lang);
  if (openedBy === undefined) return undefined;
  const { number, subject } = openedBy.data;
  const words = [number, subject].filter((part) => typeof part === 'string' && part !== '');
  return words.length === 0 ? titleOf(openedBy, lang) : words.join(' – ');
}

/** A sentence that names an entry by its id leads to it instead. */
function reasonView(sentence: string, { unitPath }: DutySurroundings): Pick<DutyView, 'reason' | 'ruling'> {
  const [named, id] = / \(([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/.exec(sentence) ?? [];
  if (named === undefined || id === undefined) return { reason: sentence };
  return { reason: sentence.replace(named, ''), ruling: `${unitPath}/dien-bien/${id}` };
}

export function dutyPageView(
  duty: DutyDetailView,
  surroundings: DutySurroundings,
  acts: { openedBy?: EntryLink; dischargedBy: readonly EntryLink[] },
  lang: Lang,
): DutyView {
  const deadline = duty.explanationText[lang];
  return {
    ...dutyRow(duty, surroundings, lang),
    obligationId: duty.appliesId,
    instrument: instrumentName(duty.law.instrument, lang),
    ...reasonView(duty.reasonText[lang], surroundings),
    ...(deadline === '' ? {} : { deadline }),
    duePlanned: duty.duePlanned,
    days: duty.explanation.map(({ day, counted, why }) => ({ day, counted, why: dayReason(why, lang) })),
    checks: duty.checks.map(({ kind, state, element, facts }) => ({
      label: wordOf(kind, lang),
      state,
      ...(element === undefined || element === '' ? {} : { element: wordOf(element, lang) }),
      facts: figuresOf(facts, lang),
    })),
    ...(acts.openedBy === undefined ? {} : { openedBy: acts.openedBy }),
    dischargedBy: acts.dischargedBy,
    notes: duty.flags.map((flag) => flagText(flag, lang)),
    unverified: duty.unverified.map((mark) => unverifiedText(mark, lang)),
    steps: duty.steps.map(({ from, state, reasonText }) => ({
      from,
      state,
      ...reasonView(reasonText[lang], surroundings),
    })),
  };
}
