import { cpus, release, totalmem, type } from 'node:os';
import { readFileSync } from 'node:fs';
import { query } from './database.mjs';

/** A Markdown table, so that a run's output can be pasted into a document. */
export function table(title, header, rows) {
  const lines = [`\n### ${title}\n`, row(header), row(header.map(() => '---')), ...rows.map(row)];
  process.stdout.write(`${lines.join('\n')}\n`);
}

const row = (cells) => `| ${cells.join(' | ')} |`;

export const whole = (value) => Math.round(value).toLocaleString('en-US');
export const millis = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

/** The machine, the server and the versions of the peers: a figure says nothing without them. */
export async function printMachine(url) {
  const [processor] = cpus();
  const [{ version }] = await query(url, 'select version()');
  const { dependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const settings = await query(
    url,
    `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'shared_buffers') order by 1`,
  );
  const lines = [
    `${cpus().length} x ${processor?.model ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${type()} ${release()}, Node ${process.version}`,
    version,
    settings.map(({ name, setting }) => `${name}=${setting}`).join(', '),
    Object.entries(dependencies)
      .map(([name, peer]) => `${name} ${peer}`)
      .join(', '),
    `${new Date().toISOString()}`,
  ];
  process.stdout.write(`## Sổ Dân Chủ: measurements\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`);
}
