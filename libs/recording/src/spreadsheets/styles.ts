import type { CellLook } from './cell.js';

/** Index of each cell format in the workbook's list of them. */
export const styleIndex = {
  general: 0,
  header: 1,
  machineName: 2,
  title: 3,
  wrapped: 4,
  day: 5,
  /** Typed digits stay text: numbers of documents and codes keep their zeros. */
  text: 6,
  /** The apostrophe of Excel: shown as text, never run, and not part of the value. */
  quoted: 7,
} as const satisfies Record<CellLook | 'general' | 'day' | 'text' | 'quoted', number>;

const DAY_FORMAT = 164;
const TEXT_FORMAT = 49;

const format = (attributes: string, alignment = ''): string =>
  `<xf borderId="0" xfId="0" ${attributes}${alignment === '' ? '/>' : `><alignment ${alignment}/></xf>`}`;

/** Formats in the order of `styleIndex`. */
export const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  `<numFmts count="1"><numFmt numFmtId="${String(DAY_FORMAT)}" formatCode="dd\\/mm\\/yyyy"/></numFmts>`,
  '<fonts count="4">',
  '<font><sz val="11"/><name val="Times New Roman"/></font>',
  '<font><b/><sz val="11"/><name val="Times New Roman"/></font>',
  '<font><sz val="8"/><color rgb="FF6B6B6B"/><name val="Consolas"/></font>',
  '<font><b/><sz val="14"/><name val="Times New Roman"/></font>',
  '</fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF2E9D8"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="8">',
  format('numFmtId="0" fontId="0" fillId="0"'),
  format(
    'numFmtId="0" fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"',
    'vertical="center" wrapText="1"',
  ),
  format('numFmtId="49" fontId="2" fillId="0" applyFont="1" applyNumberFormat="1"'),
  format('numFmtId="0" fontId="3" fillId="0" applyFont="1"'),
  format('numFmtId="0" fontId="0" fillId="0" applyAlignment="1"', 'vertical="top" wrapText="1"'),
  format(`numFmtId="${String(DAY_FORMAT)}" fontId="0" fillId="0" applyNumberFormat="1"`),
  format(`numFmtId="${String(TEXT_FORMAT)}" fontId="0" fillId="0" applyNumberFormat="1"`),
  format(`numFmtId="${String(TEXT_FORMAT)}" fontId="0" fillId="0" quotePrefix="1" applyNumberFormat="1"`),
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
