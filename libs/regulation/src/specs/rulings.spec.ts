import { describe, expect, it } from '@jest/globals';
import { calendarDecisions, type CalendarDecisionData } from '../calendar/calendar-decisions.js';
import { explainDeadline } from '../calendar/explain-deadline.js';
import { explainReason } from '../judging/reasons.js';
import { stateOn } from '../judging/timeline.js';
import { MatterStory } from './deliberation-support.js';
import { DocumentStory } from './disclosure-support.js';
import { changesOf } from './support.js';

const DEADLINE = 'L10-2022.A12.K3';

describe('a person’s word on a verdict', () => {
  const dutyOf = (story: DocumentStory): string => story.duty(DEADLINE).dutyId;

  it('turns a silence into a breach from its day on, the computed state beside it', () => {
    const story = new DocumentStory(1);
    story.rule('VerdictConfirmed', '2026-03-20', { duty: dutyOf(story), state: 'BREACHED', ground: 'x' });
    const duty = story.duty(DEADLINE);
    expect(changesOf(duty)).toEqual(['2026-03-02 PENDING', '2026-03-10 NO_EVIDENCE', '2026-03-20 BREACHED']);
    expect(duty.steps.at(-1)?.computed).toBe('NO_EVIDENCE');
    expect(duty.flags).toContain('confirmedByPerson');
  });

  it('yields to evidence that arrives later', () => {
    const story = new DocumentStory(1);
    story.rule('VerdictConfirmed', '2026-03-20', { duty: dutyOf(story), state: 'BREACHED', ground: 'x' });
    expect(story.posted('2026-04-01').stateOf(DEADLINE, '2026-04-01')).toBe('MET_LATE');
  });

  it('sets a verdict aside, until another word', () => {
    const story = new DocumentStory(1).posted('2026-03-12');
    const ruling = { duty: dutyOf(story), ground: 'x' };
    story.rule('VerdictSetAside', '2026-03-20', { ...ruling, state: 'NOT_APPLICABLE' });
    story.rule('VerdictSetAside', '2026-04-20', { ...ruling, state: 'MET' });
    expect(story.stateOf(DEADLINE, '2026-03-19')).toBe('MET_LATE');
    expect(story.stateOf(DEADLINE, '2026-03-20')).toBe('NOT_APPLICABLE');
    expect(story.stateOf(DEADLINE, '2026-04-20')).toBe('MET');
    expect(story.duty(DEADLINE).flags).toContain('setAsideByPerson');
  });

  it('about another duty changes nothing', () => {
    const story = new DocumentStory(1).rule('VerdictSetAside', '2026-03-20', {
      duty: 'L10-2022.A11.K1~x',
      state: 'MET',
      ground: 'x',
    });
    expect(story.stateOf(DEADLINE, '2026-03-20')).toBe('NO_EVIDENCE');
  });
});

