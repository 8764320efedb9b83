import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { newServer } from '../../api/src/http/new-server.js';

const drainMs = 5_000;

/**
 * The port, taken before anything slow begins: a busy port is known at once, and those who come early are told to wait.
 * The application moves in when it is ready.
 */
export class FrontDoor {
  private constructor(
    private readonly server: Server,
    readonly address: string,
    private listener: RequestListener,
  ) {
    server.on('request', (request, response) => {
      this.listener(request, response);
    });
  }

  /** @throws what the system says: EADDRINUSE, EACCES */
  static async open(host: string, port: number): Promise<FrontDoor> {
    const server = newServer();
    server.listen(port, host);
    await once(server, 'listening');
    const bound = server.address();
    const actualPort = typeof bound === 'object' && bound !== null ? bound.port : port;
    return new FrontDoor(server, addressOf(host, actualPort), answerStarting);
  }

  moveIn(listener: RequestListener): void {
    this.listener = listener;
  }

  /** Takes no more requests and waits for those under way, at most five seconds. */
  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeIdleConnections();
    const late = setTimeout(() => {
      this.server.closeAllConnections();
    }, drainMs);
    await closed;
    clearTimeout(late);
  }
}

/** What a person can click: a server that listens on every address is reached by this one. */
export function addressOf(host: string, port: number): string {
  const name = ['0.0.0.0', '::', ''].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

const answerStarting: RequestListener = (_request, response) => {
  response.writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': '1' });
  response.end(JSON.stringify({ type: 'about:blank', title: 'Đang khởi động / Starting', status: 503 }));
};
