import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { decodeStored } from '@app/access';
import { effective, type RecordedEvent } from '@app/domain';
import type { EventStore } from '@app/event-store';
import {
  importUnits,
  loadUnits,
  UnitImportError,
  UnitLayoutError,
  unitRecording,
  UnitRegistry,
  type UnitFile,
  type UnitImportFault,
  type UnitImportReceipt,
} from '@app/recording';
import type { Config } from '../config.js';
import { exitCodes } from '../exit-codes.js';
import { CommandFailed } from '../failures.js';
import type { LedgerParts } from '../ledger-parts.js';
import { print } from '../print.js';
import { withProgress } from '../progress.js';
import { withLedger } from '../with-ledger.js';

/** Records what the official list of this release knows up to the ledger's day; what stands already stays. */
export async function loadOfficialUnits({ store, ledger, clock }: LedgerParts): Promise<void> {
  const { ledgerId } = await ledger.get();
  const { stored, replayed } = await withProgress('Danh mục đơn vị / Units', (onProgress) =>
    loadUnits(unitRecording(store, ledgerId), { until: clock.today(), onProgress }),
  );
  print(`Danh mục đơn vị / Units: ghi mới / stored: ${stored} · đã có / replayed: ${replayed}`);
}

/** Compares public lists of units with the registry and records what differs; without files the official list. */
export async function unitsImportCommand(
  config: Config,
  names: readonly string[],
  dryRun: boolean,
): Promise<void> {
  if (names.length === 0) {
    if (dryRun) {
      throw new CommandFailed(
        'Chạy thử cần có tệp. / A dry run compares files: name at least one.',
        exitCodes.wrongInput,
      );
    }
    return withLedger(config, loadOfficialUnits);
  }
  const files = names.map(readUnitFile);
  const receipt = await withLedger(config, async ({ store, recorder }) => {
    const registry = UnitRegistry.of(effective(await unitEvents(store)));
    return withProgress('units', (onProgress) =>
      importUnits(
        files,
        registry,
        ({ key, action }) => recorder.record({ sender: { job: 'units', key }, action }),
        { dryRun, until: recorder.today(), onProgress },
      ),
    ).catch(explain);
  });
  printReceipt(receipt, dryRun);
}

function readUnitFile(name: string): UnitFile {
  try {
    return { name: basename(name), value: JSON.parse(readFileSync(name, 'utf8')) as unknown };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new CommandFailed(
      `Không đọc được tệp. / The file cannot be read: ${name}: ${detail}`,
      exitCodes.wrongInput,
    );
  }
}

async function unitEvents(store: EventStore): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let after = 0, atEnd = false; !atEnd;) {
    const page = await store.readLog({ after, limit: 10_000, filter: { categories: ['unit'] } });
    events.push(...page.events.map(decodeStored));
    after = page.scannedTo;
    atEnd = page.atEnd;
  }
  return events;
}

const faultLines: Record<UnitImportFault, string> = {
  DAY_MISSING: 'Tên tệp không nói danh sách của ngày nào. / The name does not say the day of the list',
  MERGERS_MISSING: 'Thiếu tệp sắp xếp đơn vị năm 2025. / The file of the mergers of 2025 is missing beside',
  EARLIER_LIST_MISSING: 'Thiếu danh sách trước 2025-07-01. / The list before 2025-07-01 is missing beside',
};

function explain(error: unknown): never {
  if (error instanceof UnitImportError) {
    throw new CommandFailed(`${faultLines[error.fault]}: ${error.file}`, exitCodes.wrongInput);
  }
  if (error instanceof UnitLayoutError) {
    throw new CommandFailed(
      `Tệp không đúng khuôn dạng. / The file has an unknown layout: ${error.message}`,
      exitCodes.wrongInput,
    );
  }
  throw error;
}

function printReceipt({ stored, replayed, plan }: UnitImportReceipt, dryRun: boolean): void {
  const { registered, renamed, respelled, ended } = plan.counts;
  if (dryRun) print('Chạy thử, không ghi gì. / Dry run, nothing was recorded.');
  print(
    `Đăng ký / registered: ${registered} · đổi tên / renamed: ${renamed} · ` +
      `sửa chính tả / respelled: ${respelled} · kết thúc / ended: ${ended}`,
  );
  print(`Ghi mới / stored: ${stored} · đã có / replayed: ${replayed}`);
  for (const question of plan.questions) print(`? ${JSON.stringify(question)}`);
  for (const unknown of plan.unknownNames) print(`? ${JSON.stringify(unknown)}`);
  if (plan.questions.length + plan.unknownNames.length > 0) {
    print('Các dòng có dấu ? cần người xem xét. / The lines marked ? are left to a person.');
  }
}
