import { type ZipEntry, zipOf } from './zip-writer.js';
import { bytesOf } from './unpacked.fixture.js';

/** What of a workbook a test says for itself, as XML inside the element that holds it. */
export interface OfficeFile {
  /** `<sheet …/>` of `<sheets>`; the default is one sheet named `Trang 1`. */
  sheets?: string;
  workbookPr?: string;
  /** `<row>` elements of each sheet. */
  rows: readonly string[];
  /** What stands behind `<sheetData>` of the first sheet. */
  behind?: string;
  /** `<si>` elements. */
  strings?: string;
  numFmts?: string;
  /** `<xf/>` elements of `<cellXfs>`. */
  formats?: string;
  /** Instead of or beside the usual parts. */
  more?: Readonly<Record<string, string>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationship = (id: number, kind: string, target: string): string =>
  `<Relationship Id="rId${String(id)}" Type="${R}/${kind}" Target="${target}"/>`;
const relationships = (inner: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

/** A workbook in the layout of Excel: shared texts, styles, sheets named by relationships. */
export function officeFile({
  sheets = '<sheet name="Trang 1" sheetId="1" r:id="rId1"/>',
  workbookPr = '',
  rows,
  behind = '',
  strings = '',
  numFmts = '',
  formats = '<xf numFmtId="0"/>',
  more = {},
}: OfficeFile): Promise<Buffer> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(relationship(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${R}">${workbookPr}<sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      [
        ...rows.map((_, index) =>
          relationship(index + 1, 'worksheet', `worksheets/sheet${String(index + 1)}.xml`),
        ),
        relationship(90, 'sharedStrings', 'sharedStrings.xml'),
        relationship(91, 'styles', '/xl/styles.xml'),
      ].join(''),
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${numFmts}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      rows.map((data, index) => [
        `xl/worksheets/sheet${String(index + 1)}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${index === 0 ? behind : ''}</worksheet>`,
      ]),
    ),
    ...more,
  };
  return archiveOf(parts);
}

/** An archive of these files. */
export function archiveOf(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const entries = Object.entries(parts).map(([name, text]): ZipEntry => ({ name, content: [text] }));
  return bytesOf(zipOf(entries));
}
