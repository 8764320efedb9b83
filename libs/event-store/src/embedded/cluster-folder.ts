import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { canEnter, give, isRoot, nobody, ownerOf, spawnAs, type Account } from './account.js';
import { EmbeddedPostgresError, errorFromOutput } from './errors.js';

/** Where a data folder keeps its cluster, and as whom PostgreSQL runs there. */
export interface Cluster {
  folder: string;
  account: Account | undefined;
  /** The cluster lives outside the data folder, because the account cannot reach it there. */
  relocated: boolean;
  exists: boolean;
}

const locationFile = (dataFolder: string): string => join(dataFolder, 'postgres.location');
const passwordFile = (dataFolder: string): string => join(dataFolder, 'postgres.password');

/**
 * The place of the cluster: `<data folder>/postgres`, or the folder that `postgres.location` names. A new one goes to
 * `<shared folder>/<hash of the path>` when PostgreSQL's account cannot enter the data folder.
 */
export function locateCluster(dataFolder: string, sharedFolder: string): Cluster {
  const inside = join(dataFolder, 'postgres');
  if (existsSync(inside)) return { folder: inside, account: ownerOf(inside), relocated: false, exists: true };
  if (existsSync(locationFile(dataFolder))) return namedCluster(dataFolder);
  const account = isRoot() ? nobody() : undefined;
  if (account === undefined || canUse(dataFolder, account))
    return { folder: inside, account, relocated: false, exists: false };
  const hash = createHash('sha256').update(realpathSync(dataFolder)).digest('hex').slice(0, 16);
  return { folder: join(sharedFolder, hash), account, relocated: true, exists: false };
}

function namedCluster(dataFolder: string): Cluster {
  const folder = readFileSync(locationFile(dataFolder), 'utf8').trim();
  if (existsSync(folder)) return { folder, account: ownerOf(folder), relocated: true, exists: true };
  throw new EmbeddedPostgresError(
    'clusterMissing',
    `${locationFile(dataFolder)} names ${folder}, which is not there`,
  );
}

/** Tries it with a folder of the kind that the cluster will be. */
function canUse(dataFolder: string, account: Account): boolean {
  const probe = join(dataFolder, `.probe-${randomBytes(4).toString('hex')}`);
  mkdirSync(probe);
  try {
    give(probe, account, 0o700);
    return canEnter(probe, account);
  } finally {
    rmdirSync(probe);
  }
}

/**
 * Makes the cluster beside its place and moves it there when it is whole, so that a start that was cut off leaves
 * nothing that looks like a cluster. Collation is built in (C.UTF-8): the order of rows must not follow the machine.
 */
export async function createCluster(
  dataFolder: string,
  cluster: Cluster,
  initdb: string,
  user: string,
): Promise<void> {
  const { folder, account } = cluster;
  if (existsSync(folder))
    throw new EmbeddedPostgresError(
      'clusterMissing',
      `${folder} is there but ${dataFolder} does not name it`,
    );
  const unfinished = `${folder}.new`;
  const parent = join(folder, '..');
  mkdirSync(parent, { recursive: true });
  if (cluster.relocated) give(parent, undefined, 0o755);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  give(unfinished, account, 0o700);
  const password = randomBytes(24).toString('base64url');
  const passwordForInitdb = `${folder}.pwfile`;
  try {
    writeFileSync(passwordForInitdb, password, { mode: 0o600 });
    give(passwordForInitdb, account, 0o600);
    await runInitdb(initdb, account, [
      `--pgdata=${unfinished}`,
      `--pwfile=${passwordForInitdb}`,
      `--username=${user}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]);
  } finally {
    rmSync(passwordForInitdb, { force: true });
  }
  rmSync(passwordFile(dataFolder), { force: true });
  writeFileSync(passwordFile(dataFolder), password, { mode: 0o600 });
  if (cluster.relocated) writeFileSync(locationFile(dataFolder), `${folder}\n`);
  renameSync(unfinished, folder);
}

/** The password of the cluster's owner, which only the account that started it first can read. */
export function readPassword(dataFolder: string): string {
  return readFileSync(passwordFile(dataFolder), 'utf8').trim();
}

function runInitdb(initdb: string, account: Account | undefined, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawnAs(account, initdb, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(errorFromOutput('initdb', output));
    });
  });
}
