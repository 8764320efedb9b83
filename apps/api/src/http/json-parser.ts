import { readJson } from '@app/recording';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';

/** Bytes of a request's body: the largest event with its envelope. */
export const BODY_BYTES_MAX = 1024 * 1024;

const utf8Charset = /^charset="?utf-8"?$/i;

/** UTF-8 is JSON's only encoding; another name, a second parameter or a packed body would be read as something else. */
function requireUtf8({ headers }: FastifyRequest): void {
  const [, ...parameters] = (headers['content-type'] ?? '').split(';').map((part) => part.trim());
  const readable = parameters.every((parameter) => parameter === '' || utf8Charset.test(parameter));
  if (!readable) throw new Problem('http/unsupported-media-type', { header: 'Content-Type' });
  const { 'content-encoding': encoding = 'identity' } = headers;
  if (encoding !== 'identity') throw packedBody();
}

/** A body in a content coding, such as gzip: what it says is not what was sent. */
export const packedBody = (): Problem =>
  new Problem(
    'http/unsupported-media-type',
    { header: 'Content-Encoding' },
    {
      rule: 'http/content-encoding',
      detail:
        'Gửi nội dung không nén (không có Content-Encoding). / Send the body as it is, without a Content-Encoding.',
    },
  );

/** Leaves one parser: strict JSON on the raw bytes. Text, forms and everything else end in 415. */
export function useStrictJson(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: BODY_BYTES_MAX },
    (request: FastifyRequest, body: Buffer, done: (error: Error | null, value?: unknown) => void) => {
      let value: unknown;
      try {
        requireUtf8(request);
        value = readJson(body);
      } catch (error) {
        done(error as Error);
        return;
      }
      done(null, value);
    },
  );
}
