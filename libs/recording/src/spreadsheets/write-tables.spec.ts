import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asTyped, type Row, withoutFormula } from './cell.js';
import { dayOf, serialOf } from './days.js';
import { bytesOf, unpacked } from './unpacked.fixture.js';
import { csvOf } from './write-csv.js';
import { xlsxOf } from './write-xlsx.js';

const csv = async (rows: Row[], options = {}): Promise<string> =>
  (await bytesOf(csvOf(rows, options))).toString();

const sheet = async (rows: Row[]): Promise<string> => {
  const files = await unpacked(await bytesOf(xlsxOf([{ name: 'Danh sách', rows }])));
  return files.get('xl/worksheets/sheet1.xml') ?? '';
};

describe('a table as CSV', () => {
  it('begins with a byte-order mark and ends its lines with CRLF', async () => {
    expect(
      await csv([
        ['Tên', 'Số'],
        ['Thôn Hòa', 3],
      ]),
    ).toBe('\uFEFFTên,Số\r\nThôn Hòa,3\r\n');
    expect(await csv([['a']], { byteOrderMark: false, delimiter: ';' })).toBe('a\r\n');
  });

  it('quotes what would be read as something else', async () => {
    expect(await csv([['a,b', 'c"d', 'e\nf', ' g', 'h;i', null, true]])).toBe(
      '\uFEFF"a,b","c""d","e\nf"," g",h;i,,TRUE\r\n',
    );
  });

  it.each(['=1+1', '+84', '-5', '@x', '\tx', '\rx', '＝1', "'=1"])(
    'puts %j behind an apostrophe, so that nothing runs, and gives it back',
    async (text) => {
      expect(await csv([[text]], { byteOrderMark: false })).toMatch(/^"?'/);
      expect(asTyped(withoutFormula(text))).toBe(text);
    },
  );

  it('takes an apostrophe away only where it put one', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(asTyped(withoutFormula(text))).toBe(text);
      }),
    );
    expect(asTyped("'90")).toBe("'90");
  });

  it('writes numbers and days as programs read them', async () => {
    expect(await csv([[-5, { decimal: '-1.50' }, { day: '2026-03-01' }]], { byteOrderMark: false })).toBe(
      '-5,-1.50,2026-03-01\r\n',
    );
    await expect(csv([[Number.NaN]])).rejects.toThrow('no number');
  });

  it('takes rows one piece at a time', async () => {
    let made = 0;
    const rows = function* (): Generator<Row> {
      for (; made < 1_000_000; made += 1) yield ['x'.repeat(1000)];
    };
    const pieces = csvOf(rows());
    await pieces.next();
    await pieces.return(undefined);
    expect(made).toBeLessThan(100);
  });
});

describe('a table as a workbook', () => {
  it('holds texts inline, numbers as numbers, days as dated numbers', async () => {
    const xml = await sheet([
      ['Thôn <Hòa> & "A"', 3, true, { day: '2026-03-01' }, { decimal: '12.5' }, null],
    ]);
    expect(xml).toContain(
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve">Thôn &lt;Hòa&gt; &amp; &quot;A&quot;</t></is></c>',
    );
    expect(xml).toContain('<c r="B1"><v>3</v></c><c r="C1" t="b"><v>1</v></c>');
    expect(xml).toContain('<c r="D1" s="5"><v>46082</v></c><c r="E1"><v>12.5</v></c></row>');
  });

  it('keeps as text what a number of fifteen digits would change', async () => {
    const xml = await sheet([
      [{ decimal: '123456789012345678' }, { decimal: '1.50' }, { day: '1900-02-28' }],
    ]);
    expect(xml).toContain('>123456789012345678<');
    expect(xml).toContain('>1.50<');
    expect(xml).toContain('>1900-02-28<');
  });

  it('marks what looks like a formula as text and leaves its value alone', async () => {
    expect(await sheet([['=HYPERLINK("x")']])).toContain(
      '<c r="A1" t="inlineStr" s="7"><is><t xml:space="preserve">=HYPERLINK(&quot;x&quot;)</t></is></c>',
    );
  });

  it('escapes what XML cannot hold', async () => {
    expect(await sheet([['a\0b\r_x000D_\ud800']])).toContain('>a_x0000_b_x000D__x005F_x000D__xD800_<');
  });

  it('refuses what no workbook holds', async () => {
    await expect(sheet([['x'.repeat(32_768)]])).rejects.toThrow('A1: a cell holds at most 32767 characters');
    await expect(sheet([[Number.POSITIVE_INFINITY]])).rejects.toThrow('A1: no number');
    for (const name of ['', 'a/b', "'a", 'x'.repeat(32)])
      expect(() => xlsxOf([{ name, rows: [] }])).toThrow('not a name of a sheet');
    expect(() =>
      xlsxOf([
        { name: 'a', rows: [] },
        { name: 'A', rows: [] },
      ]),
    ).toThrow('names of their own');
  });

  it('gives the same bytes for the same rows, and takes them one piece at a time', async () => {
    const made = await bytesOf(xlsxOf([{ name: 'a', rows: [['x']] }]));
    expect(await bytesOf(xlsxOf([{ name: 'a', rows: [['x']] }]))).toEqual(made);
    let rows = 0;
    const endless = async function* (): AsyncGenerator<Row> {
      for (;;) {
        rows += 1;
        yield [String(Math.random()).repeat(50)];
        await Promise.resolve();
      }
    };
    const pieces = xlsxOf([{ name: 'a', rows: endless() }]);
    for (let read = 0; read < 40; read += 1) await pieces.next();
    await pieces.return(undefined);
    const stopped = rows;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(rows).toBeLessThan(stopped + 1_000);
    expect(rows).toBeLessThan(20_000);
  });
});

describe('days of a workbook', () => {
  it.each([
    ['1900-03-01', 61],
    ['2000-01-01', 36526],
    ['2026-03-01', 46082],
  ])('%s is number %d', (day, serial) => {
    expect(serialOf(day)).toBe(serial);
    expect(dayOf(serial, false)).toBe(day);
  });

  it('know the leap day that never was, the days before it, and the count from 1904', () => {
    expect([dayOf(1, false), dayOf(59, false), dayOf(60, false)]).toEqual([
      '1900-01-01',
      '1900-02-28',
      undefined,
    ]);
    expect([dayOf(0, true), dayOf(44620, true), dayOf(0, false), dayOf(1.5, false)]).toEqual([
      '1904-01-01',
      '2026-03-01',
      undefined,
      undefined,
    ]);
    expect(serialOf('1900-02-28')).toBeUndefined();
  });
});
