import { type Entry, fromBuffer, open, type Options, type ZipFile } from 'yauzl';
import { TableFault } from './table-fault.js';

/** A file that is imported: on disk, or in memory. */
export type ImportFile = { path: string } | { bytes: Buffer };

/** More than any office program writes, and less than what would hold the process. */
const ENTRIES_MAX = 2_000;
const UNPACKED_MAX = 512 * 1024 * 1024;
/** Text packs at most 1:50 in practice; deflate itself ends at 1:1032, which only a bomb comes near. */
const RATIO_MAX = 250;
const RATIO_FROM_BYTES = 4 * 1024 * 1024;
const ENCRYPTED = 0x1;

const options: Options = {
  lazyEntries: true,
  autoClose: false,
  decodeStrings: true,
  // What an entry says of its size is held against what comes out of it, so the limits below cannot be lied to.
  validateEntrySizes: true,
  strictFileNames: false,
};

/** A ZIP archive whose parts are read one by one; archives inside it are never opened. */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws TableFault `archive/…` */
  static async open(file: ImportFile): Promise<Archive> {
    const zip = await opened(file);
    try {
      return new Archive(zip, await entriesOf(zip));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** @throws TableFault when there is no such part, or its bytes are damaged */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new TableFault('workbook/damaged', {}, { part: name });
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      this.zip.openReadStream(entry, (error, found) => {
        if (error === null) resolve(found);
        else reject(damaged(error));
      });
    });
    try {
      for await (const chunk of stream) yield chunk as unknown as Uint8Array;
    } catch (error) {
      throw damaged(error);
    }
  }

  close(): void {
    this.zip.close();
  }
}

function opened(file: ImportFile): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, zip: ZipFile): void => {
      if (error === null) resolve(zip);
      else reject(damaged(error));
    };
    if ('path' in file) open(file.path, options, done);
    else fromBuffer(file.bytes, options, done);
  });
}

/** Every entry by name, after their number, sizes and packing have been held against the limits. */
function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    if (zip.entryCount > ENTRIES_MAX) {
      reject(new TableFault('archive/too-many-parts', {}, { parts: zip.entryCount }));
      return;
    }
    const entries = new Map<string, Entry>();
    let bytes = 0;
    zip.on('error', (error) => {
      reject(damaged(error));
    });
    zip.on('end', () => {
      resolve(entries);
    });
    zip.on('entry', (entry: Entry) => {
      bytes += entry.uncompressedSize;
      const fault = faultOf(entry, bytes);
      if (fault !== undefined) {
        reject(fault);
        return;
      }
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function faultOf(entry: Entry, bytes: number): TableFault | undefined {
  const { uncompressedSize, compressedSize, generalPurposeBitFlag, fileName } = entry;
  if ((generalPurposeBitFlag & ENCRYPTED) !== 0) return new TableFault('archive/encrypted');
  const packedTooWell =
    uncompressedSize > RATIO_FROM_BYTES && uncompressedSize > Math.max(compressedSize, 1) * RATIO_MAX;
  if (bytes > UNPACKED_MAX || packedTooWell)
    return new TableFault('archive/too-large', {}, { part: fileName });
  return undefined;
}

/** Faults of the bytes are the file's; those of the disk travel on. */
function damaged(error: unknown): Error {
  if (!(error instanceof Error)) return new TableFault('archive/damaged');
  if (error instanceof TableFault) return error;
  const ofSystem = 'syscall' in error;
  return ofSystem ? error : new TableFault('archive/damaged', {}, { reason: error.message });
}
