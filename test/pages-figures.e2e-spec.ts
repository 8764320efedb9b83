import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, visitPage } from './support/page-browser.js';
import { commune, neighbour, province, RunningLedger, village } from './support/running-ledger.js';

const minutes = 60_000;
jest.setTimeout(minutes);

let ledger: RunningLedger;
let browser: Browser | undefined;
let project = '';
const tokens: Record<string, string> = {};

beforeAll(async () => {
  ledger = await RunningLedger.start({ clock: 'MANUAL', now: '2026-06-01T02:00:00.000Z' });
  tokens['UBND_XA'] = await ledger.grant('officer', 'COMMUNE_OFFICER', commune);
  tokens['BAN_GIAM_SAT_DAU_TU_CONG_DONG'] = await ledger.grant('board', 'SUPERVISION_BOARD_MEMBER', commune);
  await fillLedger();
  browser = await launchBrowser();
}, 3 * minutes);

afterAll(async () => {
  await ledger.stop();
  await browser?.close();
}, minutes);

async function record(
  type: string,
  occurredOn: string,
  data: object,
  { body = 'UBND_XA', subject }: { body?: string; subject?: string } = {},
): Promise<string> {
  const action = { type, unit: { id: commune }, body, occurredOn, data, ...(subject && { subject }) };
  const { status, body: answer, text } = await ledger.post(action, { token: tokens[body] ?? '' });
  if (status !== 201) throw new Error(`${type}: ${text}`);
  return (answer['events'] as { stream: string }[])[0]?.stream ?? '';
}

async function fillLedger(): Promise<void> {
  project = await record('ProjectApproved', '2026-01-10', {
    title: 'Đường bê tông Thôn Một',
    workKind: 'ROAD',
    projectFunding: 'PUBLIC_INVESTMENT',
    amount: '250000000',
    lengthMetres: 420,
    plannedOn: '2026-03-01',
    villages: [village],
  });
  await record('ContributionDrivePlanned', '2026-01-20', {
    agreedPurpose: 'Làm đường',
    amount: '100000000',
    project,
    village,
  });
  for (const amount of ['1500000', '2000000'])
    await record('ContributionReceived', '2026-02-02', {
      donorKind: 'PEOPLE',
      contributionKind: 'MONEY',
      amount,
      project,
      village,
    });
  await record(
    'ProjectStarted',
    '2026-03-05',
    { projectFunding: 'PUBLIC_INVESTMENT', workKind: 'ROAD', lengthMetres: 420 },
    { subject: project },
  );
  await record(
    'RecommendationIssued',
    '2026-03-20',
    {
      recommender: 'COMMUNITY_INVESTMENT_BOARD',
      to: ['UBND_XA'],
      subject: 'Bổ sung rãnh thoát nước',
      content: 'Bổ sung rãnh thoát nước dọc đường trước mùa mưa.',
      project,
    },
    { body: 'BAN_GIAM_SAT_DAU_TU_CONG_DONG' },
  );
  const report = await record('DisclosableDocumentIssued', '2026-04-10', {
    disclosureItem: 7,
    documentKind: 'OTHER',
    subject: 'Báo cáo huy động đóng góp',
    case: project,
  });
  await record('StatisticReported', '2026-04-10', {
    metric: 'contribution.value.total',
    comparator: 'EQ',
    claimedValue: '4000000',
    measuredIn: 'VND',
    flowOrStock: 'FLOW',
    period: { from: '2026-01-01', to: '2026-03-31' },
    document: report,
  });
  await record('DisclosableDocumentIssued', '2026-04-01', {
    disclosureItem: 6,
    documentKind: 'OTHER',
    subject: 'Kế hoạch',
  });
  await record('StatisticReported', '2026-05-01', {
    metric: 'emulation.models.registered',
    comparator: 'GTE',
    claimedValue: '3',
    measuredIn: 'model',
    flowOrStock: 'FLOW',
    period: { from: '2026-01-01', to: '2026-03-31' },
  });
  await ledger.ask(`/v1/duties?minPosition=${String(await ledger.headPosition())}`);
}

function visit(path: string, shot: string, width: number): Promise<Page> {
  if (browser === undefined) throw new Error('no browser');
  return visitPage(browser, new URL(path, ledger.address), shot, width);
}

const paths = (): Record<string, string> => ({
  matrix: `/tinh/${province}-tinh?`,
  matrixPast: `/tinh/${province}-tinh?tai=2026-01-15&`,
  registers: '/so-theo-doi?',
  registersOfUnit: `/so-theo-doi?don-vi=${commune}&`,
  register: '/so-theo-doi/contributionLedger?',
  registerOfUnit: `/so-theo-doi/contributionLedger?don-vi=${commune}&ky=2026&`,
  nothing: '/so-theo-doi/contributionLedger?donorKind=OTHER&',
  cases: '/so-theo-doi/recommendationTracker?',
  projects: '/so-theo-doi/projects?',
  project: `/du-an/${project}?`,
  claims: `/doi-chieu?don-vi=${commune}&`,
  noClaims: `/doi-chieu?don-vi=${neighbour}&`,
});

