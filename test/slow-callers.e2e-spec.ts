import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newServer } from '../apps/api/src/http/new-server.js';

/** Reads every body, in events or piece by piece, then takes a second to answer how long it was. */
const server = newServer({ headers: 600, request: 2_500, silence: 500, check: 100 });
server.on('request', (request, response) => {
  let bytes = 0;
  const answer = () => setTimeout(() => response.end(String(bytes)), 1_000);
  if (request.url === '/pieces') {
    const read = async () => {
      for await (const chunk of request as AsyncIterable<Buffer>) bytes += chunk.length;
      answer();
    };
    read().catch(() => undefined);
    return;
  }
  request.on('data', (chunk: Buffer) => (bytes += chunk.length));
  request.on('end', answer);
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(async () => {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
});

/** What the server says to a caller that sends these parts, each after a pause in milliseconds, and how long it took. */
async function said(
  ...parts: readonly (readonly [pause: number, text: string])[]
): Promise<[string, number]> {
  const begun = performance.now();
  const socket: Socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  let answer = '';
  socket.on('data', (bytes: Buffer) => (answer += bytes.toString()));
  socket.on('error', () => undefined);
  const closed = once(socket, 'close');
  const sending = (async () => {
    for (const [pause, text] of parts) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (!socket.destroyed) socket.write(text);
    }
  })();
  await Promise.all([closed, sending]);
  return [answer, performance.now() - begun];
}

const head = (length: number, path = '/'): string =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${String(length)}\r\n\r\n`;

describe('a caller that sends slowly', () => {
  it.each(['/', '/pieces'])('is hung up on when the rest of a body does not come to %s', async (path) => {
    const [answer, tookMs] = await said([0, `${head(10, path)}ab`]);
    expect(answer).toContain('408');
    expect(answer).toContain('Gửi quá chậm / Sent too slowly');
    expect(tookMs).toBeLessThan(2_400);
  });

  it('is hung up on when it drips byte by byte for too long', async () => {
    const drips = Array.from({ length: 12 }, () => [300, 'x'] as const);
    const [answer] = await said([0, head(100)], ...drips);
    expect(answer).toContain('408');
  });

  it('is hung up on when its headers do not end', async () => {
    const [answer] = await said([0, 'POST / HTTP/1.1\r\nHost: x\r\n']);
    expect(answer).toContain('408');
  });

  it.each(['/', '/pieces'])('is answered by %s when it pauses for less', async (path) => {
    const [answer] = await said([0, `${head(4, path)}a`], [250, 'b'], [250, 'cd']);
    expect(answer).toContain('200');
    expect(answer.endsWith('4\r\n0\r\n\r\n') || answer.endsWith('4')).toBe(true);
  });
});
