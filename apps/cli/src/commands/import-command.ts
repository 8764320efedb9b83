import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { importJsonLines, type ImportReceipt } from '@app/recording';
import type { Config } from '../config.js';
import { exitCodes } from '../exit-codes.js';
import { CommandFailed } from '../failures.js';
import { print } from '../print.js';
import { withProgress } from '../progress.js';
import { withLedger } from '../with-ledger.js';

export interface ImportOptions {
  account: string;
  dryRun: boolean;
  batch?: string;
  json: boolean;
}

/** Imports JSON Lines and prints the receipt; refused rows are listed with line, field and rule. */
export async function importCommand(config: Config, file: string, options: ImportOptions): Promise<void> {
  await access(file, constants.R_OK).catch(() => {
    throw new CommandFailed(`Không đọc được tệp. / The file cannot be read: ${file}`, exitCodes.wrongInput);
  });
  const receipt = await withLedger(config, async (ledger) => {
    await ledger.project();
    const { account, dryRun, batch } = options;
    return withProgress(file, (report) =>
      importJsonLines(() => createReadStream(file), {
        recorder: ledger.recorder,
        account,
        dryRun,
        ...(batch !== undefined && { batch }),
        progress: ({ done, of }) => {
          report(done, of);
        },
      }),
    );
  });
  if (options.json) print(JSON.stringify(receipt));
  else printReceipt(receipt);
  if (receipt.refused > 0) {
    throw new CommandFailed(
      `${receipt.refused} dòng bị từ chối. / ${receipt.refused} rows were refused.`,
      exitCodes.wrongInput,
    );
  }
}

function printReceipt({
  dryRun,
  rows,
  stored,
  replayed,
  refused,
  position,
  batch,
  file,
  errors,
}: ImportReceipt): void {
  for (const { line, key = '', pointer, rule, message = '' } of errors) {
    print(`dòng / line ${line}: ${key} ${pointer} ${rule} ${message}`.trimEnd());
  }
  const listed = new Set(errors.map(({ line }) => line)).size;
  if (listed < refused) print(`… và ${refused - listed} dòng nữa / and ${refused - listed} more`);
  if (dryRun) print('Chạy thử, không ghi gì. / Dry run, nothing was recorded.');
  else if (stored === 0 && refused === 0)
    print('Không có gì mới: mọi dòng đã ghi trước đây. / Nothing new: every row was recorded before.');
  print(
    `Dòng / Rows: ${rows} · mới / stored: ${stored} · đã có / replayed: ${replayed} · từ chối / refused: ${refused}`,
  );
  print(`Biên nhận / Receipt: batch ${batch}, sha256 ${file}, position ${position}`);
}
