import { describe, expect, it } from '@jest/globals';
import { addDays } from '@app/domain';
import fc from 'fast-check';
import type { CaseFile } from '../duty.js';
import { buildDuty } from '../judging/build-duty.js';
import { judgeCase, openedBy } from '../judging/judge-case.js';
import { judgeDay } from '../judging/judge-day.js';
import { stateOn } from '../judging/timeline.js';
import { MatterStory } from './deliberation-support.js';
import { DocumentStory } from './disclosure-support.js';
import type { Story } from './support.js';

const START = '2026-02-02';
const DAYS = 140;

/** One recorded act of a story, drawn at random: which one, on which day, with which figure or place. */
interface Act {
  what: number;
  day: number;
  figure: number;
  precise: boolean;
}

const acts = fc.array(
  fc.record({
    what: fc.nat(20),
    day: fc.nat(DAYS - 40),
    figure: fc.nat(100),
    precise: fc.boolean(),
  }),
  { maxLength: 14 },
);

const PLACES = [
  ['OFFICE'],
  ['CULTURAL_HOUSE', 'COMMUNITY_POINT'],
  ['OFFICE', 'CULTURAL_HOUSE', 'COMMUNITY_POINT'],
];
const FORMS = ['COMMUNE_WEBSITE', 'VIA_VILLAGE_HEAD', 'MASS_MEDIA', 'COMMUNITY_MEETING_ANNOUNCEMENT'];

function documentStory(item: number, list: readonly Act[]): Story {
  const story = new DocumentStory(item, START);
  for (const { what, day, figure, precise } of list) {
    const on = addDays(START, day);
    if (what < 6) story.posted(on, PLACES[figure % 3] ?? []);
    else if (what < 9) story.takenDown(on);
    else if (what < 13) story.broadcast(on, addDays(on, 1), addDays(on, 1 + (figure % 2)));
    else if (what < 15) story.disclosed('LOUDSPEAKER', on, { lastOfSeries: true });
    else if (what < 19)
      story.disclosed(FORMS[figure % 4] ?? '', on, {}, precise ? {} : { precision: 'MONTH' });
    else story.rule('FactClaimed', on, { case: story.home, personFact: 'STATE_SECRET', holds: true });
  }
  return story;
}

function matterStory(item: number, list: readonly Act[]): Story {
  const story = new MatterStory(item).proposed(START);
  for (const { what, day, figure, precise } of list) {
    const on = addDays(START, day);
    const later = addDays(on, figure % 30);
    if (what < 3) story.convened(on, later);
    else if (what < 6) story.notified('MEETING', on, {}, precise ? {} : { precision: 'QUARTER' });
    else if (what < 8) story.held(on, { householdsPresent: figure });
    else if (what < 9) story.failed(on, figure);
    else if (what < 11)
      story.ballotPlanned(on, {
        plannedOn: later,
        ballotGround: 'FAILED_MEETING',
        ballotTeamMembers: figure % 7,
      });
    else if (what < 12) story.notified('BALLOT', on);
    else if (what < 13) story.ballotStarted(on);
    else if (what < 16)
      story.tallied(on, figure, {
        voteForm: figure % 2 ? 'HOUSEHOLD_BALLOT' : 'COMMUNITY_MEETING',
        minutesCopies: 3,
      });
    else if (what < 18) story.decided(on);
    else if (what < 19) story.sent(on, figure % 2 ? ['UBND_XA'] : ['MTTQ_XA']);
    else if (what < 20) story.initiative(on, figure);
    else story.consents(on, figure);
  }
  return story;
}

/** Drawn as a plot and told inside the property: a counterexample then shows its acts and not the ledger. */
const plots = fc.oneof(
  fc.record({ of: fc.constant('document' as const), item: fc.integer({ min: 1, max: 13 }), acts }),
  fc.record({ of: fc.constant('matter' as const), item: fc.integer({ min: 1, max: 6 }), acts }),
);

type Plot = typeof plots extends fc.Arbitrary<infer T> ? T : never;

function tell({ of, item, acts: list }: Plot): CaseFile {
  return (of === 'document' ? documentStory(item, list) : matterStory(item, list)).file;
}

function said(day: string, step: { state: string; reason: string } | null): string {
  return `${day} ${step?.state ?? 'none'} ${step?.reason ?? ''}`;
}

function everyDay(): string[] {
  return Array.from({ length: DAYS + 100 }, (_, index) => addDays(START, index));
}

function upTo(file: CaseFile, day: string): CaseFile {
  const known = <T extends { occurredOn: string }>(events: readonly T[]): T[] =>
    events.filter(({ occurredOn }) => occurredOn <= day);
  return {
    ...file,
    events: known(file.events),
    unitFacts: known(file.unitFacts),
    rulings: known(file.rulings),
  };
}

describe('the timeline of a duty', () => {
  it('gives on every day what judging that day gives', () => {
    fc.assert(
      fc.property(plots, (plot) => {
        for (const { matter, place } of openedBy(tell(plot))) {
          const duty = buildDuty(matter, 'uCommune', place);
          const days = everyDay().filter((day) => day >= duty.opensOn);
          const timeline = days.map((day) => said(day, stateOn(duty, day)));
          expect({ id: matter.entry.id, days: timeline }).toEqual({
            id: matter.entry.id,
            days: days.map((day) => said(day, judgeDay(matter, day).step)),
          });
        }
      }),
      { numRuns: 25 },
    );
  });

  it('never looks ahead: what happened later changes no earlier day', () => {
    fc.assert(
      fc.property(plots, fc.nat(DAYS), (plot, after) => {
        const file = tell(plot);
        const day = addDays(START, after);
        const whole = new Map(judgeCase(file).map((duty) => [duty.dutyId, stateOn(duty, day)?.state]));
        for (const duty of judgeCase(upTo(file, day)))
          if (whole.has(duty.dutyId))
            expect({ id: duty.dutyId, state: stateOn(duty, day)?.state }).toEqual({
              id: duty.dutyId,
              state: whole.get(duty.dutyId),
            });
      }),
      { numRuns: 150 },
    );
  });

  it('has no two neighbours alike and begins on the day the duty opens', () => {
    fc.assert(
      fc.property(plots, (plot) => {
        for (const { steps, opensOn } of judgeCase(tell(plot))) {
          expect(steps[0]?.from).toBe(opensOn);
          const days = steps.map(({ from }) => from);
          expect(days).toEqual([...new Set(days)].sort());
          const words = steps.map(({ state, reason }) => `${state} ${reason}`);
          expect(words.filter((word, index) => word === words[index + 1])).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order in which events are handed over, nor on another matter of the same commune', () => {
    fc.assert(
      fc.property(plots, fc.array(fc.nat(), { minLength: 80, maxLength: 80 }), (plot, keys) => {
        const file = tell(plot);
        const shuffled = [...file.events]
          .map((event, index) => ({ event, key: keys[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        const stranger = new MatterStory(1)
          .proposed(START)
          .tallied(addDays(START, 9), 10)
          .file.events.map((event) => ({ ...event, stream: 'deliberation-other' }));
        expect(judgeCase({ ...file, events: [...stranger, ...shuffled] })).toEqual(judgeCase(file));
      }),
      { numRuns: 60 },
    );
  });
});
