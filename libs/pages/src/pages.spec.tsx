import { createElement, type ReactElement } from 'react';
import { describe, expect, it } from '@jest/globals';
import { linkHere, linkTo, linkToOtherLanguage } from './address.js';
import { DutyPage } from './duty/duty-page.js';
import { dayText, numberText, slugOf } from './format.js';
import { HistoryPage } from './history/history-page.js';
import { HomePage } from './home/home-page.js';
import { MessagePage, type PageMessage } from './messages/message-page.js';
import { contextOf, duty, dutyRow, entries, scorecard, unit } from './page-views.fixture.js';
import { renderPage } from './render-page.js';
import { stateName } from './texts.js';
import { DutiesPage } from './unit/duties-page.js';
import { UnitPage } from './unit/unit-page.js';
import { states, type PageContext } from './views.js';

const past = contextOf({
  past: true,
  asOf: '2026-09-30',
  knownAt: '2026-10-15',
  query: { tai: '2026-09-30', biet: '2026-10-15' },
});

const contents: readonly (readonly [string, (context: PageContext) => ReactElement])[] = [
  [
    'search',
    (context) =>
      createElement(HomePage, { context, search: 'hoa', results: [unit], more: false, provinces: [] }),
  ],
  ['unit', (context) => createElement(UnitPage, { context, unit, scorecard })],
  [
    'duties',
    (context) =>
      createElement(DutiesPage, { context, unit, duties: [dutyRow], paging: { next: { tiep: 'x' } } }),
  ],
  ['duty', (context) => createElement(DutyPage, { context, unit, duty })],
  ['history', (context) => createElement(HistoryPage, { context, unit, entries, paging: {} })],
];

function htmlOf(context: PageContext, content: ReactElement): string {
  return renderPage(context, 'Trang', '/trang/x.css', content);
}

describe.each(contents)('the %s page', (_, content) => {
  it.each(['vi', 'en'] as const)('has one heading, no script and the legal line in %s', (lang) => {
    const context = contextOf({ lang });
    const html = htmlOf(context, content(context));
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${lang}">`));
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|javascript:| on[a-z]+=/i);
    expect(html).toContain('Không phải tư vấn pháp lý; văn bản chính thức là căn cứ.');
    expect(html).toContain('SỔ MẪU');
  });

  it('says at which clocks it is seen, and keeps them in its links', () => {
    const html = htmlOf(past, content(past));
    expect(html).toContain(
      'Đang xem tình trạng tại ngày 30/9/2026, theo thông tin biết đến hết ngày 15/10/2026.',
    );
    const links = [...html.matchAll(/href="(\/don-vi[^"]*)"/g)].map(([, href]) => href ?? '');
    const elsewhere = links.filter((href) => !href.includes('tai=2026-09-30&amp;biet=2026-10-15'));
    // Only the way back to today leaves the clocks out.
    expect(new Set(elsewhere)).toEqual(new Set(['/don-vi/ua-xa-mau-hoa']));
  });

  it('names no sample in a real ledger', () => {
    const context = contextOf({ purpose: 'PRODUCTION' });
    expect(htmlOf(context, content(context))).not.toContain('SỔ MẪU');
  });
});

describe('a unit at a glance', () => {
  const html = htmlOf(contextOf(), createElement(UnitPage, { context: contextOf(), unit, scorecard }));

  it('has six pillars, with counts in words, shapes and Vietnamese figures', () => {
    expect(html.match(/class="tile"/g)).toHaveLength(6);
    for (const state of states) expect(html).toContain(stateName(state, 'vi'));
    expect(html).toContain('1.204');
    expect(html.match(/class="count"/g)).toHaveLength(html.match(/<svg/g)?.length ?? 0);
  });

  it('links each count to the duties behind it', () => {
    expect(html).toContain('/don-vi/ua-xa-mau-hoa/nghia-vu?tru-cot=biet&amp;trang-thai=vi-pham');
  });

  it('says what it was before', () => {
    expect(html).toContain('Trước ngày 1/7/2025 là:');
    expect(html).toContain('Thị trấn Mẫu');
  });

  it('shows silence as silence: no share', () => {
    const silent = { ...scorecard, silent: true };
    const words = htmlOf(
      contextOf(),
      createElement(UnitPage, { context: contextOf(), unit, scorecard: silent }),
    );
    expect(words).toContain('Chưa ghi gì vào sổ');
    expect(words).not.toContain('Đúng hạn');
    expect(html).toContain('Đúng hạn 1.226 trên 1.239');
  });

  it('names the successors of a unit that has ended, in part where only a part went there', () => {
    const ended = { validTo: '2025-06-30', successors: unit.predecessors, partOnly: true };
    const words = htmlOf(
      contextOf(),
      createElement(UnitPage, { context: contextOf(), unit: { ...unit, ended } }),
    );
    expect(words).toContain('ngày cuối cùng là 30/6/2025');
    expect(words).toContain('Chưa xác định được một đơn vị kế thừa duy nhất.');
    expect(words).toContain('(một phần)');
  });
});

