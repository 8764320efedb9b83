import { describe, expect, it } from '@jest/globals';
import type { EffectiveEvent } from '@app/domain';
import { calendarDecisions } from '../calendar/calendar-decisions.js';
import type { Duty } from '../duty.js';
import { judgePeriod } from '../judging/judge-period.js';
import { stateOn } from '../judging/timeline.js';
import { rule, type Side } from './rule.fixture.js';
import { anEvent } from './support.js';

const calendar = calendarDecisions.map((data) =>
  anEvent('CalendarDecisionAdopted', '2017-12-14', { ...data }),
);

/** The unit's facts, recorded at the time from which it is known to have a website. */
const facts = (hasWebsite: boolean): EffectiveEvent[] => [
  anEvent(
    'UnitFactRecorded',
    '2018-01-01',
    { fact: 'HAS_WEBSITE', holds: hasWebsite, validFrom: '2012-01-01' },
    { stream: 'unit-uCommune' },
  ),
];

function duty(
  obligationId: string,
  period: string | null,
  events: readonly EffectiveEvent[],
  hasWebsite = true,
  validFrom = '2012-01-01',
  decisions = calendar,
): Duty {
  return judgePeriod({
    unitId: 'uCommune',
    unit: { validFrom },
    obligationId,
    period,
    events,
    rulings: [],
    calendar: decisions,
    unitFacts: facts(hasWebsite),
  });
}

type Row = readonly [
  when: string,
  period: string,
  events: readonly EffectiveEvent[],
  state: Side['state'],
  on: string,
];

const sides = (obligationId: string, rows: readonly Row[]): Side[] =>
  rows.map(([when, period, events, state, on]) => ({
    when,
    state,
    on,
    duty: () => duty(obligationId, period, events),
  }));

const held = (on: string, more: Record<string, unknown> = {}): EffectiveEvent =>
  anEvent('ReceptionHeld', on, {
    heldBy: 'COMMUNE_CHAIR',
    receptionForm: 'IN_PERSON',
    visits: 3,
    inPerson: true,
    ...more,
  });

rule(
  'L42-2013.A15.K2d',
  'until June 2026 the chair receives in person on one day a week',
  sides('L42-2013.A15.K2d', [
    ['on the Friday', '2026-W10', [held('2026-03-06')], 'MET', '2026-03-08'],
    ['the week is not over', '2026-W10', [], 'PENDING', '2026-03-08'],
    ['nobody received', '2026-W10', [], 'NO_EVIDENCE', '2026-03-09'],
    [
      'the deputy received',
      '2026-W10',
      [held('2026-03-06', { heldBy: 'COMMUNE_DEPUTY_CHAIR' })],
      'NO_EVIDENCE',
      '2026-03-09',
    ],
    ['not in person', '2026-W10', [held('2026-03-06', { inPerson: false })], 'NO_EVIDENCE', '2026-03-09'],
    ['the week of Tết has no working day', '2026-W08', [], 'NOT_APPLICABLE', '2026-02-23'],
    ['the rule ends within the week', '2026-W27', [], 'NOT_APPLICABLE', '2026-07-06'],
  ]),
);

rule(
  'L136-2025.RECEPTION_DAYS',
  'since July 2026 the chair receives on two days a month',
  sides('L136-2025.RECEPTION_DAYS', [
    ['on two days', '2026-07', [held('2026-07-08'), held('2026-07-22')], 'MET', '2026-07-31'],
    ['twice on one day', '2026-07', [held('2026-07-08'), held('2026-07-08')], 'NO_EVIDENCE', '2026-08-01'],
    [
      'once by the deputy',
      '2026-07',
      [held('2026-07-08'), held('2026-07-22', { heldBy: 'COMMUNE_DEPUTY_CHAIR' })],
      'NO_EVIDENCE',
      '2026-08-01',
    ],
    ['on one day so far', '2026-07', [held('2026-07-08')], 'PENDING', '2026-07-31'],
  ]),
);

const bySecretary = { heldBy: 'PARTY_COMMITTEE_SECRETARY' };

rule(
  'QD11-2019.RECEPTION',
  'the head of the commune Party committee receives on two days a month',
  sides('QD11-2019.RECEPTION', [
    [
      'on two days',
      '2026-03',
      [held('2026-03-04', bySecretary), held('2026-03-18', bySecretary)],
      'MET',
      '2026-03-31',
    ],
    ['on one', '2026-03', [held('2026-03-04', bySecretary)], 'NO_EVIDENCE', '2026-04-01'],
    [
      'the chair is another',
      '2026-03',
      [held('2026-03-04'), held('2026-03-18')],
      'NO_EVIDENCE',
      '2026-04-01',
    ],
  ]),
);

