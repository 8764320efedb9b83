import type { EventData } from '@app/domain';
import type { Duty } from '../duty.js';
import type { Side } from './rule.fixture.js';
import { Story, type EventOptions } from './support.js';

/** One event to be told: its type, its day, what it says, and where it stands when not on the home stream. */
export type Told = readonly [type: string, on: string, data: EventData, options?: EventOptions];

/** The story of a stream, told in the ledger's order. */
export function storyOf(home: string, ...events: readonly Told[]): Story {
  const story = new Story(home);
  for (const [type, on, data, options] of events) story.record(type, on, data, options);
  return story;
}

/** The first duty of an obligation that the story opens at its home; undefined where there is none. */
export function dutyOf(story: Story, obligationId: string): Duty | undefined {
  return story.duties().find((duty) => duty.obligationId === obligationId);
}

/**
 * Sides of an obligation that differ in what is told. `told` gives the whole story; the duty is asked on the day given,
 * or on the day of the last event.
 */
export function sidesOf(
  obligationId: string,
  home: string,
  sides: readonly (readonly [
    when: string,
    events: readonly Told[],
    state: Side['state'],
    on?: string | undefined,
    reason?: string,
  ])[],
): Side[] {
  return sides.map(([when, events, state, on, reason]) => ({
    when,
    duty: () => dutyOf(storyOf(home, ...events), obligationId),
    on: on ?? events.at(-1)?.[1] ?? '',
    state,
    ...(reason === undefined ? {} : { reason }),
  }));
}

/** A disclosure in one form, of the document of its stream or of the case named. */
export function disclosed(on: string, form: string, more: EventData = {}, stream?: string): Told {
  const data = { paper: 'DISCLOSED_DOCUMENT', documentKind: 'OTHER', form, ...more };
  return ['InformationDisclosed', on, data, stream === undefined ? {} : { stream }];
}

/** The count of a vote at a meeting of a village of a hundred households, of which ninety took part; carried, so it says. */
export const voteCounted = (on: string, matterItem: number, votesFor: number, more: EventData = {}): Told => [
  'VoteTallied',
  on,
  {
    village: 'v1',
    matterItem,
    matterScope: 'VILLAGE',
    voteForm: 'COMMUNITY_MEETING',
    householdsTotal: 100,
    takingPart: 90,
    votesFor,
    votesAgainst: 90 - votesFor,
    votesOther: 0,
    declaredCarried: true,
    ...more,
  },
];

/** What the chairman decides on a village code. */
export const codeRecognised = (on: string, recognitionOutcome = 'RECOGNISED'): Told => [
  'RecognitionDecided',
  on,
  { recogniser: 'CHU_TICH_UBND_XA', recognitionOutcome, matterItem: 3, village: 'v1' },
];

/** A plan for the year 2026, a record of its own. */
export const planAdopted = (on: string, planKind: string, more: EventData = {}): Told => [
  'PlanAdopted',
  on,
  {
    planKind,
    subject: 'Kế hoạch',
    periodKind: 'YEAR',
    period: { from: '2026-01-01', to: '2026-12-31' },
    ...more,
  },
  { stream: `record-plan-${on}` },
];
