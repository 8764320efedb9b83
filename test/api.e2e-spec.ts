import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { actionTypes } from '@app/domain';
import { createApi } from '../apps/api/src/create-api.js';
import type { LedgerParts } from '../apps/api/src/ledger-parts.js';
import { problems } from '../apps/api/src/problems/problems.js';
import { commune, neighbour, province, RunningLedger, village } from './support/running-ledger.js';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start({ clock: 'MANUAL', now: '2026-03-01T01:00:00.000Z' });
}, 120_000);

afterAll(async () => {
  await ledger.stop();
}, 60_000);

const counted = (households: number, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: 'HouseholdCountRecorded',
  unit: { code: '99101', on: '2026-03-01' },
  subject: `village-${village}`,
  occurredOn: '2026-03-01',
  data: { householdsTotal: households },
  ...more,
});

describe('recording over HTTP', () => {
  it('answers 201 with events, an opaque position and the revision as ETag', async () => {
    const token = await ledger.grant('chair', 'COMMUNE_CHAIR', commune);
    const answer = await ledger.post(counted(80), { token });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      events: [
        {
          id: expect.stringMatching(/^[0-9a-f-]{36}$/),
          type: 'HouseholdCountRecorded',
          stream: `village-${village}`,
          revision: 1,
        },
      ],
      position: expect.stringMatching(/^\d+$/),
    });
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.headers.get('ledger-purpose')).toBe('TEST');
  });

  it('gives an account its token once, not in a replay', async () => {
    const grant = {
      type: 'AccessGranted',
      unit: { id: commune },
      occurredOn: '2026-03-01',
      data: { account: 'head', role: 'VILLAGE_HEAD', village, subtree: false, validFrom: '2026-03-01' },
    };
    const first = await ledger.post(grant, { key: 'grant-of-head' });
    const again = await ledger.post(grant, { key: 'grant-of-head' });
    expect(first.body['token']).toMatch(/^sdc_/);
    expect(again.status).toBe(201);
    expect(again.body).not.toHaveProperty('token');
    expect((await ledger.post(counted(81), { token: String(first.body['token']) })).status).toBe(201);
  });

  it('keeps the Front’s acts from the executive and a commune’s from its neighbour', async () => {
    const officer = await ledger.grant('officer', 'COMMUNE_OFFICER', commune, { forBody: 'MTTQ_XA' });
    expect((await ledger.post(counted(82, { body: 'MTTQ_XA' }), { token: officer })).status).toBe(403);
    const nextDoor = await ledger.grant('next-door', 'COMMUNE_OFFICER', neighbour);
    expect((await ledger.post(counted(83), { token: nextDoor })).status).toBe(403);
    const viewer = await ledger.grant('viewer', 'PROVINCE_VIEWER', province, { subtree: true });
    expect((await ledger.post(counted(84), { token: viewer })).status).toBe(403);
  });

  it('keeps a name out of the ledger', async () => {
    const token = await ledger.grant('secretary', 'COMMUNE_OFFICER', commune);
    const answer = await ledger.post(
      {
        type: 'BodyMemberAppointed',
        unit: { id: commune },
        occurredOn: '2026-03-01',
        data: { memberRole: 'MEMBER', validFrom: '2026-03-01' },
        personal: { '/person': { value: 'Nguyễn Thị Kín' } },
      },
      { token },
    );
    expect(answer.status).toBe(201);
    const [event] = answer.body['events'] as { id: string; stream: string }[];
    const [stored] = await ledger.store.readStream(event?.stream ?? '');
    expect(Buffer.from(stored?.payload ?? []).toString()).not.toContain('Kín');
    await readsOnTheRecord(event?.id ?? '', token);
  });

  async function readsOnTheRecord(event: string, token: string): Promise<void> {
    const read = (bearer: string, body: unknown, key = 'reading-1') =>
      ledger.ask(`/v1/events/${event}/personal`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${bearer}`,
          'Idempotency-Key': key,
        },
      });
    await ledger.ask(`/v1/events/${event}?minPosition=${String(await ledger.headPosition())}`);
    const asked = { purpose: 'CASE_HANDLING', pointers: ['/person'] };
    const before = await ledger.headPosition();
    const stranger = await ledger.grant('curious', 'COMMUNE_OFFICER', neighbour);
    expect((await read(stranger, asked)).status).toBe(403);
    expect((await read(token, { purpose: 'CURIOSITY', pointers: [] })).status).toBe(400);
    expect(await ledger.headPosition()).toBe(before + 1);
    const shown = await read(token, asked);
    expect(shown.body).toEqual({ values: { '/person': 'Nguyễn Thị Kín' } });
    const { events } = await ledger.store.readLog({ direction: 'backwards', limit: 1 });
    expect(events).toMatchObject([{ type: 'PersonalDataRead', actor: 'secretary', body: 'SYSTEM' }]);
  }

  it('lets an event be corrected by its id alone', async () => {
    const first = await ledger.post(counted(90), {
      key: 'to-be-corrected',
      token: await ledger.grant('corrector', 'COMMUNE_OFFICER', commune),
    });
    const [event] = first.body['events'] as { id: string }[];
    const corrects = { event: event?.id, how: 'REPLACE', reason: 'TYPING_ERROR' };
    const { subject, ...replacing } = counted(91, { corrects });
    expect(subject).toBeDefined();
    const answer = await ledger.post({ ...replacing, body: 'UBND_XA' }, { token: ledger.administrator });
    expect(answer.status).toBe(403);
    const stale = await ledger.post(
      { ...replacing, corrects: { ...corrects, event: '0190a0b0-0000-8000-8000-000000000000' } },
      { token: ledger.administrator },
    );
    expect(stale.body['code']).toBe('correction/not-found');
  });
});

describe('the clock of a manual ledger', () => {
  const set = (setting: unknown, token = ledger.administrator) =>
    ledger.ask('/v1/clock', {
      method: 'PUT',
      body: JSON.stringify(setting),
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    });

  it('stands where it was put, moves forward only, and is an administrator’s', async () => {
    expect((await ledger.ask('/v1/clock')).body).toMatchObject({
      clock: 'MANUAL',
      follow: false,
      today: '2026-03-01',
    });
    const moved = await set({ now: '2026-03-05T17:00:00.000Z' });
    expect(moved.body).toEqual({
      now: '2026-03-05T17:00:00.000Z',
      today: '2026-03-06',
      clock: 'MANUAL',
      follow: false,
    });
    expect((await set({ now: '2026-03-01T00:00:00.000Z' })).body).toMatchObject({
      status: 409,
      code: 'clock/backwards',
    });
    const officer = await ledger.grant('not-an-administrator', 'COMMUNE_OFFICER', commune);
    expect((await set({ now: '2027-01-01T00:00:00.000Z' }, officer)).status).toBe(403);
    for (const setting of [
      {},
      [],
      { now: 'yesterday' },
      { follow: 'yes' },
      { now: '2026-03-06T00:00:00.000Z', then: 1 },
    ])
      expect((await set(setting)).status).toBe(400);
  });

  it('lets an action of the new day in, and none of the next', async () => {
    const token = await ledger.grant('of-the-day', 'COMMUNE_OFFICER', commune);
    expect((await ledger.post(counted(85, { occurredOn: '2026-03-06' }), { token })).status).toBe(201);
    expect((await ledger.post(counted(86, { occurredOn: '2026-03-07' }), { token })).body['code']).toBe(
      'occurred-on/in-future',
    );
  });
});

describe('what can be recorded', () => {
  it('is listed in pages that together hold every type once', async () => {
    const types: string[] = [];
    let path = '/v1/action-types?limit=7';
    for (let pages = 0; pages < actionTypes.size; pages += 1) {
      const { body } = await ledger.ask(path);
      types.push(...(body['items'] as { type: string }[]).map(({ type }) => type));
      const { next } = body;
      if (typeof next !== 'string') break;
      path = `/v1/action-types?limit=7&cursor=${next}`;
    }
    expect(types).toEqual([...actionTypes.keys()].sort());
    for (const limit of ['0', '501', '1.5', 'x'])
      expect((await ledger.ask(`/v1/action-types?limit=${limit}`)).status).toBe(400);
  });

  it('is told one by one, with the schema of its data', async () => {
    const { body } = await ledger.ask('/v1/action-types/VoteTallied');
    expect(body).toMatchObject({
      type: 'VoteTallied',
      stream: 'deliberation',
      schemaVersion: 1,
      schema: { type: 'object', additionalProperties: false },
    });
    expect(body).not.toHaveProperty('class');
    expect((await ledger.ask('/v1/action-types/toString')).status).toBe(404);
  });
});

describe('the ledger about itself', () => {
  it('says that it is ready, what it is and how far its parts are', async () => {
    const { status, body } = await ledger.ask('/v1/health');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'ready',
      purpose: 'TEST',
      ledgerId: expect.stringMatching(/^[a-z2-7]{26}$/),
    });
  });

  it('is described for programs and for people, who load nothing from elsewhere', async () => {
    const { body } = await ledger.ask('/openapi.json');
    expect(body['openapi']).toBe('3.1.0');
    for (const language of ['vi', 'en']) {
      const page = await ledger.ask(`/docs?lang=${language}`);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(page.text).toContain(`<html lang="${language}">`);
      expect(page.text).toContain(language === 'vi' ? 'Sổ thử nghiệm' : 'Test ledger');
      expect(page.text).not.toMatch(/<script|(?:src|href)="(?:https?:)?\/\/|@import|url\(/);
      for (const type of actionTypes.keys()) expect(page.text).toContain(`id="${type}"`);
      for (const code of Object.keys(problems)) expect(page.text).toContain(`id="${code}"`);
    }
  });

  it('refuses to start with a route that declares no rule', async () => {
    @Controller('v1/forgotten')
    class Forgotten {
      @Get()
      read(): string {
        return 'open by omission';
      }
    }
    @Module({ controllers: [Forgotten] })
    class ForgottenModule {}
    const nothing = { ledger: { find: () => Promise.resolve(undefined) } } as unknown as LedgerParts;
    await expect(createApi(nothing, [ForgottenModule])).rejects.toThrow('Forgotten.read');
  });
});
