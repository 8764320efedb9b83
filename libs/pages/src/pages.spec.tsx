import { createElement, type ReactElement } from 'react';
import { describe, expect, it } from '@jest/globals';
import { linkHere, linkTo, linkToOtherLanguage } from './address.js';
import { DutyPage } from './duty/duty-page.js';
import { dayText, numberText, slugOf } from './format.js';
import { EntryPage, HistoryPage } from './history/history-page.js';
import { HomePage } from './home/home-page.js';
import { MessagePage, type PageMessage } from './messages/message-page.js';
import { contextOf, duty, dutyRow, entries, scorecard, unit } from './page-views.fixture.js';
import { RegisterPage } from './registers/register-page.js';
import { renderPage } from './render-page.js';
import { stateName } from './texts.js';
import { DutiesPage } from './unit/duties-page.js';
import { UnitPage } from './unit/unit-page.js';
import { states, type Lang, type PageContext, type RuleView } from './views.js';

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

  it('leads to what was recorded of a unit whose duties nobody judges', () => {
    const district = createElement(UnitPage, { context: contextOf(), unit });
    const words = htmlOf(contextOf(), district);
    expect(words).toContain('/don-vi/ua-xa-mau-hoa/dien-bien');
    expect(words).not.toContain('class="tile"');
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

const expiredRule: RuleView = {
  title: 'Công khai',
  citation: 'Điều 9',
  absence: { kind: 'notOwed', why: 'Quy định hết hiệu lực.' },
};

describe('pages without an answer', () => {
  it.each<[string, PageMessage]>([
    ['Không tìm thấy trang này', { kind: 'notFound' }],
    ['mang mã 00004 vào ngày 31/12/2024', { kind: 'codeNotFound', code: '00004', day: '2024-12-31' }],
    ['phần này của địa chỉ: tai', { kind: 'badRequest', what: 'tai' }],
    ['Không phải làm. Quy định hết hiệu lực. (Điều 9)', { kind: 'noDuty', rule: expiredRule }],
    ['Sổ đang khởi động', { kind: 'starting' }],
    ['Số tham chiếu: 7', { kind: 'error', reference: '7' }],
  ])('say in words: %s', (words, message) => {
    expect(htmlOf(contextOf(), createElement(MessagePage, { context: contextOf(), message }))).toContain(
      words,
    );
  });
});

describe('what there is not to see', () => {
  const duties = (query: Record<string, string>, rule?: RuleView, lang: Lang = 'vi'): string => {
    const context = contextOf({ query, lang });
    return htmlOf(
      context,
      createElement(DutiesPage, {
        context,
        unit,
        duties: [],
        paging: {},
        ...(rule === undefined ? {} : { rule }),
      }),
    );
  };
  const rule: RuleView = {
    title: 'Công khai',
    citation: 'Điều 12 khoản 3, 10/2022/QH15',
    absence: { kind: 'notOwed', why: 'Quy định dành cho cấp tỉnh.' },
  };

  it('is told apart: nothing recorded, with the way to record', () => {
    expect(duties({})).toContain('href="/docs">Cách ghi vào sổ');
    expect(duties({}, undefined, 'en')).toContain('How to record');
  });

  it('is told apart: nothing matches the filter, with the way out of it', () => {
    const html = duties({ 'tru-cot': 'biet' });
    expect(html).toContain('Bỏ lọc');
    expect(html).not.toContain('Cách ghi vào sổ');
  });

  it('is told apart: not owed, with the article', () => {
    const html = duties({ 'quy-dinh': 'L10-2022.A12.K3' }, rule);
    expect(html).toContain('<strong>Không phải làm.</strong> Quy định dành cho cấp tỉnh.');
    expect(html).toContain('(Điều 12 khoản 3, 10/2022/QH15)');
    expect(duties({ 'quy-dinh': 'x' }, rule, 'en')).toContain('<strong>Not owed.</strong>');
    const filtered = duties({ 'quy-dinh': 'x', 'tru-cot': 'ban' }, rule);
    expect(filtered).not.toContain('Không phải làm');
  });

  it('is told apart: not allowed, and whom to ask', () => {
    const [first] = entries;
    if (first === undefined) throw new Error('the fixture has no entry');
    const entry = { ...first, restricted: true };
    const html = htmlOf(contextOf(), createElement(EntryPage, { context: contextOf(), unit, entry }));
    expect(html).toContain('Không được xem ở đây.');
    expect(html).toContain('hỏi nơi đã ghi: Ủy ban nhân dân xã.');
  });
});

describe('a register whose entries are counted but not for everyone', () => {
  const html = htmlOf(
    contextOf(),
    createElement(RegisterPage, {
      context: contextOf(),
      view: { title: 'Đơn thư', filters: [], rows: [], withheld: 2, claims: [] },
      paging: {},
    }),
  );

  it('says how many, why, and whom to ask, and not that there are none', () => {
    expect(html).toContain('2 mục được đếm nhưng không nêu từng mục');
    expect(html).toContain('hỏi nơi đã nhận đơn');
    expect(html).not.toContain('Chưa có việc nào');
  });
});

describe('how far a page reaches', () => {
  const shown = (change: Partial<PageContext>): string => {
    const context = contextOf(change);
    return htmlOf(context, createElement(MessagePage, { context, message: { kind: 'notFound' } }));
  };
  const reached = { day: '2026-11-26', time: '14:05' };

  it('stands at its foot', () => {
    expect(shown({ reached })).toContain('Đến mục số 25107 của sổ, lúc 14:05 ngày 26/11/2026.');
    expect(shown({ reached, lang: 'en' })).toContain(
      'Up to entry 25107 of the ledger, recorded at 14:05 on 26 November 2026.',
    );
    expect(shown({ reached })).not.toContain('class="stale"');
  });

  it('is a yellow line where it is behind, in both languages', () => {
    const behind = { entries: 1204, minutes: 7 };
    expect(shown({ reached, behind })).toContain(
      'Số liệu mới tính đến mục số 25107 của sổ, lúc 14:05 ngày 26/11/2026. Còn 1.204 mục ghi sau đó chưa tính, trễ 7 phút.',
    );
    expect(shown({ reached, behind, lang: 'en' })).toContain('not counted yet: 1,204; 7 minutes behind.');
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
