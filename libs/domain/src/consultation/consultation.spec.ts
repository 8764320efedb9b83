import { describe, it } from '@jest/globals';
import { act, correcting, specificationOf, withdrawing } from '@app/testing';
import { consultation } from './consultation.js';

const given = specificationOf(consultation);

const opened = (on = '2026-03-01', lastDay?: string) =>
  act('ConsultationOpened', on, {
    consultationMatter: 2,
    forms: [],
    ...(lastDay !== undefined && { lastDay }),
  });
const collected = (opinionsFor = 6, on = '2026-03-10') =>
  act('OpinionCollected', on, {
    form: 'OPINION_BOX',
    opinions: 10,
    opinionsFor,
    opinionsAgainst: 3,
    opinionsOther: 1,
  });
const closed = (on = '2026-03-31', data = {}) =>
  act('ConsultationClosed', on, { decidingAuthority: 'COMMUNE', opinions: 10, ...data });
const summarised = (on = '2026-04-02', accepted = 4) =>
  act('OpinionsSummarised', on, { opinions: 10, accepted, explanation: 'Tiếp thu', inDossier: true });
const decided = act('DecisionIssued', '2026-04-20', {
  decidingAuthority: 'COMMUNE',
  differsFromMajority: true,
});

describe('asking the people about a draft (lấy ý kiến Nhân dân)', () => {
  it('goes from the draft to opening, opinions, closing, summary and decision', () => {
    const steps = [
      act('DraftDecisionPrepared', '2026-02-01', { consultationMatter: 2, subject: 'Quy hoạch' }),
      act('ConsultationPlanned', '2026-02-10', { decidingAuthority: 'COMMUNE' }),
      opened(),
      collected(),
      closed(),
      summarised(),
      decided,
    ];
    steps.forEach((step, n) => {
      given(...steps.slice(0, n))
        .when(step)
        .then(step);
    });
  });

  it('is closed once for each opening, and only when it is open', () => {
    given().when(closed()).thenRefused('stream/cannot-begin');
    given(decided).when(closed()).thenRefused('process/not-open');
    given(opened(), closed()).when(closed('2026-04-01')).thenRefused('process/not-open');
    given(opened(), closed(), opened('2026-04-05')).when(closed('2026-04-30')).thenAccepted();
    given(collected()).when(closed()).thenAccepted();
  });

  it('is not closed before it was opened, nor opened while it is open', () => {
    given(opened()).when(closed('2026-03-01')).thenAccepted();
    given(opened()).when(closed('2026-02-28')).thenRefused('process/out-of-order');
    given(opened()).when(opened('2026-03-05')).thenRefused('process/already-open', { on: '2026-03-01' });
  });

  it('takes opinions until the last day, and as late entries', () => {
    given(opened(), closed()).when(collected(6, '2026-03-31')).thenAccepted();
    given(opened(), closed()).when(collected(6, '2026-04-01')).thenRefused('process/already-ended');
    given(collected(), closed()).when(opened()).thenAccepted();
  });

  it('ends no earlier than it begins', () => {
    given().when(opened('2026-03-01', '2026-03-01')).thenAccepted();
    given().when(opened('2026-03-01', '2026-02-28')).thenRefused('dates/end-before-beginning');
  });

  it('is not summarised before anybody answered', () => {
    given(collected()).when(summarised('2026-03-10')).thenAccepted();
    given(collected()).when(summarised('2026-03-09')).thenRefused('process/out-of-order');
  });

  it('has figures that fit in themselves', () => {
    given().when(collected(6)).thenAccepted();
    given().when(collected(7)).thenRefused('figures/do-not-fit');
    given().when(summarised('2026-04-02', 10)).thenAccepted();
    given().when(summarised('2026-04-02', 11)).thenRefused('figures/do-not-fit');
    for (const [householdsAnswered, accepted] of [
      [50, true],
      [51, false],
    ] as const) {
      const outcome = given(opened()).when(closed('2026-03-31', { householdsAsked: 50, householdsAnswered }));
      if (accepted) outcome.thenAccepted();
      else outcome.thenRefused('figures/do-not-fit');
    }
  });

  it('is recorded when a decision came without it: the verdict is not the decider’s', () => {
    given().when(decided).thenAccepted();
    given(opened()).when(decided).thenAccepted();
  });

  it('cannot lose its opening while the closing stands', () => {
    given(opened(), closed()).when(withdrawing(1, opened())).thenRefused('correction/history-impossible');
    given(opened(), closed())
      .when(correcting(1, opened('2026-04-01')))
      .thenRefused('correction/history-impossible');
  });
});
