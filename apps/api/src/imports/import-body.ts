import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ImportKind, XLSX_MEDIA_TYPE } from '@app/recording';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { packedBody } from '../http/json-parser.js';
import { Problem } from '../problems/problem.js';

/** Bytes of an imported file as it is sent: fifty thousand rows are some five. */
export const IMPORT_BYTES_MAX = 64 * 1024 * 1024;

export const importMediaTypes: Readonly<Record<ImportKind, string>> = {
  JSON_LINES: 'application/x-ndjson',
  CSV: 'text/csv',
  XLSX: XLSX_MEDIA_TYPE,
};

const kindOf = new Map(Object.entries(importMediaTypes).map(([kind, type]) => [type, kind as ImportKind]));
const IMPORTS = '/v1/imports';

/** The body of an import, not read yet: nobody without an account makes us take a file. */
export class ImportBody {
  constructor(
    readonly kind: ImportKind,
    private readonly bytes: Readable,
  ) {}

  /**
   * Puts the file on disk, where a workbook can be read, for as long as the work takes.
   * @throws Problem above the limit
   */
  async withFile<T>(work: (path: string) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(join(tmpdir(), 'sdc-import-'));
    const path = join(folder, 'file');
    try {
      // Not destroyed where it is too large: the caller has to be able to read why.
      const chunks = this.bytes.iterator({ destroyOnReturn: false });
      await pipeline(Readable.from(bounded(chunks)), createWriteStream(path, { mode: 0o600 }));
      return await work(path);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

async function* bounded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > IMPORT_BYTES_MAX) throw tooLarge();
    yield chunk;
  }
}

const tooLarge = (): Problem =>
  new Problem('http/body-too-large', { pointer: '' }, { bytesMax: IMPORT_BYTES_MAX });

/** Hands the files of imports through unread. On every other route their media types end in 415, as before. */
export function takeImportFiles(fastify: FastifyInstance): void {
  for (const type of Object.values(importMediaTypes))
    fastify.addContentTypeParser(type, { bodyLimit: IMPORT_BYTES_MAX }, (request, payload, done) => {
      try {
        done(null, bodyOf(request, payload));
      } catch (error) {
        done(error as Error);
      }
    });
}

function bodyOf({ headers, routeOptions }: FastifyRequest, payload: Readable): ImportBody {
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  const kind = kindOf.get(type.trim().toLowerCase());
  if (kind === undefined || routeOptions.url !== IMPORTS)
    throw new Problem('http/unsupported-media-type', { header: 'Content-Type' });
  const { 'content-encoding': encoding = 'identity' } = headers;
  if (encoding !== 'identity') throw packedBody();
  if (Number(headers['content-length'] ?? 0) > IMPORT_BYTES_MAX) throw tooLarge();
  return new ImportBody(kind, payload);
}
