import { between, plus } from '../calendar/days.js';
import { factOf, text, type Act, type UnitFact } from '../stream/believed.js';
import { missing, type Clock } from '../truth/clock.js';
import { exact } from '../truth/deliberation-view.js';
import { postingsOf, type Posting } from '../truth/display-time.js';
import { worstOf, type TrueState } from '../truth/timeline.js';
import type { Answer } from './answers.js';
import type { Judge } from './case-rule.js';
import type { CaseView } from './case-view.js';

/** Forms in which something is published; what a village head announces is not published by the commune. */
const publishing = new Set([
  'POSTING',
  'COMMUNE_WEBSITE',
  'LOUDSPEAKER',
  'VIA_VILLAGE_HEAD',
  'LETTER_TO_CITIZEN',
  'LETTER_TO_ORGANISATIONS',
  'DIALOGUE_CONFERENCE',
  'RECEPTION_VOTER_MEETING_PRESS',
  'VIA_POLITICAL_MASS_ORGANISATIONS',
  'TELECOM_SOCIAL_NETWORK',
  'OTHER_BY_LAW_OR_REGULATION',
  'MASS_MEDIA',
  'WEBSITE_OR_INTRANET',
  'MEETING',
]);

/** Published in any form. */
export const disclosure: Answer = {
  types: ['InformationDisclosed'],
  where: (act) => publishing.has(text(act, 'form') ?? ''),
};

/** What was published of the case from the trigger's day on, as one day of asking sees it. */
export function shownSince(view: CaseView, trigger: Act, asOf: string): Act[] {
  return view
    .answering(trigger, disclosure.types, asOf)
    .filter((act) => publishing.has(text(act, 'form') ?? ''));
}

/** How a law of its own wants a document shown. */
export interface Display {
  forms: readonly { form: string; onlyWith?: UnitFact['fact'] }[];
  /** Besides, one of these. */
  oneOf?: readonly string[];
  /** Places of the posting; each must have it for its time. None: the posting itself, wherever it hangs. */
  places?: readonly string[];
  /** Days that the posting hangs. */
  days?: number;
  /** Only a posting is an act of the duty: what is shown otherwise has begun nothing. */
  onlyPosting?: boolean;
}

/** Forms, places and time together. No day is set for the start: after ninety days what is missing has no evidence. */
export function displayed(display: Display): Judge {
  const { days } = display;
  return (view, trigger) => ({
    days: [
      plus(trigger.on, 91),
      ...(days === undefined ? [] : fullDays(view.of.acts.filter(isPosting), days)),
    ],
    stateOn: (asOf) => displayState(view, trigger, display, asOf),
  });
}

/** Days on which postings, one after another, may have hung their time. */
function fullDays(postings: readonly Act[], days: number): string[] {
  return postings.flatMap(({ on }) => hangingDays(on, days));
}

export function hangingDays(up: string, days: number): string[] {
  return Array.from({ length: days + 1 }, (_, n) => plus(up, n));
}

export function isPosting(act: Act): boolean {
  return act.type === 'InformationDisclosed' && text(act, 'form') === 'POSTING';
}

function displayState(view: CaseView, trigger: Act, display: Display, asOf: string): TrueState {
  const shown = shownSince(view, trigger, asOf);
  const { oneOf, onlyPosting = false } = display;
  const acts = onlyPosting ? shown.filter(isPosting) : shown;
  const clock = { waitsSince: trigger.on, begun: acts.some(({ precision }) => precision === 'DAY') };
  return worstOf([
    ...display.forms.map(({ form, onlyWith }) => {
      const has = onlyWith && factOf(view.of.commune, onlyWith, trigger.on, asOf);
      return formState(shown, [form], clock, asOf, onlyWith && (has ?? 'UNKNOWN'));
    }),
    ...(oneOf ? [formState(shown, oneOf, clock, asOf, undefined)] : []),
    ...hangingStates(view, trigger, display, clock, asOf),
  ]);
}

/** `has`: whether the commune has what the form needs; undefined when the form needs nothing. */
function formState(
  shown: readonly Act[],
  forms: readonly string[],
  clock: Clock,
  asOf: string,
  has: boolean | 'UNKNOWN' | undefined,
): TrueState {
  const inForm = exact(shown.filter((act) => forms.includes(text(act, 'form') ?? '')));
  if (inForm.first) return 'MET';
  if (has === false) return 'MET';
  if (has === 'UNKNOWN' || inForm.onlyInexact) return 'NEEDS_REVIEW';
  return missing(clock, asOf);
}

function hangingStates(
  view: CaseView,
  trigger: Act,
  { places = [], days }: Display,
  clock: Clock,
  asOf: string,
): TrueState[] {
  const seen = view.answering(trigger, ['InformationDisclosed', 'PostingTakenDown'], asOf);
  const hung = postingsOf(seen, trigger.on, asOf);
  const states: TrueState[] = [];
  if (places.length > 0) {
    const covered = hung.flatMap((posting) => posting.places);
    states.push(places.every((place) => covered.includes(place)) ? 'MET' : missing(clock, asOf));
  }
  if (days === undefined) return states;
  const perPlace = places.map((place) => hung.filter((posting) => posting.places.includes(place)));
  const times = (places.length > 0 ? perPlace : [hung])
    .map((postings) => hangingState(postings, days, asOf))
    .filter((state) => state !== undefined);
  return [...states, times.length === 0 ? missing(clock, asOf) : worstOf(times)];
}

/**
 * Days that a notice hung at one place, of one posting or several: none of these laws asks for days running. Short of
 * its days it may not be down.
 */
function hangingState(postings: readonly Posting[], days: number, asOf: string): TrueState | undefined {
  if (postings.length === 0) return undefined;
  const up = new Set<string>();
  for (const { up: from, down } of postings) {
    for (let day = from; day < (down ?? asOf); day = plus(day, 1)) up.add(day);
  }
  if (up.size >= days) return 'MET';
  return postings.some(({ down }) => down === undefined) ? 'PENDING' : 'BREACHED';
}

/** This one posting: it hangs for so many days, or it came down too early, and nothing mends that. */
export function hangs(days: number): Judge {
  return (view, posting) => ({
    days: [plus(posting.on, days)],
    stateOn: (asOf) => {
      const down = view
        .answering(posting, ['PostingTakenDown'], asOf)
        .find((end) => text(end, 'source') === posting.id)?.on;
      if (between(posting.on, down ?? asOf) >= days) return 'MET';
      return down === undefined ? 'PENDING' : 'BREACHED';
    },
  });
}