describe('the pages of figures in a browser', () => {
  it.each([
    [360, '', 'vi'],
    [1280, '', 'vi'],
    [360, 'ngon-ngu=en', 'en'],
    [1280, 'ngon-ngu=en', 'en'],
  ])(
    'are whole at %i px with "%s"',
    async (width, language, lang) => {
      for (const [name, path] of Object.entries(paths())) {
        const page = await visit(`${path}${language}`, `figures-${name}-${lang}`, width);
        expect([name, await page.locator('html').getAttribute('lang')]).toEqual([name, lang]);
        await page.close();
      }
    },
    3 * minutes,
  );

  it('lead from a province to a commune’s pillar, in words and figures', async () => {
    const page = await visit(`/tinh/${province}-tinh`, 'figures-walk', 1280);
    const row = page.locator('tbody tr', { hasText: '99101' });
    expect(await row.locator('td').count()).toBe(6);
    expect(await page.locator('tbody tr', { hasText: '99102' }).textContent()).toContain('chưa ghi gì');
    expect(await row.locator('td').first().textContent()).toMatch(/\d+\/\d+/);
    await row.locator('td a').first().click();
    expect(await page.locator('h1').textContent()).toContain('99101');
    expect(await page.locator('table.cards tbody tr').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('show a register with its exact total, its filters in the address and the way back', async () => {
    const page = await visit(`/so-theo-doi/contributionLedger?don-vi=${commune}`, 'figures-total', 1280);
    expect(await page.locator('main').textContent()).toContain('3.500.000 đồng');
    await page.locator('select[name=donorKind]').selectOption('AGENCY');
    await page.locator('.filter button').click();
    expect(page.url()).toContain('donorKind=AGENCY');
    expect(page.url()).toContain(`don-vi=${commune}`);
    expect(await page.locator('.empty').textContent()).toContain('Không có mục nào khớp');
    await page.locator('.empty a').click();
    expect(await page.locator('main').textContent()).toContain('3.500.000 đồng');
    await page.close();
  });

  it('tell how a project stands: in a sentence, by pillars, plan and contributions', async () => {
    const page = await visit(`/du-an/${project}`, 'figures-project', 1280);
    expect(await page.locator('h1').textContent()).toBe('Đường bê tông Thôn Một');
    expect(await page.locator('.status').textContent()).toContain('1 kiến nghị đang chờ trả lời');
    expect(await page.locator('.tile').count()).toBe(6);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('250.000.000 đồng');
    expect(text).toContain('100.000.000 đồng');
    expect(text).toContain('3.500.000 đồng');
    expect(text).not.toContain('103.500.000');
    expect(text).not.toContain('7.500.000');
    const claim = page.locator('section', { hasText: 'Số đã khai về công trình' }).locator('tbody tr');
    expect(await claim.textContent()).toMatch(/4\.000\.000 đồng.*3\.500\.000 đồng.*không khớp/s);
    expect(await page.locator('.timeline > li').count()).toBe(8);
    await page.close();
  });

  it('set a claim beside its count and add neither', async () => {
    const page = await visit(`/doi-chieu?don-vi=${commune}`, 'figures-claim', 1280);
    const row = page.locator('tbody tr').first();
    expect(await row.textContent()).toContain('3 mô hình');
    await page.close();
  });

  it('give every list as a file at the page’s own address', async () => {
    const asked: [string, RegExp][] = [
      [`/so-theo-doi/contributionLedger.csv?don-vi=${commune}`, /Số tiền/],
      ['/so-theo-doi.csv', /Tên/],
      [`/tinh/${province}-tinh.csv`, /Dân biết, đạt/],
      [`/doi-chieu.csv?don-vi=${commune}`, /Chỉ số/],
      [`/don-vi/${commune}-x/nghia-vu.csv?tru-cot=biet&trang-thai=qua-han`, /Mã nghĩa vụ/],
      [`/don-vi/${commune}-x/dien-bien.csv?ngon-ngu=en`, /occurredOn/],
    ];
    for (const [address, words] of asked) {
      const { status, headers, text } = await ledger.ask(address);
      expect([address, status, headers.get('content-type')]).toEqual([
        address,
        200,
        expect.stringContaining('text/csv'),
      ]);
      expect(text.split('\r\n')[0]).toMatch(words);
    }
    const { body } = await ledger.ask(
      `/so-theo-doi/contributionLedger.json?don-vi=${commune}&tai=2026-01-15`,
    );
    expect(body).toMatchObject({ asOf: '2026-01-15', items: [] });
  });

  it.each([
    ['/so-theo-doi/nothing', 404],
    ['/so-theo-doi/contributionLedger?donorKind=NOBODY', 400],
    ['/so-theo-doi/contributionLedger?what=1', 400],
    ['/so-theo-doi?don-vi=nowhere', 404],
    ['/tinh/nowhere', 404],
    ['/du-an/project-none', 404],
    ['/doi-chieu?ky=2026-13', 400],
  ])('answer %s with %i in words', async (path, status) => {
    const answer = await ledger.ask(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(answer.text).toContain('<h1>');
  });

  it('weigh at most 30 kB with their style sheet, compressed', async () => {
    for (const path of Object.values(paths())) {
      const { text } = await ledger.ask(path);
      const styles = await ledger.ask(/<link rel="stylesheet" href="([^"]+)"/.exec(text)?.[1] ?? '');
      const weight = brotliCompressSync(text).length + brotliCompressSync(styles.text).length;
      expect([path, weight < 30_000]).toEqual([path, true]);
    }
  });
});
