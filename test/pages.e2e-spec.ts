import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unitIdOf } from '@app/domain';
import { Client } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, visitPage } from './support/page-browser.js';
import { commune, province, RunningLedger } from './support/running-ledger.js';

const formerly = unitIdOf('sample', '99110', '2004-01-01');
const today = unitIdOf('sample', '99110', '2025-07-01');

let ledger: RunningLedger;
let browser: Browser;
let officer = '';
/** The ledger's position before the correction. */
let before = '';

beforeAll(async () => {
  ledger = await RunningLedger.start({ clock: 'MANUAL', now: '2026-04-01T02:00:00.000Z' });
  await fillLedger();
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  // A browser that failed to start must not keep the ledger running.
  await ledger.stop();
  await browser.close();
}, 60_000);

async function fillLedger(): Promise<void> {
  const register = (code: string, validFrom: string, name: string) =>
    record({
      type: 'UnitRegistered',
      unit: { id: province },
      occurredOn: validFrom,
      data: { level: 'COMMUNE', unitKind: 'XA', name, code, registry: 'sample', parent: province, validFrom },
    });
  await register('99110', '2004-01-01', 'Trúc Cũ');
  await register('99110', '2025-07-01', 'Mẫu Hòa');
  await record({
    type: 'UnitSucceeded',
    unit: { id: formerly },
    subject: `unit-${formerly}`,
    occurredOn: '2025-07-01',
    data: {
      successionKind: 'RAISED',
      successors: [today],
      heir: today,
      partOnly: false,
      validTo: '2025-06-30',
    },
  });
  officer = await ledger.grant('officer', 'COMMUNE_OFFICER', today);
  const opened = await record({
    type: 'DisclosableDocumentIssued',
    unit: { id: today },
    body: 'UBND_XA',
    occurredOn: '2026-03-02',
    data: { disclosureItem: 1, documentKind: 'OTHER', number: '12/TB-UBND', subject: 'Kế hoạch mẫu của xã' },
  });
  const posting = {
    type: 'InformationDisclosed',
    unit: { id: today },
    body: 'UBND_XA',
    subject: opened.stream,
    data: {
      paper: 'DISCLOSED_DOCUMENT',
      disclosureItem: 1,
      documentKind: 'OTHER',
      form: 'POSTING',
      places: ['OFFICE'],
    },
  };
  const disclosed = await record({ ...posting, occurredOn: '2026-03-20' });
  before = disclosed.position;
  const { position } = await record({
    ...posting,
    occurredOn: '2026-03-19',
    corrects: { event: disclosed.id, how: 'REPLACE', reason: 'WRONG_DATE' },
  });
  await ledger.ask(`/v1/duties?unit=${today}&minPosition=${position}`);
}

async function record(
  action: Record<string, unknown>,
): Promise<{ id: string; stream: string; position: string }> {
  const token = action['body'] === undefined ? ledger.administrator : officer;
  const answer = await ledger.post({ body: 'SYSTEM', ...action }, { token });
  if (answer.status !== 201) throw new Error(answer.text);
  const [event] = answer.body['events'] as { id: string; stream: string }[];
  if (event === undefined) throw new Error('no event');
  return { ...event, position: String(answer.body['position']) };
}

/** Visits a page and proves what holds for every page: its headings, its language, nothing loaded from elsewhere. */
const visit = (path: string, shot: string, width: number): Promise<Page> =>
  visitPage(browser, new URL(path, ledger.address), shot, width);

const unitPage = (rest = '', query = '') => `/don-vi/${today}-xa-mau-hoa${rest}${query}`;

