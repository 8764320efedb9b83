import { describe, expect, it } from '@jest/globals';
import { ActionTable, RowUnreadable, type TableOptions } from './action-table.js';
import type { FileForm } from './cell-codec.js';
import { archiveOf, type OfficeFile, officeFile } from './office-files.fixture.js';
import { TableFault } from './table-fault.js';

const names = ['TrainingHeld.key', 'occurredOn', 'data.topic', 'data.participants', 'data.traineeGroup'];
const inline = (address: string, text: string, style = ''): string =>
  `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
const head = [
  `<row r="1">${['Khóa', 'Ngày', 'Chủ đề', 'Số người', 'Đối tượng'].map((text, index) => inline(`${'ABCDE'.charAt(index)}1`, text)).join('')}</row>`,
  `<row r="2">${names.map((text, index) => inline(`${'ABCDE'.charAt(index)}2`, text)).join('')}</row>`,
].join('');

type Read = Awaited<ReturnType<typeof readFile>>;

/** Every row of the file: what could be read, or cell and rule of what could not. */
async function readFile(bytes: Buffer, form: FileForm = 'XLSX', options: TableOptions = {}) {
  const table = await ActionTable.open({ bytes }, form, options);
  const rows = [];
  try {
    for await (const row of table.rows()) {
      try {
        rows.push({ line: row.line, ...row.read() });
      } catch (error) {
        if (!(error instanceof RowUnreadable)) throw error;
        rows.push({
          line: row.line,
          unreadable: error.errors.map(({ pointer, rule }) => [row.placeOf(pointer).cell, rule]),
        });
      }
    }
  } finally {
    table.close();
  }
  return rows;
}

const office = async (file: OfficeFile, options?: TableOptions): Promise<Read> =>
  readFile(await officeFile(file), 'XLSX', options);

/** One row of data; the other cells of the row are filled in. */
const cell = async (
  xml: string,
  file: Partial<OfficeFile> = {},
  options?: TableOptions,
): Promise<Read[number]> => {
  const [row] = await office({ ...file, rows: [`${head}<row r="3">${xml}</row>`] }, options);
  if (row === undefined) throw new Error('no row');
  return row;
};
const dataOf = (row: Read[number]): unknown => ('action' in row ? row.action.data : row.unreadable);
const dayIn = (row: Read[number]): unknown => ('action' in row ? row.action.occurredOn : row.unreadable);

async function faultOf(reading: Promise<unknown>): Promise<unknown> {
  const error: unknown = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof TableFault ? [error.code, error.place] : error;
}

describe('a workbook as Excel saves it', () => {
  it('has shared texts, in runs of different looks, without the readings of East Asian signs', async () => {
    const strings =
      '<si><t>Thôn</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Hòa </t></r><r><t>giải</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>';
    expect(dataOf(await cell('<c r="C3" t="s"><v>1</v></c>', { strings }))).toEqual({ topic: 'Hòa giải' });
    expect(await faultOf(cell('<c r="C3" t="s"><v>7</v></c>', { strings }))).toEqual([
      'workbook/damaged',
      { sheet: 'Trang 1' },
    ]);
  });

  it.each([
    ['46082', '2026-03-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['60', [['B3', 'date']]],
    ['-1', [['B3', 'date']]],
    ['46082.5', [['B3', 'date-with-time']]],
  ])('counts days from 1900, with the leap day that never was: %s', async (serial, expected) => {
    const formats = '<xf numFmtId="0"/><xf numFmtId="14"/>';
    expect(dayIn(await cell(`<c r="B3" s="1"><v>${serial}</v></c>`, { formats }))).toEqual(expected);
  });

  it('or from 1904', async () => {
    const file = {
      formats: '<xf numFmtId="0"/><xf numFmtId="14"/>',
      workbookPr: '<workbookPr date1904="1"/>',
    };
    expect(dayIn(await cell('<c r="B3" s="1"><v>44620</v></c>', file))).toBe('2026-03-01');
  });

  it.each([
    ['dd\\/mm\\/yyyy', '2026-03-01'],
    ['"ngày "dd" tháng "mm" năm "yyyy', '2026-03-01'],
    ['[$-42A]d mmmm yyyy;@', '2026-03-01'],
    ['#,##0" đ"', [['B3', 'date-number']]],
    ['[Red]0.00', [['B3', 'date-number']]],
    ['General', [['B3', 'date-number']]],
    ['0%', [['B3', 'percentage']]],
  ])('knows a date by its format: %s', async (code, expected) => {
    const file = {
      numFmts: `<numFmt numFmtId="170" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
      formats: '<xf numFmtId="0"/><xf numFmtId="170"/>',
    };
    expect(dayIn(await cell('<c r="B3" s="1"><v>46082</v></c>', file))).toEqual(expected);
  });

  it.each([
    ['<c r="D3"><v>12</v></c>', { participants: 12 }],
    ['<c r="D3"><v>1.2E1</v></c>', { participants: 12 }],
    ['<c r="D3" t="str"><v>12</v></c>', { participants: 12 }],
    [inline('D3', '\u00a005\u00a0'), { participants: 5 }],
    [inline('D3', '1 234'), { participants: 1234 }],
    [inline('D3', '1.234.567'), { participants: 1234567 }],
    [inline('D3', '1.234'), [['D3', 'number-format']]],
    [inline('D3', '12,5'), [['D3', 'count']]],
    ['<c r="D3"><v>12.5</v></c>', [['D3', 'count']]],
    ['<c r="D3"><v>-1</v></c>', [['D3', 'count']]],
    ['<c r="D3" t="b"><v>1</v></c>', [['D3', 'number']]],
    ['<c r="D3" t="e"><v>#REF!</v></c>', [['D3', 'cell-error']]],
    ['<c r="D3"><f>SUM(A1:A2)</f><v>7</v></c>', { participants: 7 }],
    ['<c r="D3"><f>[1]Khac!A1</f></c>', [['D3', 'formula-without-value']]],
    ['<c r="D3"><f>1/0</f><v>#DIV/0!</v></c>', [['D3', 'cell-error']]],
    ['<c r="C3"><v>15</v></c>', { topic: '15' }],
    ['<c r="C3"><v>1.5</v></c>', [['C3', 'text-became-number']]],
    ['<c r="C3" s="1"><v>46082</v></c>', [['C3', 'text-became-date']]],
    [inline('E3', 'người dân'), [['E3', 'code']]],
  ])('reads %s', async (xml, expected) => {
    expect(dataOf(await cell(xml, { formats: '<xf numFmtId="0"/><xf numFmtId="14"/>' }))).toEqual(expected);
  });

  it.each([
    'Cán bộ trực tiếp liên quan với nhân dân, theo dõi dân vận',
    ' CÁN BỘ TRỰC TIẾP LIÊN QUAN\u00a0VỚI NHÂN DÂN, THEO DÕI DÂN VẬN '.normalize('NFD'),
    'FRONTLINE',
  ])('names a code in words of any case, composition and blanks, or by itself: %s', async (text) => {
    expect(dataOf(await cell(inline('E3', text)))).toEqual({ traineeGroup: 'FRONTLINE' });
  });

  it('may leave out addresses, have blank rows and a heading in merged cells', async () => {
    const rows = await office({
      rows: [
        [
          `<row r="1">${inline('A1', 'BẢNG KÊ')}</row>`,
          `<row>${names.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
          `<row r="5"/><row r="6">${inline('C6', ' \u00a0 ')}</row>`,
          `<row r="9">${inline('C9', 'Hòa giải')}</row>`,
        ].join(''),
      ],
      behind: '<mergeCells><mergeCell ref="A1:E1"/></mergeCells>',
    });
    expect(rows.map(({ line }) => line)).toEqual([9]);
  });

  it('may not merge cells among the rows: nobody can say whose value it is', async () => {
    const reading = office({
      rows: [`${head}<row r="3">${inline('C3', 'a')}</row>`],
      behind: '<mergeCells><mergeCell ref="C3:C5"/></mergeCells>',
    });
    expect(await faultOf(reading)).toEqual(['table/merged-cells', { sheet: 'Trang 1', cell: 'C3:C5' }]);
  });

  it('is searched for the one visible sheet with the table, wherever it stands', async () => {
    const sheets =
      '<sheet name="Ghi chú" sheetId="9" r:id="rId1"/><sheet name="Cũ" sheetId="3" state="veryHidden" r:id="rId2"/><sheet name="Bảng" sheetId="1" r:id="rId3"/>';
    const data = `${head}<row r="3">${inline('C3', 'a')}</row>`;
    const note = `<row r="1">${inline('A1', 'chữ')}</row>`;
    expect(await office({ sheets, rows: [note, data, data] })).toHaveLength(1);
    expect(await faultOf(office({ sheets, rows: [note, data, note] }))).toEqual(['table/none', {}]);
    expect(await faultOf(office({ sheets, rows: [data, note, data] }))).toEqual(['table/several', {}]);
  });

  it('says with cell and name what no column of the type is, and what stands twice', async () => {
    const row = (extra: string): string =>
      `<row r="2">${[...names, extra].map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
    expect(await faultOf(office({ rows: [row('data.nothing')] }))).toEqual([
      'table/column-unknown',
      { sheet: 'Trang 1', cell: 'F2' },
    ]);
    expect(await faultOf(office({ rows: [row('occurredOn')] }))).toEqual([
      'table/column-twice',
      { sheet: 'Trang 1', cell: 'F2' },
    ]);
    expect(await office({ rows: [row('')] })).toEqual([]);
    expect(await office({ rows: [row('#ghi chú')] })).toEqual([]);
  });

  it('is of the type that its machine names say, and of no other', async () => {
    expect(await faultOf(office({ rows: [head] }, { type: 'BallotClosed' }))).toEqual([
      'table/type-differs',
      { sheet: 'Trang 1' },
    ]);
    const unnamed = head.replace('TrainingHeld.key', 'key');
    expect(await faultOf(office({ rows: [unnamed] }))).toEqual(['table/type-unknown', { sheet: 'Trang 1' }]);
    expect(await office({ rows: [unnamed] }, { type: 'TrainingHeld' })).toEqual([]);
    const invented = head.replace('TrainingHeld.key', 'Nothing.key');
    expect(await faultOf(office({ rows: [invented] }))).toEqual(['table/type-unknown', { sheet: 'Trang 1' }]);
  });
});

describe('a file that is no workbook, or a hostile one', () => {
  it.each([
    ['no archive', Buffer.from('key,occurredOn'), 'archive/damaged'],
    ['empty', Buffer.alloc(0), 'archive/damaged'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'archive/damaged'],
  ])('%s', async (_, bytes, code) => {
    expect(await faultOf(readFile(bytes))).toEqual([code, {}]);
  });

  it('is an archive of something else', async () => {
    expect(await faultOf(readFile(await archiveOf({ 'a.txt': 'a' })))).toEqual(['workbook/damaged', {}]);
  });

  it('is cut, or changed in the middle', async () => {
    const whole = await officeFile({ rows: [head] });
    expect(await faultOf(readFile(whole.subarray(0, whole.length - 30)))).toEqual(['archive/damaged', {}]);
  });

  it('unpacks to far more than it seems', async () => {
    const bomb = await archiveOf({ 'xl/a.xml': ' '.repeat(20_000_000) });
    expect(bomb.length).toBeLessThan(30_000);
    expect(await faultOf(readFile(bomb))).toEqual(['archive/too-large', {}]);
  });

  it('has thousands of parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [`p${String(n)}`, '']));
    expect(await faultOf(readFile(await archiveOf(parts)))).toEqual(['archive/too-many-parts', {}]);
  });

  it('has a DOCTYPE with entities, or XML that is none', async () => {
    const lol = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><workbook>&lol2;</workbook>';
    for (const xml of [
      lol,
      '<workbook><sheets></workbook>',
      '<workbook>&other;</workbook>',
      '<a>'.repeat(100),
    ])
      expect(await faultOf(office({ rows: [head], more: { 'xl/workbook.xml': xml } }))).toEqual([
        'workbook/markup',
        {},
      ]);
  });

  const rowWith = (attributes: string): Promise<unknown> =>
    office({ rows: [head.replace('<row ', `<row ${attributes} `)] });
  const distinct = (count: number, length: number): string =>
    Array.from({ length: count }, (_, n) => `a${String(n)}="${'x'.repeat(length)}"`).join(' ');

  it('has an element with so many or so long attributes that no program wrote it', async () => {
    expect(await rowWith(distinct(200, 1))).toEqual([]);
    expect(await faultOf(rowWith(distinct(300, 1)))).toEqual(['workbook/markup', {}]);
    expect(await faultOf(rowWith(distinct(100, 1_000)))).toEqual(['workbook/markup', {}]);
  });

  it('has an element with two million attributes, which are not read to their end', async () => {
    const many = distinct(2_000_000, 1);
    const before = process.cpuUsage();
    expect(await faultOf(rowWith(many))).toEqual(['workbook/markup', {}]);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(5);
  }, 60_000);

  it('refers to parts outside of itself, which are not looked for', async () => {
    const rels =
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" TargetMode="External" Target="http://example.org/a.xml"/></Relationships>';
    expect(await faultOf(office({ rows: [head], more: { 'xl/_rels/workbook.xml.rels': rels } }))).toEqual([
      'table/none',
      {},
    ]);
  });

  it('has a row of more than a megabyte', async () => {
    const long = inline('C3', 'x'.repeat(1_100_000));
    expect(await faultOf(office({ rows: [`${head}<row r="3">${long}</row>`] }))).toEqual([
      'csv/too-large',
      { sheet: 'Trang 1' },
    ]);
  });
});

describe('a CSV file as programs save it', () => {
  const line = (fields: string[], divider: string): string => fields.join(divider);
  const csv = (divider: string, row: string[]): string =>
    [['Khóa', 'Ngày', 'Chủ đề', 'Số người', 'Đối tượng'], names, row]
      .map((fields) => line(fields, divider))
      .join('\r\n');
  const row = ['row-00001', '2026-03-01', 'Hòa giải', '12', ''];
  const expected = [
    {
      line: 3,
      key: 'row-00001',
      action: {
        type: 'TrainingHeld',
        occurredOn: '2026-03-01',
        data: { topic: 'Hòa giải', participants: 12 },
      },
    },
  ];
  const utf16 = (text: string, big = false): Buffer => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };

  it.each([
    ['with commas', Buffer.from(csv(',', row))],
    ['with a mark and semicolons, as Excel with Vietnamese settings', Buffer.from(`\uFEFF${csv(';', row)}`)],
    ['with tabs in UTF-16, as Excel\'s "Unicode text"', utf16(csv('\t', row))],
    ['in UTF-16, the other way round', utf16(csv('\t', row), true)],
  ])('%s', async (_, bytes) => {
    expect(await readFile(bytes, 'CSV')).toEqual(expected);
  });

  it('with a line that names the divider', async () => {
    const [read] = await readFile(Buffer.from(`sep=;\r\n${csv(';', row)}`), 'CSV');
    expect(read).toMatchObject({ line: 4, key: 'row-00001' });
  });

  it('with quotes, line feeds in fields, blank lines and no end', async () => {
    const text = `${names.join(',')}\n\n\n"row-00001",2026-03-01,"a ""b"", c\nd",12`;
    expect(await readFile(Buffer.from(text), 'CSV')).toMatchObject([
      { line: 4, action: { data: { topic: 'a "b", c\nd', participants: 12 } } },
    ]);
  });

  it.each([
    ['a quote that is not closed', `${names.join(',')}\n"a`, 'csv/quote'],
    ['text behind a quote', `${names.join(',')}\n"a"b,c`, 'csv/quote'],
    ['another encoding', Buffer.from([0x61, 0xe3, 0x62]), 'csv/encoding'],
    ['no table', 'a,b\n1,2', 'table/none'],
    ['a record without end', `${names.join(',')}\n"${'x'.repeat(1_100_000)}`, 'csv/too-large'],
    ['a workbook', Buffer.from('504b0304', 'hex'), 'table/none'],
  ])('is refused with %s', async (_, content, code) => {
    expect(await faultOf(readFile(Buffer.from(content as string), 'CSV'))).toEqual([code, {}]);
  });

  it.each([
    ['03/04/2026', undefined, [['B3', 'date-format']]],
    ['25/12/2026', undefined, [['B3', 'date-format']]],
    ['03/04/2026', 'dd/mm/yyyy' as const, '2026-04-03'],
    ['3-4-2026', 'mm/dd/yyyy' as const, '2026-03-04'],
    ['2026.4.3', 'yyyy/mm/dd' as const, '2026-04-03'],
    ['3/4/26', 'dd/mm/yyyy' as const, [['B3', 'date']]],
    ['ngày 03 tháng 4 năm 2026', undefined, '2026-04-03'],
    ['tháng tư', undefined, [['B3', 'date']]],
  ])('the date %s with the order %s', async (text, dates, expectedDay) => {
    const [read] = await readFile(
      Buffer.from(csv(',', ['', text, 'a', '1', ''])),
      'CSV',
      dates ? { dates } : {},
    );
    expect(read && dayIn(read)).toEqual(expectedDay);
  });

  it.each([
    ['1.234', ',' as const, 1234],
    ['1,234', '.' as const, 1234],
    ['1.234', '.' as const, [['D3', 'count']]],
    ['1.23', ',' as const, [['D3', 'number']]],
  ])('the number %s with the decimal sign %s', async (text, decimal, figure) => {
    const [read] = await readFile(Buffer.from(csv(';', ['', '2026-03-01', 'a', text, ''])), 'CSV', {
      decimal,
    });
    const data = read && dataOf(read);
    expect(Array.isArray(data) ? data : (data as { participants: number }).participants).toEqual(figure);
  });
});
