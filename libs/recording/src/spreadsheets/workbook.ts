import { Archive, type ImportFile } from './archive.js';
import { type NumberLook, lookOf } from './number-formats.js';
import type { RawRow } from './raw-cell.js';
import { attributeOf, collectXml, readXml, type XmlAttributes } from './read-xml.js';
import { type MergedCells, SheetListener } from './read-sheet.js';
import { SharedStrings } from './shared-strings.js';
import { TableFault } from './table-fault.js';

export interface SheetOfWorkbook {
  name: string;
  hidden: boolean;
  /** Name of its part in the archive. */
  part: string;
}

/** One reading of a sheet; `merged` is known when its rows have ended. */
export interface SheetReading {
  rows: AsyncGenerator<RawRow>;
  merged: readonly MergedCells[];
}

interface Relationship {
  kind: string;
  target: string;
}

/**
 * A workbook that somebody saved (ECMA-376 and ISO 29500, transitional and strict). Only cells are read: no macro, no link
 * to another file, no picture. Shared texts are kept in memory up to a bound; rows pass one piece at a time.
 */
export class Workbook {
  private constructor(
    private readonly archive: Archive,
    readonly sheets: readonly SheetOfWorkbook[],
    private readonly from1904: boolean,
    private readonly texts: SharedStrings,
    private readonly looks: readonly NumberLook[],
  ) {}

  /** @throws TableFault */
  static async open(file: ImportFile): Promise<Workbook> {
    const archive = await Archive.open(file);
    try {
      return await Workbook.read(archive);
    } catch (error) {
      archive.close();
      throw error;
    }
  }

  /** Can be called as often as needed. @throws TableFault while the rows are taken */
  readSheet({ part, name }: SheetOfWorkbook): SheetReading {
    const { from1904, texts, looks } = this;
    const listener = new SheetListener({ sheet: name, from1904, texts, looks });
    return { rows: collectXml(this.archive.read(part), listener), merged: listener.merged };
  }

  close(): void {
    this.archive.close();
  }

  private static async read(archive: Archive): Promise<Workbook> {
    const [main] = ofKind(await relationshipsOf(archive, ''), 'officeDocument');
    if (main === undefined) throw new TableFault('workbook/damaged');
    const relationships = await relationshipsOf(archive, main.target);
    const { sheets, from1904 } = await readMain(archive, main.target, relationships);
    const [strings] = ofKind(relationships, 'sharedStrings');
    const texts = await SharedStrings.read(strings && archive.read(strings.target));
    const [styles] = ofKind(relationships, 'styles');
    const looks = styles === undefined ? [] : await readLooks(archive.read(styles.target));
    return new Workbook(archive, sheets, from1904, texts, looks);
  }
}

function ofKind(relationships: ReadonlyMap<string, Relationship>, kind: string): Relationship[] {
  return [...relationships.values()].filter((relationship) => relationship.kind === kind);
}

/** What a part refers to, by id; links that lead out of the file are left out. */
async function relationshipsOf(archive: Archive, part: string): Promise<Map<string, Relationship>> {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const found = new Map<string, Relationship>();
  if (!archive.has(name)) return found;
  await readXml(archive.read(name), {
    open: (element, attributes) => {
      const { Id, Type = '', Target = '', TargetMode } = attributes;
      if (element !== 'Relationship' || Id === undefined || TargetMode === 'External') return;
      found.set(Id, {
        kind: Type.slice(Type.lastIndexOf('/') + 1),
        target: partNamed(Target, part.slice(0, slash)),
      });
    },
  });
  return found;
}

/** Targets are relative to the folder of the part that names them, or begin at the archive's root. */
function partNamed(target: string, folder: string): string {
  const steps = target.startsWith('/') ? target.split('/') : `${folder}${target}`.split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

async function readMain(
  archive: Archive,
  part: string,
  relationships: ReadonlyMap<string, Relationship>,
): Promise<{ sheets: SheetOfWorkbook[]; from1904: boolean }> {
  const sheets: SheetOfWorkbook[] = [];
  let from1904 = false;
  await readXml(archive.read(part), {
    open: (element, attributes) => {
      if (element === 'workbookPr') from1904 = isTrue(attributes.date1904);
      if (element !== 'sheet') return;
      const relationship = relationships.get(attributeOf(attributes, 'id') ?? '');
      // Charts and macro sheets have no cells.
      if (relationship?.kind !== 'worksheet') return;
      const { name = '', state = 'visible' } = attributes;
      sheets.push({ name, hidden: state !== 'visible', part: relationship.target });
    },
  });
  return { sheets, from1904 };
}

/** Look of every cell format, by its index. */
async function readLooks(styles: AsyncIterable<Uint8Array>): Promise<NumberLook[]> {
  const codes = new Map<number, string>();
  const looks: NumberLook[] = [];
  let inCellFormats = false;
  await readXml(styles, {
    open: (element, attributes: XmlAttributes) => {
      const id = Number(attributes.numFmtId ?? 0);
      if (element === 'numFmt') codes.set(id, attributes.formatCode ?? '');
      else if (element === 'cellXfs') inCellFormats = true;
      else if (element === 'xf' && inCellFormats) looks.push(lookOf(id, codes.get(id)));
    },
    close: (element) => {
      if (element === 'cellXfs') inCellFormats = false;
    },
  });
  return looks;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
