import { mkdirSync } from 'node:fs';
import { Projector } from '../../../projector/src/projector.js';
import type { Config } from '../config.js';
import { DataFolderLock } from '../data-folder/data-folder-lock.js';
import { openDatabase, type Database } from '../database.js';
import { exitCodes } from '../exit-codes.js';
import { CommandFailed } from '../failures.js';
import { addressOf, FrontDoor } from '../front-door.js';
import { connectLedger, migrateAll, type LedgerParts } from '../ledger-parts.js';
import { print } from '../print.js';
import { SampleOrder } from '../sample/sample-order.js';
import { fillWithSample, sampleAccounts } from '../sample/fill-with-sample.js';
import { serve } from '../serve.js';
import { onStopRequest, Shutdown } from '../shutdown.js';
import { reportProblem } from '../with-ledger.js';

const shutdownMs = 20_000;

/** Runs everything in this process until somebody asks it to stop. Resolves when all is closed. */
export async function startCommand(config: Config): Promise<void> {
  const shutdown = new Shutdown();
  const stopped = new Promise<void>((resolve) => {
    onStopRequest(config.startedByNpm, resolve);
  });
  const failed = new Promise<never>((_resolve, reject) => {
    start(config, shutdown, reject).catch(reject);
  });
  // What breaks because everything is being closed is no failure; nobody waits for it any more.
  failed.catch(() => undefined);
  try {
    await Promise.race([stopped, failed]);
  } finally {
    setTimeout(() => process.exit(exitCodes.failed), shutdownMs).unref();
    await shutdown.close().catch(() => undefined);
  }
}

type Fail = (error: Error) => void;

async function start(config: Config, shutdown: Shutdown, fail: Fail): Promise<void> {
  const front = await takeFolderAndPort(config, shutdown);
  const order = SampleOrder.of(config);
  const database = await openWatchedDatabase(config, shutdown, fail);
  await migrateAll(database.url);
  const parts = await connectLedger(database.url, config.vaultKeyFile, shutdown);
  if (order.pending) {
    await fillWithSample(parts);
    order.done();
  }
  // Only now: folding 26,000 events in batches is much cheaper than one by one beside their recording.
  const projector = Projector.start({ url: database.url, store: parts.store, onProblem: reportProblem });
  await shutdown.onClose(() => projector.stop());
  const head = await parts.store.head();
  await projector.reach(head.position, catchUpMs);
  front.moveIn(await serve(parts, projector, shutdown));
  await tell(parts, front.address, database);
}

/** A restart after a change of a projection's version folds the whole ledger first; nobody is served stale counts meanwhile. */
const catchUpMs = 600_000;

/** Everything that can be refused at once is tried before anything slow begins. */
async function takeFolderAndPort(config: Config, shutdown: Shutdown): Promise<FrontDoor> {
  if (config.databaseUrl === undefined) {
    const lock = DataFolderLock.acquire(config.dataFolder, addressOf(config.host, config.port));
    await shutdown.onClose(() => {
      lock.release();
    });
    const front = await openFront(config, shutdown);
    lock.announce(front.address);
    return front;
  }
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  return openFront(config, shutdown);
}

async function openFront({ host, port }: Config, shutdown: Shutdown): Promise<FrontDoor> {
  const front = await FrontDoor.open(host, port);
  await shutdown.onClose(() => front.close());
  return front;
}

async function openWatchedDatabase(config: Config, shutdown: Shutdown, fail: Fail): Promise<Database> {
  const database = await openDatabase(config);
  await shutdown.onClose(() => database.close());
  database.onUnexpectedEnd(() => {
    fail(
      new CommandFailed(
        `PostgreSQL đã dừng bất ngờ, hãy khởi động lại. / PostgreSQL has ended unexpectedly, start again: ${config.dataFolder}/postgres.log`,
        exitCodes.noDatabase,
      ),
    );
  });
  return database;
}

async function tell(parts: LedgerParts, address: string, { relocatedTo }: Database): Promise<void> {
  if (relocatedTo !== undefined) {
    print(`Cụm PostgreSQL nằm ở ${relocatedTo}. / The PostgreSQL cluster lives in ${relocatedTo}.`);
  }
  for (const { vi, en, account, token } of await sampleAccounts(parts))
    print(`${vi} / ${en}: ${account} ${token}`);
  if ((await parts.ledger.find()) === undefined) {
    print('Sổ chưa mở: chạy `npm run sdc -- init`. / The ledger is not open: run `npm run sdc -- init`.');
  }
  print(`Sẵn sàng / Ready: ${address}`);
}