describe('the public pages in a browser', () => {
  it.each([
    [360, '', 'vi'],
    [1280, '', 'vi'],
    [360, 'ngon-ngu=en', 'en'],
    [1280, 'ngon-ngu=en', 'en'],
  ])(
    'are whole at %i px with "%s"',
    async (width, language, lang) => {
      const duties = (await ledger.ask(`/v1/duties?unit=${today}`)).body['items'] as { dutyId: string }[];
      const paths = {
        home: '/?',
        search: '/?tim=mau hoa&',
        none: '/?tim=khong co&',
        province: `/don-vi/${province}-x?`,
        unit: unitPage('', '?'),
        former: `/don-vi/${formerly}-x?`,
        past: unitPage('', '?tai=2026-03-10&biet=2026-04-01&'),
        duties: unitPage('/nghia-vu', '?'),
        duty: unitPage(`/nghia-vu/${encodeURIComponent(duties[0]?.dutyId ?? '')}`, '?'),
        history: unitPage('/dien-bien', '?'),
        silent: `/don-vi/${commune}-x?`,
      };
      for (const [name, path] of Object.entries(paths)) {
        const page = await visit(`${path}${language}`, `${name}-${lang}`, width);
        expect(await page.locator('html').getAttribute('lang')).toBe(lang);
        await page.close();
      }
    },
    120_000,
  );

  it.each(['hoa', 'Hòa', 'Hoà', 'MẪU HOÀ', 'truc cu', 'Trúc Cũ'])(
    'find the commune by "%s"',
    async (name) => {
      const { text } = await ledger.ask(`/?tim=${encodeURIComponent(name)}`);
      expect(text).toContain('Xã Mẫu Hòa');
      expect(text).toContain(`/don-vi/${today}-xa-mau-hoa`);
      expect(text.includes('tên cũ: Trúc Cũ')).toBe(name.toLowerCase().startsWith('tr'));
    },
  );

  it('lead from a count to a duty and from the duty to what was recorded', async () => {
    const page = await visit(unitPage(), 'walk', 1280);
    await page.locator('.tile li a').first().click();
    expect(await page.locator('table.cards tbody tr').count()).toBeGreaterThan(0);
    await page.goBack();
    await page.locator('.tabs a').nth(1).click();
    await page.locator('tbody a', { hasText: 'Niêm yết' }).first().click();
    expect(await page.locator('.verdict .state-word').count()).toBe(1);
    expect(await page.locator('.summary').textContent()).toContain('10/2022/QH15');
    await page.locator('a', { hasText: 'Ban hành văn bản' }).first().click();
    expect(await page.locator('.fields').first().textContent()).toContain('12/TB-UBND');
    await page.close();
  });

  it('show a correction with both versions, and the late entry as late', async () => {
    const page = await visit(unitPage('/dien-bien'), 'correction', 1280);
    const entry = page.locator('article', { hasText: 'Công khai thông tin' });
    expect(await entry.locator('.mark').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Ghi muộn \d+ ngày$/), 'Đã đính chính']),
    );
    const words = await entry.textContent();
    expect(words).toContain('19/3/2026');
    expect(words).toContain('20/3/2026');
    expect(words).toContain('Ghi sai ngày');
    await page.close();
  });

  it('show a duty at both clocks: as believed before the correction and after it', async () => {
    const { body } = await ledger.ask(`/v1/duties?unit=${today}&obligation=L10-2022.A12.K3`);
    const [duty] = body['items'] as { dutyId: string }[];
    const path = unitPage(`/nghia-vu/${encodeURIComponent(duty?.dutyId ?? '')}`);
    const now = await visit(path, 'belief-now', 1280);
    expect(await now.locator('table.cards').first().textContent()).toContain('thực hiện ngày: 19/3/2026');
    await now.close();
    const then = await visit(`${path}?biet=position:${before}`, 'belief-before', 1280);
    expect(await then.locator('.view-notice').textContent()).toContain(`đến mục ${before} của sổ`);
    expect(await then.locator('table.cards').first().textContent()).toContain('thực hiện ngày: 20/3/2026');
    await then.close();
  });

  it('say in a frame and in words that a past view is shown', async () => {
    const page = await visit(unitPage('', '?tai=2026-03-10'), 'frame', 360);
    expect(await page.locator('.view-notice').textContent()).toContain(
      'Đang xem tình trạng tại ngày 10/3/2026',
    );
    expect(await page.locator('body').getAttribute('class')).toBe('framed');
    expect(await page.locator('.tile a').first().getAttribute('href')).toContain('tai=2026-03-10');
    await page.close();
  });

  it('send a code to the unit that bore it on the day', async () => {
    for (const [day, id] of [
      ['2024-12-31', formerly],
      ['2025-07-01', today],
    ] as const) {
      const answer = await fetch(new URL(`/ma/99110?ngay=${day}`, ledger.address), { redirect: 'manual' });
      expect(answer.status).toBe(302);
      expect(answer.headers.get('location')).toContain(`/don-vi/${id}-`);
    }
  });

  it.each([
    ['/don-vi/u2222222222222222222a-x', 404, 'Không tìm thấy trang này'],
    ['/don-vi/__proto__/dien-bien', 404, 'Không tìm thấy trang này'],
    ['/ma/00000?ngay=2024-12-31', 404, 'Không có đơn vị nào mang mã 00000'],
    ['/ma/99110?ngay=2026-02-30', 400, 'Địa chỉ chưa đúng'],
    ['/?tai=2026-02-30', 400, 'Địa chỉ chưa đúng'],
    ['/?tai=2026-02-30&ngon-ngu=en', 400, 'The address is not right'],
    [`/don-vi/${today}-x/nghia-vu?trang-thai=la`, 400, 'Địa chỉ chưa đúng'],
    [`/don-vi/${today}-x/nghia-vu/L10-2022.A13.K1~khong-co`, 404, 'Chưa phát sinh. Nghĩa vụ chỉ phát sinh'],
    [`/don-vi/${today}-x/nghia-vu/L99.A1~khong-co`, 404, 'Không tìm thấy trang này'],
    [`/don-vi/${today}-x/nghia-vu?quy-dinh=L99.A1`, 400, 'phần này của địa chỉ: quy-dinh'],
  ])('answer %s with %i in words', async (path, status, words) => {
    const answer = await ledger.ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.text).toContain(words);
  });

  it('say of one rule that it is not owed, with the article', async () => {
    const path = unitPage('/nghia-vu', '?quy-dinh=L10-2022.A12.K3');
    const page = await visit(path, 'one-rule', 360);
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(await page.locator('.exports a').first().getAttribute('href')).toContain(
      '.csv?quy-dinh=L10-2022.A12.K3',
    );
    await page.close();
    const before = await ledger.ask(`${path}&tai=2023-06-30`);
    expect(before.text).toMatch(
      /Không phải làm\.<\/strong> Quy định có hiệu lực từ ngày 1\/7\/2023.*\(Điều 12 khoản 3, 10\/2022\/QH15\)/,
    );
  });

  it('say in a yellow line when what was recorded has waited for more than five minutes', async () => {
    const client = new Client({ connectionString: ledger.databaseUrl });
    await client.connect();
    try {
      // Nobody moves a place while this one holds them.
      await client.query('begin; lock table projection.projection_position in share mode');
      const { position } = await record({
        type: 'DisclosableDocumentIssued',
        unit: { id: today },
        body: 'UBND_XA',
        occurredOn: '2026-03-30',
        data: { disclosureItem: 1, documentKind: 'OTHER', subject: 'Kế hoạch chờ tính' },
      });
      const early = await ledger.ask(unitPage());
      expect(early.text).not.toContain('class="stale"');
      const moved = await ledger.ask('/v1/clock', {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${ledger.administrator}` },
        body: JSON.stringify({ now: '2026-04-01T02:07:00.000Z' }),
      });
      expect(moved.status).toBe(200);
      const page = await visit(unitPage(), 'stale', 360);
      expect(await page.locator('.stale').textContent()).toMatch(
        /Còn 1 mục ghi sau đó chưa tính, trễ 7 phút\./,
      );
      await page.close();
      await client.query('rollback');
      const { text } = await ledger.ask(`${unitPage()}?biet=position:${position}`);
      expect(text).not.toContain('class="stale"');
      expect(text).toContain(`Đến mục số ${position} của sổ, lúc 09:00 ngày 1/4/2026.`);
    } finally {
      await client.end();
    }
  });

  it('weigh at most 30 kB with their style sheet, compressed', async () => {
    const { text } = await ledger.ask(unitPage('/dien-bien'));
    const styles = /<link rel="stylesheet" href="([^"]+)"/.exec(text)?.[1] ?? '';
    const sheet = await ledger.ask(styles);
    expect(sheet.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(sheet.headers.get('cache-control')).toContain('immutable');
    const weight = brotliCompressSync(text).length + brotliCompressSync(sheet.text).length;
    expect(weight).toBeLessThanOrEqual(30_000);
  });

  it('escape what was typed', async () => {
    const { text } = await ledger.ask(`/?tim=${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(text).not.toContain('<script');
  });
});
