import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of an archive, its content in pieces. */
export interface ZipEntry {
  /** ASCII, parts divided by `/`. */
  name: string;
  content: AsyncIterable<string> | Iterable<string>;
}

interface Written {
  name: Buffer;
  offset: number;
  crc: number;
  packedBytes: number;
  bytes: number;
}

const VERSION = 20;
/** Sizes stand behind the content, since they are not known before; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980: the same content always gives the same bytes. */
const DATE = 0x0021;
const BYTES_MAX = 0xffff_ffff;

/**
 * A ZIP archive in pieces as its entries come: nothing is kept but the list of entries. Without Zip64, so that every
 * reader opens it: at most 4 GiB, then RangeError.
 */
export async function* zipOf(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for await (const { name, content } of entries) {
    const entry: Written = { name: Buffer.from(name), offset, crc: 0, packedBytes: 0, bytes: 0 };
    const header = localHeader(entry);
    yield header;
    for await (const chunk of packed(content, entry)) {
      entry.packedBytes += chunk.length;
      yield chunk;
    }
    const sizes = sizesOf(entry);
    yield Buffer.concat([signature(0x0807_4b50), sizes]);
    offset += header.length + entry.packedBytes + 16;
    if (entry.bytes > BYTES_MAX || offset > BYTES_MAX) throw new RangeError('an archive has at most 4 GiB');
    written.push(entry);
  }
  const directory = Buffer.concat(written.map(directoryHeader));
  yield directory;
  yield endOf(written.length, directory.length, offset);
}

async function* packed(content: ZipEntry['content'], entry: Written): AsyncGenerator<Uint8Array> {
  const deflate = createDeflateRaw();
  const feeding = pipeline(Readable.from(measured(content, entry), { objectMode: true }), deflate);
  // Its error comes out of the stream as well; here it would be nobody's.
  feeding.catch(() => undefined);
  for await (const chunk of deflate) yield chunk as Uint8Array;
  await feeding;
}

async function* measured(content: ZipEntry['content'], entry: Written): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const bytes = Buffer.from(text);
    entry.crc = crc32(bytes, entry.crc);
    entry.bytes += bytes.length;
    if (bytes.length > 0) yield bytes;
  }
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Checksum and sizes, as they stand behind the content and in the directory. */
function sizesOf({ crc, packedBytes, bytes }: Written): Buffer {
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc, 0);
  sizes.writeUInt32LE(packedBytes, 4);
  sizes.writeUInt32LE(bytes, 8);
  return sizes;
}

/** Version, flags, method, time and date: the same in both headers. */
function common(): Buffer {
  const bytes = Buffer.alloc(10);
  bytes.writeUInt16LE(VERSION, 0);
  bytes.writeUInt16LE(FLAGS, 2);
  bytes.writeUInt16LE(DEFLATED, 4);
  bytes.writeUInt16LE(DATE, 8);
  return bytes;
}

function localHeader({ name }: Written): Buffer {
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(name.length, 0);
  return Buffer.concat([signature(0x0403_4b50), common(), Buffer.alloc(12), lengths, name]);
}

function directoryHeader(entry: Written): Buffer {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(VERSION);
  const rest = Buffer.alloc(18);
  rest.writeUInt16LE(entry.name.length, 0);
  rest.writeUInt32LE(entry.offset, 14);
  return Buffer.concat([signature(0x0201_4b50), madeBy, common(), sizesOf(entry), rest, entry.name]);
}

function endOf(entries: number, directoryBytes: number, directoryOffset: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries, 4);
  end.writeUInt16LE(entries, 6);
  end.writeUInt32LE(directoryBytes, 8);
  end.writeUInt32LE(directoryOffset, 12);
  return Buffer.concat([signature(0x0605_4b50), end]);
}