const report = (on: string, reportKind: string, more: Record<string, unknown> = {}): EffectiveEvent =>
  anEvent('ReportSubmitted', on, { reportKind, to: ['UBND_TINH'], resubmission: false, ...more });

rule(
  'QD11-2019.REPORT',
  'the Party committee reports on reception every month',
  sides('QD11-2019.REPORT', [
    ['on the last day', '2026-03', [report('2026-03-31', 'PARTY_RECEPTION')], 'MET', '2026-03-31'],
    ['another report', '2026-03', [report('2026-03-31', 'DISCLOSURE')], 'NO_EVIDENCE', '2026-04-01'],
    ['the conclusion came at the end of the month', '2025-11', [], 'NOT_APPLICABLE', '2025-12-01'],
  ]),
);

rule(
  'TT09-2021.A3.K1e',
  'the file of the year is sent before 10 January',
  sides('TT09-2021.A3.K1e', [
    [
      'on the ninth',
      '2023',
      [report('2024-01-09', 'LAW_ACCESS_STANDARD', { period: { from: '2023-01-01', to: '2023-12-31' } })],
      'MET',
      '2024-01-09',
    ],
    [
      'on the tenth',
      '2023',
      [report('2024-01-10', 'LAW_ACCESS_STANDARD', { period: { from: '2023-01-01', to: '2023-12-31' } })],
      'MET_LATE',
      '2024-01-10',
    ],
    ['not open before the year has ended', '2023', [], 'none', '2023-12-30'],
    ['not sent', '2023', [], 'NO_EVIDENCE', '2024-01-10'],
  ]),
);

const execution = (on: string, from?: string, to?: string): EffectiveEvent =>
  anEvent('InformationDisclosed', on, {
    paper: 'DISCLOSED_DOCUMENT',
    documentKind: 'BUDGET_EXECUTION',
    disclosureItem: 2,
    form: 'COMMUNE_WEBSITE',
    ...(from === undefined ? {} : { period: { from, to } }),
  });

rule(
  'L83-2015.A15.K1c.S3',
  'until 2025 the execution of a quarter is disclosed within fifteen days of its end',
  sides('L83-2015.A15.K1c.S3', [
    [
      'on the fifteenth',
      '2025-Q3',
      [execution('2025-10-15', '2025-07-01', '2025-09-30')],
      'MET',
      '2025-10-15',
    ],
    [
      'on the sixteenth',
      '2025-Q3',
      [execution('2025-10-16', '2025-07-01', '2025-09-30')],
      'MET_LATE',
      '2025-10-16',
    ],
    ['of another quarter', '2025-Q3', [execution('2025-10-15')], 'NO_EVIDENCE', '2025-10-16'],
    [
      'in the account of nine months',
      '2025-Q3',
      [execution('2025-10-15', '2025-01-01', '2025-09-30')],
      'MET',
      '2025-10-15',
    ],
    [
      'in the account of the whole year',
      '2025-Q3',
      [execution('2025-10-15', '2025-01-01', '2025-12-31')],
      'NO_EVIDENCE',
      '2025-10-16',
    ],
    ['within the quarter itself', '2025-Q3', [execution('2025-09-29')], 'MET', '2025-09-30'],
  ]),
);

describe('a decision on working days that moves the last day of a report (ruling 10)', () => {
  /** 15 October 2025, the last day of the third quarter's figures, becomes a day off. */
  const dayOff = (on: string): EffectiveEvent => {
    const known = calendarDecisions.find(({ year }) => year === 2025);
    return anEvent('CalendarDecisionAdopted', on, {
      ...known,
      daysOff: [...(known?.daysOff ?? []), '2025-10-15'],
      whyOff: [...(known?.whyOff ?? []), 'SWAPPED'],
    });
  };
  const shown = (): EffectiveEvent => execution('2025-10-16', '2025-07-01', '2025-09-30');
  const stateOf = (decision: EffectiveEvent, events: EffectiveEvent[]): string | undefined => {
    const decisions = [...calendar, decision].sort((a, b) => a.originalPosition - b.originalPosition);
    const judged = duty('L83-2015.A15.K1c.S3', '2025-Q3', events, true, '2012-01-01', decisions);
    return stateOn(judged, '2025-12-01')?.state;
  };

  it('moves a report that was still owed', () => {
    const decision = dayOff('2025-10-14');
    expect(stateOf(decision, [shown()])).toBe('MET');
    expect(stateOf(dayOff('2025-10-20'), [])).toBe('NO_EVIDENCE');
  });

  it('leaves one alone that was made, on record, before it', () => {
    const report = shown();
    expect(stateOf(dayOff('2025-10-20'), [report])).toBe('MET_LATE');
  });
});