describe('dates that are not exactly known', () => {
  it('open a duty that only a person can judge, naming the event', () => {
    const story = new DocumentStory(1);
    const issued = { disclosureItem: 2, documentKind: 'OTHER', subject: 'x' };
    story.record('DisclosableDocumentIssued', '2026-03-31', issued, { precision: 'MONTH' });
    const duty = story
      .duties()
      .find(({ openedBy, obligationId }) => openedBy === story.last.id && obligationId === DEADLINE);
    expect(duty?.steps).toMatchObject([{ state: 'NEEDS_REVIEW', reason: `IMPRECISE_DATE:${story.last.id}` }]);
  });

  it('discharge nothing, yet nobody may say that nothing is there', () => {
    const story = new DocumentStory(1).disclosed(
      'POSTING',
      '2026-03-31',
      { places: ['OFFICE'] },
      { precision: 'MONTH' },
    );
    expect(changesOf(story.duty(DEADLINE))).toEqual([
      '2026-03-02 PENDING',
      '2026-03-10 NO_EVIDENCE',
      '2026-03-31 NEEDS_REVIEW',
    ]);
    expect(story.duty(DEADLINE).dischargedBy).toEqual([]);
  });

  it('leave what is missing besides them to its own clock', () => {
    const story = new DocumentStory(7).disclosed('COMMUNE_WEBSITE', '2026-03-31', {}, { precision: 'MONTH' });
    expect(changesOf(story.duty('L10-2022.A13.K1'))).toEqual([
      '2026-03-02 PENDING',
      '2026-03-31 NEEDS_REVIEW',
    ]);
    expect(changesOf(story.duty('L10-2022.A13.K3'))).toEqual([
      '2026-03-02 PENDING',
      '2026-06-01 NEEDS_REVIEW',
    ]);
    expect(story.duty('L10-2022.A13.K3').steps.at(-1)?.reason).toBe('NOTHING_RECORDED:LOUDSPEAKER');
  });

  it('of a taking down leave the posting to a person, unless another copy was up long enough', () => {
    const story = new DocumentStory(1).posted('2026-03-04');
    story.record('PostingTakenDown', '2026-03-31', { source: story.last.id }, { precision: 'MONTH' });
    expect(story.stateOf('L10-2022.A13.K2.S1', '2026-04-30')).toBe('NEEDS_REVIEW');
    expect(story.posted('2026-05-04').stateOf('L10-2022.A13.K2.S1', '2026-06-03')).toBe('MET');
  });

  it('of the event that starts the clock leave the deadline to a person', () => {
    const story = new MatterStory(1)
      .village('BallotClosed', '2026-03-10', {}, { precision: 'MONTH' })
      .decided('2026-03-10')
      .sent('2026-03-12');
    expect(story.stateOf('L10-2022.A20.K3', '2026-03-12')).toBe('NEEDS_REVIEW');
  });

  it('change nothing where an exact act has met the duty', () => {
    const story = new DocumentStory(1)
      .posted('2026-03-04')
      .disclosed('COMMUNE_WEBSITE', '2026-03-31', {}, { precision: 'MONTH' });
    expect(story.stateOf(DEADLINE, '2026-04-30')).toBe('MET');
  });
});

describe('what was recorded late', () => {
  it('is met and flagged where it was done in time', () => {
    const duty = new DocumentStory(1)
      .disclosed('COMMUNE_WEBSITE', '2026-03-04', {}, { recordedOn: '2026-03-10' })
      .duty(DEADLINE);
    expect(duty.steps.at(-1)?.state).toBe('MET');
    expect(duty.flags).toEqual(['recordedAfterDue']);
    const inTime = new DocumentStory(1)
      .disclosed('COMMUNE_WEBSITE', '2026-03-04', {}, { recordedOn: '2026-03-09' })
      .duty(DEADLINE);
    expect(inTime.flags).toEqual([]);
  });

  it('is flagged where the opening itself was recorded after the due date', () => {
    const story = new MatterStory(3);
    const data = { matterItem: 3, village: 'v1', receivedBy: 'COMMUNE_PEOPLES_COMMITTEE' };
    story.record('CommunityDecisionReceived', '2026-03-11', data, { recordedOn: '2026-04-01' });
    expect(story.duty('L10-2022.A21.K2.S5').flags).toEqual(['openedLate']);
  });
});

