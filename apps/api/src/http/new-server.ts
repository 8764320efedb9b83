import { createServer, type IncomingMessage, type Server } from 'node:http';
import { problems } from '../problems/problems.js';

/** How long a caller may take, in milliseconds. */
export interface Patience {
  /** Until the headers are there. */
  headers: number;
  /** Until the whole request is there: 64 MiB at some two megabits a second. */
  request: number;
  /** Without a byte of the body. */
  silence: number;
  /** How often the first two are looked at. */
  check: number;
}

const usual: Patience = { headers: 20_000, request: 300_000, silence: 30_000, check: 5_000 };

/**
 * A HTTP server on which nobody keeps a socket by sending slowly, or nothing: who does is answered 408 and hung up on.
 * How long an answer takes is not its business.
 */
export function newServer(patience: Patience = usual): Server {
  const server = createServer({
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    connectionsCheckingInterval: patience.check,
  });
  server.prependListener('request', (request: IncomingMessage) => {
    if (hasBody(request)) hangUpOnSilence(request, patience.silence);
  });
  return server;
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const { status, vi, en } = problems['http/too-slow'];
const ANSWER =
  `HTTP/1.1 ${String(status)} Request Timeout\r\nContent-Type: application/problem+json\r\nConnection: close\r\n\r\n` +
  JSON.stringify({ type: '/docs#http/too-slow', title: `${vi} / ${en}`, status, code: 'http/too-slow' });

function hangUpOnSilence(request: IncomingMessage, silenceMs: number): void {
  const { socket } = request;
  const hangUp = (): void => {
    // What nobody has read yet is no silence of the caller.
    if (request.complete || request.readableLength > 0) return;
    socket.end(ANSWER, () => socket.destroy());
  };
  // Of the request, not of the socket: Node destroys a socket whose silence nobody of its request listens to.
  request.setTimeout(silenceMs, hangUp);
  const listenNoMore = (): void => {
    socket.setTimeout(0);
  };
  request.once('end', listenNoMore);
  request.once('close', listenNoMore);
}
