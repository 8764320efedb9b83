import { recordAll, type LoadOptions, type LoadReceipt, type RecordUnit } from './load-units.js';
import { planImport, type UnitFile, type UnitImportPlan } from './plan-import.js';
import type { UnitRegistry } from './unit-registry.js';

export interface UnitImportReceipt extends LoadReceipt {
  plan: UnitImportPlan;
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
  if (options.dryRun === true) return { stored: 0, replayed: 0, plan };
  return { ...(await recordAll(plan.commands, record, options)), plan };
}
