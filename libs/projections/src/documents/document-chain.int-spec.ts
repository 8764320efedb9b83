import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '@app/testing';
import type { RegisterParameters } from '../registers/register-filter.js';
import { TrackedLedger } from '../trackers/tracked.fixture.js';

const tried = new TrackedLedger();
const [NATION, PROVINCE, NEXT, TOWN] = ['unation', 'uprovince', 'unext', 'utown'];

const issued = (number: string, more: Record<string, unknown> = {}) => ({
  number,
  issuer: number,
  documentForm: 'REGULATION',
  subject: 'Công tác dân vận của hệ thống chính trị',
  ...more,
});

let before: number;
let instruction: { id: string; position: number };
let acknowledged: { id: string; position: number };

beforeAll(async () => {
  await tried.start(await createTestDatabase());
  tried.ledger.setDay('2024-06-30');
  await tried.unit(NATION, 'NATION', 'QUOC_GIA');
  await tried.unit(PROVINCE, 'PROVINCE', 'TINH', NATION);
  await tried.unit(NEXT, 'PROVINCE', 'TINH', NATION);
  await tried.unit(TOWN, 'DISTRICT', 'THI_XA', PROVINCE);
  await tried.acts('document-23', NATION, [
    ['LegalDocumentIssued', '2021-07-30', issued('23-QĐ/TW', { documentForm: 'DECISION' })],
  ]);
  before = (await tried.store.head()).position;
  await tried.acts('document-07', PROVINCE, [
    ['LegalDocumentIssued', '2021-12-08', issued('07-QC/TU', { implements: 'document-23' })],
  ]);
  await tried.acts('document-04', TOWN, [
    [
      'LocalRegulationAdopted',
      '2022-03-23',
      {
        number: '04-QC/ThU',
        issuer: 'Thị ủy',
        regulationKind: 'MASS_MOBILISATION',
        subject: 'Dân vận',
        implements: 'document-07',
      },
    ],
  ]);
  await tried.acts('document-lower', TOWN, [
    [
      'LocalRegulationAdopted',
      '2022-12-31',
      {
        issuer: 'Cấp ủy',
        regulationKind: 'MASS_MOBILISATION',
        subject: 'Dân vận',
        implements: 'document-04',
      },
      { precision: 'UNKNOWN' },
    ],
  ]);
  await tried.acts('document-passing', TOWN, [
    [
      'DocumentDisseminated',
      '2022-04-15',
      { document: 'document-04', documentAudience: 'PARTY_MEMBERS', participants: 70 },
    ],
  ]);
  [instruction = { id: '', position: 0 }] = await tried.acts('document-task', PROVINCE, [
    [
      'InstructionIssued',
      '2024-01-10',
      { issuer: 'UBND', subject: 'Đối thoại', addressees: ['UBND xã'], dueOn: '2024-01-20' },
    ],
  ]);
  [acknowledged = { id: '', position: 0 }] = await tried.acts('document-ack', TOWN, [
    ['InstructionAcknowledged', '2024-01-25', { source: instruction.id, bodyName: 'UBND xã A' }],
  ]);
  await tried.reach();
}, 90_000);

afterAll(() => tried.stop());

const chain = async (subject: string, parameters: RegisterParameters = {}) =>
  (await tried.ask('documentChain', { subject, ...parameters })).items[0];

describe('the chain of directives', () => {
  it('runs from 23-QĐ/TW over 07-QC/TU to 04-QC/ThU, with lags of 131 and 105 days', async () => {
    const top = await chain('document-23');
    expect(top?.tracked?.chain?.below.map(({ number, lagDays }) => [number, lagDays])).toEqual([
      ['07-QC/TU', 131],
      ['04-QC/ThU', 105],
      [null, null],
    ]);
    expect(top?.data).toMatchObject({ carriedOutBy: 1, unitsNotYet: 1 });
    expect(top?.tracked?.chain?.notYet?.first.map(({ id }) => id)).toEqual([NEXT]);
    const town = await chain('document-04');
    expect(town?.data['lagDays']).toBe(105);
    expect(town?.tracked?.chain?.above.map(({ number, lagDays }) => [number, lagDays])).toEqual([
      ['07-QC/TU', 131],
      ['23-QĐ/TW', null],
    ]);
  });

  it('stops where the position or the day knows no more', async () => {
    const known = await chain('document-23', { knownAt: `position:${String(before)}` });
    expect(known?.tracked?.chain).toMatchObject({ below: [], notYet: { units: 2 } });
    const early = await chain('document-23', { asOf: '2022-01-01' });
    expect(early?.tracked?.chain?.below.map(({ number }) => number)).toEqual(['07-QC/TU']);
    expect(await chain('document-04', { asOf: '2022-03-22' })).toBeUndefined();
  });

  it('counts who was told of a document in other streams', async () => {
    expect((await chain('document-04'))?.data).toMatchObject({
      disseminatedOn: '2022-04-15',
      disseminations: 1,
      participants: 70,
    });
    expect((await chain('document-04', { asOf: '2022-04-14' }))?.data).not.toHaveProperty('disseminations');
  });

  it('lists no document that only passes another on', async () => {
    const { items, totals } = await tried.ask('documentChain');
    expect(items.map(({ stream }) => stream)).toEqual([
      'document-task',
      'document-lower',
      'document-04',
      'document-07',
      'document-23',
    ]);
    const forms = totals?.types[0]?.byCode.find(({ field }) => field === 'documentForm')?.codes;
    expect(forms?.map(({ code, entries }) => [code, entries])).toEqual([
      ['REGULATION', 1],
      ['DECISION', 1],
    ]);
    const regulations = await tried.ask('documentChain', { type: 'LocalRegulationAdopted' });
    expect(regulations.items).toHaveLength(2);
  });
});

describe('an instruction', () => {
  it('has a clock until it is acknowledged, also in a stream of its own', async () => {
    expect((await chain('document-task', { asOf: '2024-01-22' }))?.data).toMatchObject({
      state: 'ISSUED',
      clock: 'RUNNING',
      days: 12,
      overdueDays: 2,
      overdue: true,
    });
    expect((await chain('document-task'))?.data).toMatchObject({
      state: 'ACKNOWLEDGED',
      acknowledgements: 1,
      clock: 'FINISHED',
      days: 15,
      overdueDays: 5,
      overdue: false,
    });
  });

  it('is open again when the acknowledgement is withdrawn, and knows a corrected instruction as the same', async () => {
    await tried.acts('document-task', PROVINCE, [
      [
        'InstructionIssued',
        '2024-01-10',
        { issuer: 'UBND', subject: 'Đối thoại trực tiếp', addressees: ['UBND xã'], dueOn: '2024-01-31' },
        { corrects: { event: instruction.id, how: 'REPLACE', reason: 'TYPING_ERROR' } },
      ],
    ]);
    await tried.reach();
    expect((await chain('document-task'))?.data).toMatchObject({ clock: 'FINISHED', overdueDays: 0 });
    await tried.acts('document-ack', TOWN, [
      [
        'InstructionAcknowledged',
        '2024-01-25',
        {},
        { corrects: { event: acknowledged.id, how: 'WITHDRAW', reason: 'DUPLICATE' } },
      ],
    ]);
    await tried.reach();
    expect((await chain('document-task'))?.data).toMatchObject({ clock: 'RUNNING', state: 'ISSUED' });
    const knownAt = `position:${String(acknowledged.position)}`;
    expect((await chain('document-task', { knownAt }))?.data).toMatchObject({ overdueDays: 5 });
  });
});
