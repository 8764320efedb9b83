import type { Ledger } from '@app/recording';
import type { FastifyInstance } from 'fastify';

/** Pages load nothing from elsewhere and run no script; a style may stand in the page. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Headers of every answer: what kind of ledger this is (ledger format 1), and what a browser may do with it. */
export function addAnswerHeaders(fastify: FastifyInstance, ledger: Pick<Ledger, 'find'>): void {
  fastify.addHook('onSend', async (_request, reply, payload) => {
    const info = await ledger.find().catch(() => undefined);
    if (info !== undefined) reply.header('Ledger-Purpose', info.purpose);
    reply.header('X-Content-Type-Options', 'nosniff').header('Referrer-Policy', 'no-referrer');
    const isPage = String(reply.getHeader('Content-Type') ?? '').startsWith('text/html');
    if (isPage && !reply.hasHeader('Content-Security-Policy'))
      reply.header('Content-Security-Policy', PAGE_POLICY);
    return payload;
  });
}
