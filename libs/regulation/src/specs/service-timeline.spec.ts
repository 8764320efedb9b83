import { describe, expect, it } from '@jest/globals';
import { addDays } from '@app/domain';
import fc from 'fast-check';
import type { CaseFile } from '../duty.js';
import { buildDuty } from '../judging/build-duty.js';
import { judgeCase, openedBy } from '../judging/judge-case.js';
import { judgeDay } from '../judging/judge-day.js';
import { stateOn } from '../judging/timeline.js';
import { storyOf, type Told } from './services-support.js';

const START = '2026-06-01';
const DAYS = 150;

const acts = fc.array(
  fc.record({
    what: fc.nat(13),
    day: fc.nat(DAYS),
    instance: fc.integer({ min: 1, max: 2 }),
    figure: fc.nat(20),
  }),
  { minLength: 1, maxLength: 12 },
);

type Act = typeof acts extends fc.Arbitrary<(infer T)[]> ? T : never;

/** What may happen to a petition, on any day and in any order. */
function petitionAct(petitionKind: string, { what, day, instance, figure }: Act): Told {
  const on = addDays(START, day);
  const of = { petitionKind, complaintInstance: instance };
  switch (what) {
    case 0:
      return [
        'SettlementHalted',
        on,
        { ...of, haltKind: figure % 3 ? 'SUSPENDED' : 'TERMINATED', reasons: 'x' },
      ];
    case 1:
      return ['SettlementResumed', on, of];
    case 2:
      return [
        'PetitionClassified',
        on,
        {
          competent: figure % 5 > 0,
          severalPlaces: figure % 2 > 0,
          complexity: figure % 3 ? 'COMPLEX' : 'NORMAL',
          grounds: 'x',
        },
      ];
    case 3:
      return [
        'SettlementTimeExtended',
        on,
        { extensionNumber: 1 + (figure % 3), dueOn: addDays(on, figure * 3), reasons: 'x' },
      ];
    case 4:
    case 5:
      return ['PetitionSettled', on, { ...of, petitionOutcome: 'UPHELD', wasForwarded: false }];
    case 6:
    case 7:
      return [
        'PetitionNoticeSent',
        on,
        {
          ...of,
          petitionNotice: ['DECISION', 'CONCLUSION', 'SUSPENSION', 'ACCEPTANCE'][figure % 4],
          to: ['CONG_DAN'],
        },
      ];
    case 8:
      return ['ComplaintDialoguePlanned', on, { plannedOn: addDays(on, figure) }];
    case 9:
      return ['ComplaintDialogueHeld', on, { minutesCopies: figure % 4 }];
    case 10:
      return ['PetitionAccepted', on, of];
    case 11:
      return ['PetitionForwarded', on, { forwardedTo: 'x' }];
    default:
      return [
        'PetitionReceived',
        on,
        {
          ...of,
          receivedBy: 'COMMUNE_PEOPLES_COMMITTEE',
          petitionChannel: 'RECEPTION',
          forSettlement: true,
          ...(figure % 2 ? { decisionKnownOn: addDays(on, -figure * 8), lodgedOn: addDays(on, -3) } : {}),
        },
      ];
  }
}

function informationAct({ what, day, figure }: Act): Told {
  const on = addDays(START, day);
  if (what < 4)
    return ['InformationTimingNotified', on, { extensionNumber: figure % 3, dueOn: addDays(on, figure) }];
  if (what < 7) return ['InformationProvided', on, {}];
  if (what < 9) return ['InformationRefused', on, { inWriting: figure % 2 > 0, reasons: 'x' }];
  return [
    'InformationRequested',
    on,
    {
      requestChannel: ['IN_PERSON', 'ONLINE', 'POST'][figure % 3],
      informationComplexity: figure % 2 ? 'COMPLEX' : 'SIMPLE',
      subject: 'x',
    },
  ];
}

function receptionAct({ what, day, figure }: Act): Told {
  const on = addDays(START, day);
  const heldBy = figure % 2 ? 'COMMUNE_CHAIR' : 'STAFF';
  if (what < 3)
    return [
      'ReceptionScheduleSet',
      on,
      { heldBy, receptionDays: [addDays(on, figure), addDays(on, figure + 7)] },
    ];
  if (what < 5) return ['OnlineReceptionPlanned', on, { plannedOn: addDays(on, figure) }];
  if (what < 7)
    return [
      'ReceptionNoticeGiven',
      on,
      { receptionNotice: figure % 2 ? 'ONLINE_RECEPTION' : 'ANSWER', inWriting: true },
    ];
  if (what < 9)
    return [
      'InformationDisclosed',
      on,
      { paper: 'DISCLOSED_DOCUMENT', form: 'POSTING', places: ['OFFICE'], case: 'reception-1' },
      { stream: 'document-1' },
    ];
  return [
    'ReceptionHeld',
    on,
    { heldBy, receptionForm: figure % 3 ? 'IN_PERSON' : 'ONLINE', visits: 1, inPerson: figure % 2 > 0 },
  ];
}

const plots = fc.record({
  of: fc.constantFrom('COMPLAINT', 'DENUNCIATION', 'INFORMATION', 'RECEPTION'),
  remote: fc.boolean(),
  acts,
});

type Plot = typeof plots extends fc.Arbitrary<infer T> ? T : never;

function tell({ of, remote, acts: list }: Plot): CaseFile {
  if (of === 'INFORMATION') return storyOf('informationRequest-1', ...list.map(informationAct)).file;
  if (of === 'RECEPTION') return storyOf('reception-1', ...list.map(receptionAct)).file;
  const story = storyOf('petition-1', ...list.map((act) => petitionAct(of, act)));
  return story.unitHas('REMOTE_AREA', remote).file;
}

const said = (day: string, step: { state: string; reason: string } | null): string =>
  `${day} ${step?.state ?? 'none'} ${step?.reason ?? ''}`;

describe('the timeline of a petition, a request or a reception', () => {
  it('gives on every day what judging that day gives', () => {
    fc.assert(
      fc.property(plots, (plot) => {
        for (const { matter, place } of openedBy(tell(plot))) {
          const duty = buildDuty(matter, 'uCommune', place);
          const days = Array.from({ length: DAYS + 120 }, (_, index) => addDays(START, index)).filter(
            (day) => day >= duty.opensOn,
          );
          expect({ id: duty.appliesId, days: days.map((day) => said(day, stateOn(duty, day))) }).toEqual({
            id: duty.appliesId,
            days: days.map((day) => said(day, judgeDay(matter, day).step)),
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never looks ahead: what happened later changes no earlier day', () => {
    fc.assert(
      fc.property(plots, fc.nat(DAYS), (plot, after) => {
        const file = tell(plot);
        const day = addDays(START, after);
        const known = { ...file, events: file.events.filter(({ occurredOn }) => occurredOn <= day) };
        const whole = new Map(judgeCase(file).map((duty) => [duty.dutyId, stateOn(duty, day)?.state]));
        for (const duty of judgeCase(known))
          expect({ id: duty.dutyId, state: stateOn(duty, day)?.state }).toEqual({
            id: duty.dutyId,
            state: whole.get(duty.dutyId),
          });
      }),
      { numRuns: 300 },
    );
  });
});
