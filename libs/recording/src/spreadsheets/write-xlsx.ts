import { sheetXml, type SheetToWrite } from './sheet-xml.js';
import { stylesXml } from './styles.js';
import { xmlText } from './xml-text.js';
import { type ZipEntry, zipOf } from './zip-writer.js';

export type { ColumnToWrite, SheetToWrite, Validation } from './sheet-xml.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Media type of a workbook. */
export const XLSX_MEDIA_TYPE = `${MAIN}.sheet`;

/**
 * A workbook (ECMA-376, Office Open XML) in pieces as the rows come; one sheet after the other, none kept in memory.
 * Texts are written inline and as text, so that nothing in them is ever run; days are real dates, numbers real numbers.
 * The same sheets give the same bytes.
 * @throws CellFault, RangeError (a sheet name that Excel refuses, more rows than a sheet holds)
 */
export function xlsxOf(sheets: readonly SheetToWrite[]): AsyncGenerator<Uint8Array> {
  requireNames(sheets);
  return zipOf(partsOf(sheets));
}

function* partsOf(sheets: readonly SheetToWrite[]): Generator<ZipEntry> {
  const file = (name: string, xml: string): ZipEntry => ({ name, content: [HEAD + xml] });
  yield file('[Content_Types].xml', contentTypes(sheets.length));
  yield file(
    '_rels/.rels',
    relationships([{ id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' }]),
  );
  yield file('xl/workbook.xml', workbook(sheets));
  yield file(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...sheets.map((_, index) => ({
        id: `rId${String(index + 1)}`,
        kind: 'worksheet',
        target: `worksheets/sheet${String(index + 1)}.xml`,
      })),
      { id: `rId${String(sheets.length + 1)}`, kind: 'styles', target: 'styles.xml' },
    ]),
  );
  yield { name: 'xl/styles.xml', content: [stylesXml] };
  for (const [index, sheet] of sheets.entries())
    yield { name: `xl/worksheets/sheet${String(index + 1)}.xml`, content: sheetXml(sheet) };
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${MAIN}.${type}+xml"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('workbook', 'sheet.main'),
    override('styles', 'styles'),
    ...Array.from({ length: sheets }, (_, index) =>
      override(`worksheets/sheet${String(index + 1)}`, 'worksheet'),
    ),
    '</Types>',
  ].join('');
}

function relationships(items: readonly { id: string; kind: string; target: string }[]): string {
  const each = items.map(
    ({ id, kind, target }) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbook(sheets: readonly SheetToWrite[]): string {
  const each = sheets.map(({ name, hidden }, index) => {
    const id = String(index + 1);
    const state = hidden === true ? ' state="hidden"' : '';
    return `<sheet name="${xmlText(name)}" sheetId="${id}"${state} r:id="rId${id}"/>`;
  });
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${each.join('')}</sheets></workbook>`;
}

/** Excel repairs a workbook with other names, which looks like damage. */
function requireNames(sheets: readonly SheetToWrite[]): void {
  const names = sheets.map(({ name }) => name);
  const bad = names.find((name) => name === '' || name.length > 31 || /[\\/?*[\]:\p{Cc}]|^'|'$/u.test(name));
  if (bad !== undefined) throw new RangeError(`not a name of a sheet: ${bad}`);
  if (names.length === 0 || new Set(names.map((name) => name.toLowerCase())).size < names.length)
    throw new RangeError('a workbook has sheets with names of their own');
}
