import { fromBuffer } from 'yauzl';

/** All bytes of a stream. */
export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

/** Every file of an archive by name, read by a library that did not write it. */
export function unpacked(archive: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error !== null) {
        reject(error);
        return;
      }
      const files = new Map<string, string>();
      zip.on('error', reject);
      zip.on('end', () => {
        resolve(files);
      });
      zip.on('entry', (entry: { fileName: string }) => {
        zip.openReadStream(entry as never, (fault, stream) => {
          if (fault !== null) {
            reject(fault);
            return;
          }
          bytesOf(stream).then((bytes) => {
            files.set(entry.fileName, bytes.toString());
            zip.readEntry();
          }, reject);
        });
      });
      zip.readEntry();
    });
  });
}
