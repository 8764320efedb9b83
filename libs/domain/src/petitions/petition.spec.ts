import { describe, it } from '@jest/globals';
import { act, specificationOf, withdrawing } from '@app/testing';
import { petition } from './petition.js';

const given = specificationOf(petition);

type Data = Record<string, unknown>;
const received = (on = '2026-03-01', data: Data = {}) =>
  act('PetitionReceived', on, {
    petitionKind: 'COMPLAINT',
    receivedBy: 'COMMUNE_PEOPLES_COMMITTEE',
    petitionChannel: 'LETTER',
    complaintInstance: 1,
    forSettlement: true,
    ...data,
  });
const accepted = (complaintInstance = 1, on = '2026-03-05') =>
  act('PetitionAccepted', on, { petitionKind: 'COMPLAINT', complaintInstance });
const settled = (complaintInstance = 1, on = '2026-04-01') =>
  act('PetitionSettled', on, {
    petitionKind: 'COMPLAINT',
    complaintInstance,
    petitionOutcome: 'REJECTED',
    wasForwarded: false,
  });
const halted = (haltKind: string, on = '2026-03-15') =>
  act('SettlementHalted', on, { petitionKind: 'COMPLAINT', haltKind, reasons: 'Chờ giám định' });
const resumed = (on = '2026-03-25') => act('SettlementResumed', on, { petitionKind: 'COMPLAINT' });
const withdrawn = (wholly = true, on = '2026-03-20') =>
  act('PetitionWithdrawn', on, { petitionKind: 'COMPLAINT', wholly });
const dialoguePlanned = act('ComplaintDialoguePlanned', '2026-03-10', { plannedOn: '2026-03-20' });

describe('a petition (đơn thư)', () => {
  it('goes from receipt through acceptance, suspension and settlement to the second instance', () => {
    const steps = [
      received(),
      act('PetitionClassified', '2026-03-02', {
        competent: true,
        severalPlaces: false,
        complexity: 'NORMAL',
      }),
      accepted(),
      dialoguePlanned,
      halted('SUSPENDED'),
      resumed(),
      settled(),
      act('PetitionNoticeSent', '2026-04-02', {
        petitionNotice: 'DECISION',
        petitionKind: 'COMPLAINT',
        to: ['CONG_DAN'],
      }),
      received('2026-04-20', { complaintInstance: 2 }),
      accepted(2, '2026-04-25'),
      settled(2, '2026-06-01'),
    ];
    steps.forEach((step, n) => {
      given(...steps.slice(0, n))
        .when(step)
        .then(step);
    });
  });

  it.each([settled(), withdrawn(), resumed()])(
    'is not settled, withdrawn or resumed where nothing is known of it',
    (step) => {
      given().when(step).thenRefused('stream/cannot-begin');
    },
  );

  it('stays of its kind (khiếu nại, tố cáo, kiến nghị, phản ánh)', () => {
    given(received('2026-03-01', { petitionKind: 'FEEDBACK' }))
      .when(settled())
      .thenRefused('stream/other-matter', { field: 'petitionKind', recorded: 'FEEDBACK' });
  });

  it('was lodged, and the decision complained of was known, before it was received', () => {
    given()
      .when(received('2026-03-01', { lodgedOn: '2026-03-01', decisionKnownOn: '2026-03-01' }))
      .thenAccepted();
    given()
      .when(received('2026-03-01', { lodgedOn: '2026-03-02' }))
      .thenRefused('dates/end-before-beginning');
    given()
      .when(received('2026-03-01', { decisionKnownOn: '2026-03-02' }))
      .thenRefused('dates/end-before-beginning');
  });

  it('is answered to somebody', () => {
    const notice = act('PetitionNoticeSent', '2026-03-02', {
      petitionNotice: 'RECEIPT',
      petitionKind: 'COMPLAINT',
      to: [],
    });
    given(received()).when(notice).thenRefused('sending/no-addressee');
  });
});

describe('the settlement of a petition', () => {
  it('is resumed only from a suspension (tạm đình chỉ)', () => {
    given(received(), halted('SUSPENDED')).when(resumed()).thenAccepted();
    given(received()).when(resumed()).thenRefused('petition/not-suspended');
    given(received(), halted('SUSPENDED'), resumed())
      .when(resumed('2026-03-26'))
      .thenRefused('petition/not-suspended');
    given(received(), halted('TERMINATED')).when(resumed()).thenRefused('petition/not-suspended');
    // Suspended before the ledger began.
    given(accepted()).when(resumed()).thenAccepted();
  });

  it('is suspended once at a time, and may then be ended (đình chỉ)', () => {
    given(received(), halted('SUSPENDED'))
      .when(halted('SUSPENDED', '2026-03-16'))
      .thenRefused('petition/already-halted');
    given(received(), halted('SUSPENDED')).when(halted('TERMINATED', '2026-03-16')).thenAccepted();
    given(received(), halted('TERMINATED'))
      .when(halted('SUSPENDED', '2026-03-16'))
      .thenRefused('petition/already-halted');
    given(received(), halted('SUSPENDED'), resumed()).when(halted('SUSPENDED', '2026-03-28')).thenAccepted();
  });

  it('ends each instance once, unless it was taken up anew', () => {
    given(received(), settled())
      .when(settled())
      .thenRefused('petition/already-settled', { complaintInstance: 1 });
    given(received(), settled()).when(settled(2, '2026-06-01')).thenAccepted();
    given(received(), settled(), accepted(1, '2026-05-01')).when(settled(1, '2026-06-01')).thenAccepted();
  });

  it('is recorded although the petition was withdrawn (a denunciation may still be settled)', () => {
    given(received(), withdrawn()).when(settled()).thenAccepted();
  });

  it('is recorded as an unlawful late one', () => {
    given(received(), accepted()).when(settled(1, '2027-03-01')).thenAccepted();
  });
});

describe('the withdrawal of a petition (rút đơn)', () => {
  it('takes back the whole once; a part may be taken back before', () => {
    given(received(), withdrawn(false)).when(withdrawn()).thenAccepted();
    given(received(), withdrawn()).when(withdrawn()).thenRefused('petition/already-withdrawn');
    given(received(), withdrawn(), received('2026-05-01')).when(withdrawn(true, '2026-05-02')).thenAccepted();
  });

  it('may itself be withdrawn as a record', () => {
    given(received(), withdrawn()).when(withdrawing(2, withdrawn())).then(withdrawing(2, withdrawn()));
  });
});

describe('the dialogue of a complaint', () => {
  it('belongs to complaints only', () => {
    given(received()).when(dialoguePlanned).thenAccepted();
    given(received('2026-03-01', { petitionKind: 'DENUNCIATION' }))
      .when(dialoguePlanned)
      .thenRefused('petition/not-a-complaint');
  });
});
