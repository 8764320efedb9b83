import { createReadStream, existsSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { stat, readFile } from 'node:fs/promises';
import { ImportedEntries, type ImportSelector } from '@app/projections';
import { withdrawImport, type WithdrawalOptions, type WithdrawalReceipt } from '@app/recording';
import { messageOf } from '../../../api/src/problems/problem.filter.js';
import { projectToHead } from '../caught-up.js';
import type { Config } from '../config.js';
import { exitCodes } from '../exit-codes.js';
import { CommandFailed } from '../failures.js';
import { print } from '../print.js';
import { withLedger } from '../with-ledger.js';

export interface UndoOptions extends Pick<WithdrawalOptions, 'account' | 'reason'> {
  dryRun: boolean;
  json: boolean;
}

/** Takes an import back by withdrawing what it recorded; named by its file, its receipt (JSON) or its batch. */
export async function undoImportCommand(config: Config, named: string, options: UndoOptions): Promise<void> {
  const { account, reason, dryRun, json } = options;
  const selector = await selectorOf(named);
  const receipt = await withLedger(config, async (ledger) => {
    const minPosition = await projectToHead(ledger);
    const { pool, recorder } = ledger;
    const imported = new ImportedEntries(pool);
    return withdrawImport((page) => imported.find(account, selector, { ...page, minPosition }), {
      recorder,
      account,
      reason,
      dryRun,
    });
  });
  if (json) print(JSON.stringify(receipt));
  else printReceipt(receipt);
  if (receipt.events === 0)
    throw new CommandFailed(
      `Tài khoản này chưa ghi gì từ đợt nhập như vậy. / This account has recorded nothing of such an import: ${named}`,
      exitCodes.wrongInput,
    );
  if (receipt.refused > 0)
    throw new CommandFailed(
      `${receipt.refused} mục để nguyên. / ${receipt.refused} entries are left.`,
      exitCodes.wrongInput,
    );
}

/** Receipts are small; what is larger is the file that was imported. */
const RECEIPT_BYTES_MAX = 1024 * 1024;

async function selectorOf(named: string): Promise<ImportSelector> {
  if (!existsSync(named)) return { batch: named };
  const { size } = await stat(named);
  const batch = size > RECEIPT_BYTES_MAX ? undefined : batchIn(await readFile(named, 'utf8'));
  if (batch !== undefined) return { batch };
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(named)) hash.update(chunk as Uint8Array);
  return { file: hash.digest('base64') };
}

/** The name of the run, where the text is the receipt that `sdc import --json` or the API answered. */
function batchIn(text: string): string | undefined {
  let receipt: unknown;
  try {
    receipt = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof receipt !== 'object' || receipt === null) return undefined;
  const { batch, replayed } = receipt as Record<string, unknown>;
  return typeof batch === 'string' && typeof replayed === 'number' ? batch : undefined;
}

function printReceipt({
  dryRun,
  events,
  withdrawn,
  already,
  refused,
  position,
  errors,
}: WithdrawalReceipt): void {
  for (const fault of errors)
    print(`dòng / line ${fault.line}: ${fault.event} ${fault.rule} ${messageOf(fault)}`);
  if (dryRun) print('Chạy thử, không ghi gì. / Dry run, nothing was recorded.');
  print(
    `Sự kiện / Events: ${events} · rút / withdrawn: ${withdrawn} · đã rút trước / withdrawn before: ${already} · để nguyên / left: ${refused}`,
  );
  if (position > 0) print(`position ${position}`);
}
