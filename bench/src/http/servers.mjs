import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The product's HTTP application in a process of its own; `projecting` runs its projections beside. */
export const startProductServer = ({ url, vaultKeyFile, projecting }) =>
  start('product-server.mjs', { url, vaultKeyFile, projecting });

export const startBareServer = ({ url }) => start('bare-server.mjs', { url });

async function start(file, settings) {
  const child = fork(join(import.meta.dirname, file), [JSON.stringify(settings)]);
  const [port] = await once(child, 'message');
  return { port, pid: child.pid, stop: () => child.disconnect() };
}