for (const [id, of] of [
  ['ND73-2026.A37.K3.S1', 'decree 73/2026'],
  ['TT26-2026.A26.K3', 'circular 26/2026'],
] as const)
  rule(
    id,
    `since 2026 the execution of 3, 6 and 9 months within ten days of the end (${of})`,
    sides(id, [
      ['on the tenth', '2026-Q2', [execution('2026-07-10', '2026-04-01', '2026-06-30')], 'MET', '2026-07-10'],
      [
        'on the eleventh',
        '2026-Q2',
        [execution('2026-07-11', '2026-04-01', '2026-06-30')],
        'MET_LATE',
        '2026-07-11',
      ],
      [
        'the tenth is a Saturday: Monday is in time',
        '2026-Q3',
        [execution('2026-10-12', '2026-07-01', '2026-09-30')],
        'MET',
        '2026-10-12',
      ],
      ['the fourth quarter is reported with the year', '2026-Q4', [], 'NOT_APPLICABLE', '2027-01-20'],
      ['not disclosed', '2026-Q2', [], 'NO_EVIDENCE', '2026-07-11'],
    ]),
  );

const rules = (on: string, places: readonly string[], documentKind = 'RECEPTION_RULES'): EffectiveEvent =>
  anEvent('InformationDisclosed', on, { paper: 'DISCLOSED_DOCUMENT', documentKind, form: 'POSTING', places });

rule('L42-2013.A19.K1', 'house rules are posted at the place of reception', [
  {
    when: 'posted there',
    duty: () => duty('L42-2013.A19.K1', null, [rules('2025-08-01', ['RECEPTION_PLACE'])], true, '2025-07-01'),
    on: '2025-08-01',
    state: 'MET',
  },
  {
    when: 'posted elsewhere',
    duty: () => duty('L42-2013.A19.K1', null, [rules('2025-08-01', ['OFFICE'])], true, '2025-07-01'),
    on: '2025-09-30',
    state: 'NO_EVIDENCE',
  },
  {
    when: 'nothing posted for ninety days',
    duty: () => duty('L42-2013.A19.K1', null, [], true, '2025-07-01'),
    on: '2025-09-30',
    state: 'NEEDS_REVIEW',
  },
]);

const informationList = (on: string, form: string): EffectiveEvent =>
  anEvent('InformationDisclosed', on, {
    paper: 'DISCLOSED_DOCUMENT',
    documentKind: 'INFORMATION_LIST',
    form,
    ...(form === 'POSTING' ? { places: ['OFFICE'] } : {}),
  });

rule('L104-2016.A34.K1b', 'a list of the information to be disclosed is kept and published', [
  {
    when: 'on the website',
    duty: () =>
      duty('L104-2016.A34.K1b', null, [informationList('2025-08-01', 'COMMUNE_WEBSITE')], true, '2025-07-01'),
    on: '2025-08-01',
    state: 'MET',
  },
  {
    when: 'posted, though there is a website',
    duty: () =>
      duty('L104-2016.A34.K1b', null, [informationList('2025-08-01', 'POSTING')], true, '2025-07-01'),
    on: '2025-09-30',
    state: 'NO_EVIDENCE',
  },
  {
    when: 'posted where there is no website',
    duty: () =>
      duty('L104-2016.A34.K1b', null, [informationList('2025-08-01', 'POSTING')], false, '2025-07-01'),
    on: '2025-08-01',
    state: 'MET',
  },
]);

const confidence = (on: string): EffectiveEvent =>
  anEvent('ConfidenceVoteHeld', on, { office: 'Chủ tịch UBND xã' });

rule(
  'PL34-2007.A26',
  'the former ordinance asked for a vote of confidence every two years',
  sides('PL34-2007.A26', [
    ['within the two years', '2019-2020', [confidence('2020-12-31')], 'MET', '2020-12-31'],
    ['not at all', '2019-2020', [], 'NO_EVIDENCE', '2021-01-01'],
    ['the ordinance ended within them', '2023-2024', [], 'NOT_APPLICABLE', '2025-01-01'],
  ]),
);