describe('one duty', () => {
  const html = htmlOf(contextOf(), createElement(DutyPage, { context: contextOf(), unit, duty }));

  it('says the rule, the reason, and how the due date was counted, day by day', () => {
    expect(html).toContain('Điều 13 khoản 2, Luật 10/2022/QH15');
    expect(html).toContain(duty.reason);
    expect(html).toContain('nghỉ cuối tuần');
    expect(html.match(/class="not-counted"/g)).toHaveLength(2);
  });

  it('names the missing element of a check and what is not verified', () => {
    expect(html).toContain('Nhà văn hóa');
    expect(html).toContain('Chưa đọc được văn bản sửa đổi năm 2025.');
  });
});

describe('the history', () => {
  const html = htmlOf(
    contextOf(),
    createElement(HistoryPage, { context: contextOf(), unit, entries, paging: {} }),
  );

  it('marks late, corrected and withdrawn entries, and shows both versions', () => {
    for (const mark of ['Ghi muộn 18 ngày', 'Đã đính chính', 'Đã rút lại']) expect(html).toContain(mark);
    expect(html.match(/Bản trước khi đính chính/g)).toHaveLength(2);
    expect(html).toContain('Ghi sai ngày');
  });

  it('shows imported history apart, after the rest', () => {
    expect(html.indexOf('class="imported"')).toBeGreaterThan(html.indexOf('Gỡ niêm yết'));
    expect(html.indexOf('Thôn Đông')).toBeGreaterThan(html.indexOf('class="imported"'));
  });
});

describe('pages without an answer', () => {
  it.each<[string, PageMessage]>([
    ['Không tìm thấy trang này', { kind: 'notFound' }],
    ['mang mã 00004 vào ngày 31/12/2024', { kind: 'codeNotFound', code: '00004', day: '2024-12-31' }],
    ['phần này của địa chỉ: tai', { kind: 'badRequest', what: 'tai' }],
    ['Sổ đang khởi động', { kind: 'starting' }],
    ['Số tham chiếu: 7', { kind: 'error', reference: '7' }],
  ])('say in words: %s', (words, message) => {
    expect(htmlOf(contextOf(), createElement(MessagePage, { context: contextOf(), message }))).toContain(
      words,
    );
  });

  it('tell nothing recorded from nothing that matches the filter', () => {
    const list = (query: Record<string, string>) => {
      const context = contextOf({ query });
      return htmlOf(context, createElement(DutiesPage, { context, unit, duties: [], paging: {} }));
    };
    expect(list({})).toContain('Chưa có nghĩa vụ nào');
    expect(list({ 'tru-cot': 'biet' })).toContain('Bỏ lọc');
  });
});

describe('addresses', () => {
  const here = contextOf({
    path: '/don-vi/u1-a/nghia-vu',
    query: { tai: '2026-01-01', 'tru-cot': 'biet', tiep: 'abc' },
  });

  it('take the clocks to another page, and the filters stay behind', () => {
    expect(linkTo(here, '/don-vi/u2-b')).toBe('/don-vi/u2-b?tai=2026-01-01');
    expect(linkTo(here, '/don-vi/u2-b#muc-1')).toBe('/don-vi/u2-b?tai=2026-01-01#muc-1');
  });

  it('keep everything in the other language', () => {
    expect(linkToOtherLanguage(here)).toBe(
      '/don-vi/u1-a/nghia-vu?tai=2026-01-01&tru-cot=biet&tiep=abc&ngon-ngu=en',
    );
    expect(linkToOtherLanguage({ ...here, lang: 'en' })).not.toContain('ngon-ngu');
  });

  it('change one thing of this page', () => {
    expect(linkHere(here, { tiep: 'def' })).toContain('tiep=def');
    expect(linkHere(here, {}, ['tiep', 'tru-cot'])).toBe('/don-vi/u1-a/nghia-vu?tai=2026-01-01');
  });
});

describe('days, figures and slugs', () => {
  it('are written as readers of the language write them', () => {
    expect(dayText('2025-07-01', 'vi')).toBe('1/7/2025');
    expect(dayText('2025-07-01', 'en')).toBe('1 July 2025');
    expect(dayText('position:7', 'vi')).toBe('position:7');
    expect(numberText(1545, 'vi')).toBe('1.545');
    expect(numberText(1545, 'en')).toBe('1,545');
    expect(slugOf('Phường Văn Miếu - Quốc Tử Giám')).toBe('phuong-van-mieu-quoc-tu-giam');
    expect(slugOf('Xã Đắk Đoa')).toBe('xa-dak-doa');
  });
});
