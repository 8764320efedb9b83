import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands between a store and its server, and can lose what the server answers. */
export class CutConnection {
  /** Address of the database through here. */
  readonly url: string;
  readonly #server: Server;
  readonly #sockets: Set<Socket>;
  readonly #state: { answersLost: boolean };

  private constructor(url: string, server: Server, sockets: Set<Socket>, state: { answersLost: boolean }) {
    this.url = url;
    this.#server = server;
    this.#sockets = sockets;
    this.#state = state;
  }

  static async before(databaseUrl: string): Promise<CutConnection> {
    const url = new URL(databaseUrl);
    const sockets = new Set<Socket>();
    const state = { answersLost: false };
    const { hostname: host, port } = url;
    const server = createServer((near) => {
      const far = connect({ host, port: Number(port) });
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
      }
      near.on('data', (bytes) => far.write(bytes)).on('close', () => far.destroy());
      far.on('data', (bytes) => {
        if (!state.answersLost) near.write(bytes);
      });
      far.on('close', () => near.destroy());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url.hostname = '127.0.0.1';
    url.port = String((server.address() as AddressInfo).port);
    return new CutConnection(url.href, server, sockets, state);
  }

  /** From now on the server hears everything and nobody hears the server. */
  loseAnswers(): void {
    this.#state.answersLost = true;
  }

  /** Ends what stands; new connections work again. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#state.answersLost = false;
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
