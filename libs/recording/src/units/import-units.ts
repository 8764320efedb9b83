import { recordAll, type LoadOptions, type LoadReceipt, type RecordUnit } from './load-units.js';
import { planImport, type UnitFile, type UnitImportPlan } from './plan-import.js';
import type { UnitRegistry } from './unit-registry.js';

export interface UnitImportReceipt extends LoadReceipt {
  plan: UnitImportPlan;
  /** Planned commands of days after `until`: left for an import when the ledger's clock has reached them. */
  later: number;
}

/**
 * Imports public lists (layouts of the data set named in libs/recording/data/NOTICE): what differs from the registry is
 * recorded, what the files do not settle comes back as questions. With `dryRun` nothing is recorded.
 * Throws UnitLayoutError, UnitImportError, and what `record` throws.
 */
export async function importUnits(
  files: readonly UnitFile[],
  registry: UnitRegistry,
  record: RecordUnit,
  options: LoadOptions & { dryRun?: boolean } = {},
): Promise<UnitImportReceipt> {
  const plan = planImport(files, registry);
  const { until = '9999-12-31', dryRun = false } = options;
  const due = plan.commands.filter(({ action }) => action.occurredOn <= until);
  const later = plan.commands.length - due.length;
  const receipt = dryRun ? { stored: 0, replayed: 0 } : await recordAll(due, record, options);
  return { ...receipt, plan, later };
}
