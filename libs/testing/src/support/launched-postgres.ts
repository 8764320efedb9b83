import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** How a spec wants PostgreSQL launched. */
export interface LaunchOptions {
  dataFolder: string;
  sharedFolder?: string;
  /** Folder of the translated launcher; by default the one of this test run. */
  launcher?: string;
  /** Account of the Node process; by default ours. */
  uid?: number;
  gid?: number;
  umask?: number;
}

/** What the launcher answered: a server, or the code and message of its error. */
export type LaunchAnswer =
  { url: string; pid: number; clusterFolder: string; relocated: boolean } | { code: string; message: string };

/** A Node process with the server that it launched, or failed to. */
export interface Launched {
  node: ChildProcess;
  answer: LaunchAnswer;
  /** Asks the launcher to stop the server and waits until the Node process has ended. */
  stop(): Promise<void>;
}

const program = `
  const [index, options, umask] = process.argv.slice(1);
  if (umask !== '') process.umask(Number(umask));
  const { EmbeddedPostgres } = await import(index);
  try {
    const server = await EmbeddedPostgres.start(JSON.parse(options));
    const { url, pid, clusterFolder, relocated } = server;
    console.log(JSON.stringify({ url, pid, clusterFolder, relocated }));
    process.stdin.on('end', () => server.stop()).resume();
  } catch ({ code, message }) {
    console.log(JSON.stringify({ code, message }));
  }
`;

/** Runs the launcher in a Node process of its own, so that a spec may kill it or give it another account. */
export async function launchPostgres(options: LaunchOptions): Promise<Launched> {
  const { launcher = launcherOfThisRun(), umask, uid, gid, ...start } = options;
  const args = [
    pathToFileURL(join(launcher, 'index.js')).href,
    JSON.stringify(start),
    umask === undefined ? '' : String(umask),
  ];
  const account = uid === undefined ? {} : { uid, gid: gid ?? uid };
  const node = spawn(process.execPath, ['--input-type=module', '-e', program, ...args], {
    ...account,
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(node, 'exit');
  const [line] = (await once(createInterface(node.stdout), 'line')) as [string];
  const stop = async (): Promise<void> => {
    node.stdin.end();
    await ended;
  };
  return { node, answer: JSON.parse(line) as LaunchAnswer, stop };
}

function launcherOfThisRun(): string {
  const folder = process.env['TEST_POSTGRES_LAUNCHER'];
  if (folder === undefined)
    throw new Error('TEST_POSTGRES_LAUNCHER is missing: run the spec in the project "integration"');
  return folder;
}

/** Ids of the live processes whose command line holds the text (Linux). */
export function processesWith(text: string): number[] {
  const ids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return ids.filter((id) => commandLineOf(id).includes(text));
}

function commandLineOf(id: number): string {
  try {
    return readFileSync(`/proc/${String(id)}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Waits for a condition, looking every 20 ms; the error names it. */
export async function eventually(what: string, holds: () => boolean, timeoutMs = 10_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`not within ${String(timeoutMs)} ms: ${what}`);
    await sleep(20);
  }
}
