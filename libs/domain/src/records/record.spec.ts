import { describe, it } from '@jest/globals';
import { act, specificationOf } from '@app/testing';
import { deciderOf } from '../deciders.js';
import { report } from '../reports/report.js';

describe('facts that stand alone', () => {
  it('are possible whatever was recorded before: a judgement', () => {
    const given = specificationOf(deciderOf('judgement'));
    const confirmed = act('VerdictConfirmed', '2026-03-01', {
      duty: 'd~1',
      state: 'BREACHED',
      ground: 'Đã kiểm tra',
    });
    const aside = act('VerdictSetAside', '2026-03-02', {
      duty: 'd~1',
      state: 'NOT_APPLICABLE',
      ground: 'Không thuộc',
    });
    given().when(confirmed).then(confirmed);
    given(confirmed).when(aside).then(aside);
    given(confirmed, aside).when(confirmed).then(confirmed);
  });

  it('have no span that ends before it begins: an appointment', () => {
    const given = specificationOf(deciderOf('body'));
    const appointed = (validTo: string) =>
      act('BodyMemberAppointed', '2026-03-01', { memberRole: 'HEAD', validFrom: '2026-03-01', validTo });
    given().when(appointed('2026-03-01')).thenAccepted();
    given().when(appointed('2026-02-28')).thenRefused('dates/end-before-beginning');
  });

  it('include the reading of personal data', () => {
    const given = specificationOf(deciderOf('privacy'));
    given()
      .when(
        act('PersonalDataRead', '2026-03-01', { subjectKey: 'p', readPurpose: 'INSPECTION', fieldsRead: 1 }),
      )
      .thenAccepted();
  });
});

describe('a report', () => {
  it('goes to somebody, also as the first thing known of it', () => {
    const given = specificationOf(report);
    const sent = (to: string[]) =>
      act('ReportSubmitted', '2026-12-01', {
        reportKind: 'OTHER',
        subject: 'Dân chủ',
        to,
        resubmission: true,
      });
    given()
      .when(sent(['UBND_TINH']))
      .thenAccepted();
    given().when(sent([])).thenRefused('sending/no-addressee');
  });
});
