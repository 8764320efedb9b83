import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, correcting, eventIdAt, historyOf, specificationOf, withdrawing } from '@app/testing';
import { actionTypes } from '../action-type/action-types.js';
import { deciderOf } from '../deciders.js';
import { DomainError } from '../errors.js';
import { decideOnHistory } from './decide-on-history.js';

const given = specificationOf(deciderOf('document'));

const disclosed = (on: string, paper = 'BUDGET_REPORT') =>
  act('InformationDisclosed', on, { paper, form: 'LOUDSPEAKER' });

describe('a correction', () => {
  it('replaces the newest event of a chain, in whole', () => {
    given(disclosed('2026-03-01'))
      .when(correcting(1, disclosed('2026-03-02')))
      .then(disclosed('2026-03-02'));
    given(disclosed('2026-03-01'), correcting(1, disclosed('2026-03-02')))
      .when(correcting(2, disclosed('2026-03-03')))
      .then(disclosed('2026-03-03'));
  });

  it('of an older event is refused, naming the newest', () => {
    given(disclosed('2026-03-01'), correcting(1, disclosed('2026-03-02')))
      .when(correcting(1, disclosed('2026-03-03')))
      .thenRefused('correction/not-newest', { newest: eventIdAt(2) });
  });

  it('withdraws with empty data on the day of what it withdraws', () => {
    const withdrawal = withdrawing(1, disclosed('2026-03-01'));
    given(disclosed('2026-03-01')).when(withdrawal).then(withdrawal);
    given(disclosed('2026-03-01'))
      .when({ ...withdrawal, occurredOn: '2026-03-02' })
      .thenRefused('correction/withdrawal-changes-day');
    given(disclosed('2026-03-01'))
      .when({ ...withdrawal, occurredPrecision: 'MONTH' })
      .thenRefused('correction/withdrawal-changes-day');
  });

  it('cannot bring back what was withdrawn', () => {
    const history = [disclosed('2026-03-01'), withdrawing(1, disclosed('2026-03-01'))];
    given(...history)
      .when(correcting(1, disclosed('2026-03-02')))
      .thenRefused('correction/withdrawn');
    given(...history)
      .when(correcting(2, disclosed('2026-03-02')))
      .thenRefused('correction/withdrawn');
    given(...history)
      .when(disclosed('2026-03-01'))
      .thenAccepted();
  });

  it('keeps type, unit and stream', () => {
    given(disclosed('2026-03-01'))
      .when(correcting(1, act('DocumentSent', '2026-03-01', { paper: 'DRAFT_BUDGET', to: ['HDND_XA'] })))
      .thenRefused('correction/other-type');
    given(disclosed('2026-03-01'))
      .when({ ...correcting(1, disclosed('2026-03-01')), unitId: `u${'b'.repeat(20)}` })
      .thenRefused('correction/other-unit');
    given()
      .when(correcting(1, disclosed('2026-03-01')))
      .thenRefused('correction/not-found');
  });
});

describe('every action type of the release', () => {
  it('has a decider for its stream', () => {
    for (const { stream } of actionTypes.values()) expect(deciderOf(stream).category).toBe(stream);
  });

  const endOrAnswer = [
    'AuditConcluded',
    'BallotClosed',
    'BoardDissolved',
    'BodyMemberReleased',
    'BodySucceeded',
    'CommunityDecisionAnnulled',
    'CommunitySupervisionCompleted',
    'ConsultationClosed',
    'CorrectionAnswered',
    'DataSubjectAnswered',
    'DialogueQuestionAnswered',
    'DocumentSupplied',
    'EmulationModelEnded',
    'FindingReplied',
    'InformationProvided',
    'InformationRefused',
    'InstructionAcknowledged',
    'MediationCaseClosed',
    'PeriodClosed',
    'PetitionSettled',
    'PetitionWithdrawn',
    'PostingTakenDown',
    'RecommendationAnswered',
    'RemedyCompleted',
    'RemedyVerified',
    'ReminderDelivered',
    'ReportReturned',
    'SettlementResumed',
    'VillageCodeReportAnswered',
  ];

  it('can be the first of a stream, since a ledger may begin in the middle, unless it ends or answers something', () => {
    const refusals = [...actionTypes.keys()].map((type) => [type, refusalAtBeginning(type)] as const);
    const cannotBegin = refusals.filter(([, code]) => code === 'stream/cannot-begin').map(([type]) => type);
    expect(cannotBegin.sort()).toEqual(endOrAnswer);
    // Registration comes first for what has an identity; the golden examples' figures and links need not fit.
    for (const [type, code] of refusals.filter(([name]) => !endOrAnswer.includes(name)))
      expect([type, code]).toEqual([
        type,
        expect.stringMatching(
          /^$|\/(source-unknown|not-(open|registered|granted|in-force))$|^(figures|calendar|ledger|unit|village|disclosure)\//,
        ),
      ]);
  });
});

/** The refusal of the type's golden example as the first event of its stream; empty where it is accepted. */
function refusalAtBeginning(type: string): string {
  const file = join(import.meta.dirname, `../../golden/types/${type}-1.json`);
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as { data: Record<string, unknown> };
  try {
    decideOnHistory(act(type, '2026-03-01', data), historyOf([]));
    return '';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
