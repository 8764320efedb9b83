import { describe, it } from '@jest/globals';
import { act, correcting, eventIdAt, specificationOf, withdrawing } from '@app/testing';
import { document } from './document.js';

const given = specificationOf(document);

const VILLAGE = `v${'a'.repeat(20)}`;
const OTHER_VILLAGE = `v${'b'.repeat(20)}`;
const issued = (on: string) =>
  act('DisclosableDocumentIssued', on, {
    disclosureItem: 1,
    documentKind: 'OTHER',
    subject: 'Quyết toán ngân sách',
  });
const disclosed = (on: string, data: Record<string, unknown>) =>
  act('InformationDisclosed', on, { paper: 'DISCLOSED_DOCUMENT', documentKind: 'OTHER', ...data });
const posted = (on: string, data: Record<string, unknown> = {}) =>
  disclosed(on, { form: 'POSTING', places: ['OFFICE'], ...data });
const broadcast = (on: string, data: Record<string, unknown> = {}) =>
  disclosed(on, { form: 'LOUDSPEAKER', ...data });
const takenDown = (on: string, n: number, data: Record<string, unknown> = {}) =>
  act('PostingTakenDown', on, { source: eventIdAt(n), ...data });

describe('a document to be disclosed', () => {
  it('is issued, posted at the seat, broadcast, put on the website and taken down', () => {
    const website = disclosed('2026-03-02', { form: 'COMMUNE_WEBSITE', url: 'https://xamau.example/1' });
    const steps = [issued('2026-03-01'), posted('2026-03-02'), broadcast('2026-03-02'), website];
    steps.forEach((step, n) => {
      given(...steps.slice(0, n))
        .when(step)
        .then(step);
    });
    given(...steps)
      .when(takenDown('2026-04-01', 2))
      .then(takenDown('2026-04-01', 2));
  });

  it('may be disclosed without a record of its issue: a ledger may begin in the middle', () => {
    given().when(posted('2026-03-02')).thenAccepted();
  });

  it('is issued once', () => {
    given(issued('2026-03-01')).when(issued('2026-03-02')).thenRefused('document/already-issued');
  });

  it('is recorded when it is disclosed too late: the verdict is not the decider’s (L10-2022.A12)', () => {
    given(issued('2026-03-01')).when(posted('2027-03-01')).thenAccepted();
  });
});

describe('taking a posting down', () => {
  it.each(['2026-03-30', '2026-03-31', '2026-03-01'])(
    'on %s is recorded, early or not: thirty days are the law’s business (L10-2022.A13.K2.S1)',
    (day) => {
      given(posted('2026-03-01')).when(takenDown(day, 1)).then(takenDown(day, 1));
    },
  );

  it('is refused before it was put up', () => {
    given(posted('2026-03-01'))
      .when(takenDown('2026-02-28', 1))
      .thenRefused('posting/down-before-up', { postedOn: '2026-03-01', takenDownOn: '2026-02-28' });
  });

  it('is possible before the last day on which an inexactly dated posting can have gone up', () => {
    const inMarch = { ...posted('2026-03-31'), occurredPrecision: 'MONTH' as const };
    given(inMarch).when(takenDown('2026-03-20', 1)).thenAccepted();
  });

  it('is refused when nothing is up', () => {
    given().when(takenDown('2026-03-30', 1)).thenRefused('stream/cannot-begin');
    given(issued('2026-03-01')).when(takenDown('2026-03-30', 1)).thenRefused('posting/not-up');
    given(broadcast('2026-03-01')).when(takenDown('2026-03-30', 1)).thenRefused('posting/not-up');
    given(posted('2026-03-01'), takenDown('2026-03-30', 1))
      .when(takenDown('2026-03-31', 1))
      .thenRefused('posting/not-up');
  });

  it('ends one posting only', () => {
    given(posted('2026-03-01'), takenDown('2026-03-15', 1), posted('2026-03-16'))
      .when(takenDown('2026-04-15', 3))
      .thenAccepted();
  });

  it('may go place by place, each once', () => {
    const both = posted('2026-03-01', { places: ['OFFICE', 'CULTURAL_HOUSE'] });
    const office = { places: ['OFFICE'] };
    given(both)
      .when(takenDown('2026-03-31', 1, office))
      .thenAccepted();
    given(both, takenDown('2026-03-31', 1, office))
      .when(takenDown('2026-03-31', 1, office))
      .thenRefused('posting/not-up');
    given(both, takenDown('2026-03-31', 1, office))
      .when(takenDown('2026-04-05', 1))
      .thenAccepted();
    given(both)
      .when(takenDown('2026-03-31', 1, { places: ['COMMUNITY_POINT'] }))
      .thenRefused('posting/not-up');
  });

  it('may go village by village', () => {
    const inBoth = posted('2026-03-01', { places: ['CULTURAL_HOUSE'], villages: [VILLAGE, OTHER_VILLAGE] });
    const here = takenDown('2026-03-31', 1, { villages: [VILLAGE] });
    given(inBoth).when(here).thenAccepted();
    given(inBoth, here).when(here).thenRefused('posting/not-up');
    given(inBoth, here)
      .when(takenDown('2026-04-05', 1, { villages: [OTHER_VILLAGE] }))
      .thenAccepted();
  });

  it('in a village is recorded where the posting did not tell its villages', () => {
    given(posted('2026-03-01', { places: ['CULTURAL_HOUSE'] }))
      .when(takenDown('2026-03-31', 1, { villages: [VILLAGE] }))
      .thenAccepted();
  });
});

