import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commune, neighbour, province, RunningLedger, village } from './support/running-ledger.js';

let ledger: RunningLedger;
let officer: string;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  officer = await ledger.grant('officer', 'COMMUNE_OFFICER', commune);
}, 120_000);

afterAll(async () => {
  await ledger.stop();
}, 60_000);

interface Recorded {
  id: string;
}

async function record(amount: string, more: Record<string, unknown> = {}): Promise<string> {
  const { status, body, text } = await ledger.post(
    {
      type: 'ContributionReceived',
      unit: { id: commune },
      occurredOn: '2026-01-02',
      data: { donorKind: 'PEOPLE', contributionKind: 'MONEY', amount, village },
      ...more,
    },
    { token: officer },
  );
  if (status !== 201) throw new Error(text);
  return (body['events'] as Recorded[])[0]?.id ?? '';
}

const register = async (query: string) => {
  const position = String(await ledger.headPosition());
  return ledger.ask(`/v1/registers/contributionLedger?minPosition=${position}&${query}`);
};

describe('a register over HTTP', () => {
  let wrong: string;

  beforeAll(async () => {
    await record('1500000', {
      personal: { '/donor': { value: 'Nguyễn Thị Kín', dataSubject: 'subject-1' } },
    });
    wrong = await record('500000');
  });

  it('lists what was recorded with its total, and no name of a donor', async () => {
    for (const query of [`unit=${province}`, `village=${village}`, 'donorKind=PEOPLE&period=2026']) {
      const { status, body, text } = await register(query);
      expect([query, status]).toEqual([query, 200]);
      expect(body).toMatchObject({
        name: 'contributionLedger',
        next: null,
        totals: { entries: 2, types: [{ sums: [{ field: 'amount', unit: 'VND', total: '2000000' }] }] },
      });
      expect(text).not.toMatch(/Nguyễn Thị Kín|subject-1/);
    }
    expect((await register(`unit=${neighbour}`)).body['totals']).toMatchObject({ entries: 0, types: [] });
  });

  it('follows a correction, and still says what it said before', async () => {
    const before = String(await ledger.headPosition());
    await record('400000', { corrects: { event: wrong, how: 'REPLACE', reason: 'TYPING_ERROR' } });
    const totalOf = async (query: string): Promise<string> => (await register(query)).text;
    expect(await totalOf('')).toContain('"total":"1900000"');
    expect(await totalOf(`knownAt=position:${before}`)).toContain('"total":"2000000"');
  });

  it.each([
    ['donorKind=NOBODY', '/donorKind', 'code'],
    ['emulationField=X', '/emulationField', 'unknown'],
    ['type=PetitionReceived', '/type', 'code'],
    ['donorKind=PEOPLE&donorKind=AGENCY', '/donorKind', 'repeated'],
    ['period=2026-13', '/period', 'period'],
    ['limit=0', '/limit', 'range'],
  ])('refuses %s in both languages', async (query, pointer, rule) => {
    const { status, body } = await register(query);
    expect([query, status]).toEqual([query, 400]);
    expect(body['errors']).toEqual([{ pointer, rule, message: expect.stringMatching(/.+ \/ .+/) }]);
  });

  it('is found by its name only', async () => {
    const list = await ledger.ask('/v1/registers');
    const names = (list.body['items'] as { name: string }[]).map(({ name }) => name);
    expect(names).toContain('contributionLedger');
    for (const name of ['nothing', 'constructor', '__proto__'])
      expect(await ledger.ask(`/v1/registers/${name}`)).toMatchObject({ status: 404 });
    for (const name of names)
      expect([name, (await ledger.ask(`/v1/registers/${name}`)).status]).toEqual([name, 200]);
  });
});