describe('a calendar decision recorded later', () => {
  const without = calendarDecisions.filter(({ year }) => year !== 2026);
  const plain: CalendarDecisionData = {
    year: 2026,
    daysOff: [],
    workedDays: [],
    whyOff: [],
    provisional: true,
    number: 'x',
  };
  const closed: CalendarDecisionData = {
    ...plain,
    daysOff: ['2026-03-05'],
    whyOff: ['SWAPPED'],
    provisional: false,
  };

  function document(): DocumentStory {
    const story = new DocumentStory(1);
    story.forgetCalendar([...without, plain]);
    return story;
  }

  it('moves an open duty and shows from where', () => {
    expect(document().duty(DEADLINE)).toMatchObject({ dueOn: '2026-03-09', flags: ['provisionalCalendar'] });
    const moved = document().decide(closed, '2026-03-03').duty(DEADLINE);
    expect(moved).toMatchObject({ dueOn: '2026-03-10', movedFrom: '2026-03-09', flags: ['dueMoved'] });
  });

  it('leaves a duty alone that was discharged, on record, before it', () => {
    const late = document()
      .disclosed('COMMUNE_WEBSITE', '2026-03-10')
      .decide(closed, '2026-03-11')
      .duty(DEADLINE);
    expect(late.steps.at(-1)?.state).toBe('MET_LATE');
    const open = document()
      .decide(closed, '2026-03-03')
      .disclosed('COMMUNE_WEBSITE', '2026-03-10')
      .duty(DEADLINE);
    expect(open.steps.at(-1)?.state).toBe('MET');
  });

  it('moves one whose discharge was corrected to a day after it: on the day of the decision it was open', () => {
    const lastOf = (decidedOn: string): string | undefined =>
      document()
        .disclosed('COMMUNE_WEBSITE', '2026-03-10')
        .decide(closed, decidedOn)
        .duty(DEADLINE)
        .steps.at(-1)?.state;
    expect([lastOf('2026-03-09'), lastOf('2026-03-10')]).toEqual(['MET', 'MET_LATE']);
  });
});

describe('explanations', () => {
  it('say how a due date was counted, in both languages', () => {
    const duty = new DocumentStory(1, '2026-04-24').duty(DEADLINE);
    expect(duty.dueOn).toBe('2026-05-06');
    expect(explainDeadline(duty, 'vi')).toBe(
      'Tính từ ngày 24/04/2026. Ngày thứ nhất là 28/04/2026, tính 5 ngày. Không tính: 25/04/2026 (ngày nghỉ cuối tuần), ' +
        '26/04/2026 (ngày nghỉ cuối tuần), 27/04/2026 (nghỉ bù), 30/04/2026 (nghỉ Ngày Chiến thắng 30/4), ' +
        '01/05/2026 (nghỉ Quốc tế Lao động 1/5), 02/05/2026 (ngày nghỉ cuối tuần), 03/05/2026 (ngày nghỉ cuối tuần). Hạn cuối: 06/05/2026.',
    );
    expect(explainDeadline(duty, 'en')).toContain('Day one is 2026-04-28, 5 days are counted.');
  });

  it('say that a due date is counted from a plan, was moved, or rolled', () => {
    const planned = new MatterStory().convened('2026-03-02').duty('ND59-2023.A3.K3');
    expect(explainDeadline(planned, 'vi')).toContain('Tạm tính theo ngày dự kiến');
    const moved = new MatterStory()
      .convened('2026-03-02')
      .convened('2026-03-03', '2026-03-20')
      .duty('ND59-2023.A3.K3');
    expect(explainDeadline(moved, 'en')).toContain('It was 2026-03-08 before.');
    const rolled = new MatterStory(6).ballotPlanned('2026-03-05').duty('ND59-2023.A4.K2');
    expect(explainDeadline(rolled, 'vi')).toContain('chuyển sang ngày làm việc tiếp theo');
    expect(explainDeadline(new DocumentStory(1).duty('L10-2022.A13.K2.S1'), 'vi')).toBe('');
  });

  it('give the reason of a step, naming the element', () => {
    const duty = new DocumentStory(1).inFull(['OFFICE', 'CULTURAL_HOUSE']).duty('L10-2022.A11.K1');
    const step = stateOn(duty, '2026-04-30');
    expect(step && explainReason(step, 'vi')).toBe('Chưa ghi nhận niêm yết tại: Điểm sinh hoạt cộng đồng.');
    expect(step && explainReason(step, 'en')).toContain('No posting on record at:');
  });
});