describe('a disclosure', () => {
  it('has a kind of document only where it is a document to be disclosed', () => {
    given()
      .when(act('InformationDisclosed', '2026-03-01', { paper: 'MEETING_NOTICE', form: 'LOUDSPEAKER' }))
      .thenAccepted();
    given()
      .when(posted('2026-03-01', { paper: 'MEETING_NOTICE' }))
      .thenRefused('disclosure/kind-without-disclosed-document', { paper: 'MEETING_NOTICE' });
  });

  it('is the last of its series only as a broadcast', () => {
    given()
      .when(broadcast('2026-03-03', { lastOfSeries: true }))
      .thenAccepted();
    given()
      .when(broadcast('2026-03-03', { form: 'VILLAGE_LOUDSPEAKER', lastOfSeries: true }))
      .thenAccepted();
    given()
      .when(posted('2026-03-03', { lastOfSeries: true }))
      .thenRefused('disclosure/last-of-series-without-broadcast');
  });
});

describe('other papers', () => {
  it('are sent to somebody', () => {
    const sent = (to: string[]) => act('DocumentSent', '2026-03-01', { paper: 'DRAFT_BUDGET', to });
    given()
      .when(sent(['HDND_XA']))
      .thenAccepted();
    given().when(sent([])).thenRefused('sending/no-addressee');
  });

  it('are acknowledged after they were given', () => {
    const instructed = act('InstructionIssued', '2026-03-01', {
      issuer: 'UBND',
      subject: 'Rà soát',
      addressees: ['Thôn'],
    });
    const acknowledged = act('InstructionAcknowledged', '2026-03-02', { source: eventIdAt(1) });
    given(instructed).when(acknowledged).thenAccepted();
    given().when(acknowledged).thenRefused('stream/cannot-begin');
  });
});

describe('correcting a disclosure', () => {
  const history = [posted('2026-03-01'), takenDown('2026-03-31', 1)];

  it('moves the posting’s day as long as it was down after it was up', () => {
    given(...history)
      .when(correcting(1, posted('2026-03-31')))
      .then(posted('2026-03-31'));
    given(...history)
      .when(correcting(1, posted('2026-04-01')))
      .thenRefused('correction/history-impossible', {
        type: 'PostingTakenDown',
        refusal: 'posting/down-before-up',
      });
  });

  it('cannot withdraw a posting that was taken down', () => {
    given(...history)
      .when(withdrawing(1, posted('2026-03-01')))
      .thenRefused('correction/history-impossible');
    given(...history)
      .when(withdrawing(2, takenDown('2026-03-31', 1)))
      .thenAccepted();
  });

  it('keeps the taking down tied to the posting, whichever version it names', () => {
    const corrected = [posted('2026-03-01'), correcting(1, posted('2026-03-02')), takenDown('2026-03-31', 2)];
    given(...corrected.slice(0, 2))
      .when(takenDown('2026-03-31', 1))
      .then(takenDown('2026-03-31', 1));
    given(...corrected)
      .when(correcting(2, posted('2026-03-03')))
      .thenAccepted();
    given(...corrected.slice(0, 2))
      .when(takenDown('2026-03-31', 2))
      .then(takenDown('2026-03-31', 2));
    given(...corrected)
      .when(takenDown('2026-04-01', 1))
      .thenRefused('posting/not-up');
  });
});
