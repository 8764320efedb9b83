import { createHash } from 'node:crypto';

/** A file that can be read from its start as often as needed. */
export type OpenFile = () => AsyncIterable<Uint8Array>;

export interface FileLine {
  /** From 1. */
  line: number;
  bytes: Uint8Array;
}

/** Longest line that is kept; a longer one is answered by a line of `undefined` bytes. */
export const LINE_BYTES_MAX = 1024 * 1024;

const LINE_FEED = 0x0a;

/** Base64 SHA-256 of the file's bytes, and their number. */
export async function digestOf(open: OpenFile): Promise<{ sha256: string; sizeBytes: number }> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const chunk of open()) {
    hash.update(chunk);
    sizeBytes += chunk.length;
  }
  return { sha256: hash.digest('base64'), sizeBytes };
}

/**
 * Lines of a file as bytes, without their line feed: decoding is the strict reader's business.
 * Blank lines are left out and counted; a line above `LINE_BYTES_MAX` is cut there, which no JSON survives.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FileLine> {
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  let line = 0;
  const keep = (part: Uint8Array): void => {
    if (pendingBytes <= LINE_BYTES_MAX) pending.push(part);
    pendingBytes += part.length;
  };
  const take = (): FileLine | undefined => {
    line += 1;
    const bytes = Buffer.concat(pending);
    pending = [];
    pendingBytes = 0;
    return bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09)
      ? undefined
      : { line, bytes };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end));
      const taken = take();
      if (taken !== undefined) yield taken;
      start = end + 1;
    }
    if (start < chunk.length) keep(Uint8Array.from(chunk.subarray(start)));
  }
  if (pendingBytes > 0) {
    const taken = take();
    if (taken !== undefined) yield taken;
  }
}
