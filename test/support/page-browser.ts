import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { expect } from '@jest/globals';
import { type Browser, chromium as playwright, type Page } from 'playwright-core';

/** Screenshots for a person to look at; the tests do not read them. */
const shots = join(tmpdir(), `so-dan-chu-pages-${String(userInfo().uid)}`);

export function launchBrowser(): Promise<Browser> {
  mkdirSync(shots, { recursive: true });
  return playwright.launch({
    executablePath: process.env.CHROMIUM_PATH ?? unpackedBrowser(),
    // One process for everything would end with its first closed page.
    args: chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote'),
  });
}

/**
 * The packed browser unpacks itself into the temporary folder, for its user alone; another user of this machine must not
 * be in the way. In a process of its own, since Jest's environment variables are not those that node:os reads.
 */
function unpackedBrowser(): string {
  const folder = join(tmpdir(), `so-dan-chu-browser-${String(userInfo().uid)}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unpack = "import chromium from '@sparticuz/chromium'; console.log(await chromium.executablePath());";
  const env = { ...process.env, TMPDIR: folder };
  return execFileSync(process.execPath, ['--input-type=module', '-e', unpack], {
    env,
    encoding: 'utf8',
  }).trim();
}

/**
 * Opens a page as a reader does and looks at it: nothing of a script, nothing from elsewhere, one heading, the legal line,
 * no scrolling to the side. A screenshot stays for a person.
 */
export async function visitPage(browser: Browser, url: URL, shot: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const requested: string[] = [];
  page.on('request', (request) => requested.push(`${request.resourceType()} ${request.url()}`));
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  await page.goto(url.href);
  await page.screenshot({ path: join(shots, `${shot}-${String(width)}.png`), fullPage: true });
  expect(requested.filter((one) => one.startsWith('script '))).toEqual([]);
  expect(requested.filter((one) => !one.includes(url.origin) && !one.includes(' data:'))).toEqual([]);
  expect(faults).toEqual([]);
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.locator('.legal').textContent()).toContain(
    'Không phải tư vấn pháp lý; văn bản chính thức là căn cứ.',
  );
  const overflow = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(overflow).toBe(0);
  return page;
}
