import type { UnitLocator } from '@app/domain';
import type { EventStore } from '@app/event-store';
import type { UnitDirectory } from '../units/unit-directory.js';
import type { UnitScope } from '../units/unit-scope.js';
import { RecordingError } from './refusal.js';

const RESOLVED_KEPT_MAX = 20_000;
const RESOLVED_FRESH_MS = 5_000;

/** Turns what an action calls its unit into our id. */
export class UnitResolver {
  private readonly resolved = new Map<string, { unitId: string; until: number }>();

  constructor(
    private readonly store: EventStore,
    private readonly scope: UnitScope,
    private readonly directory: UnitDirectory,
  ) {}

  /**
   * The unit's id, and the path from it upwards (see UnitScope).
   * @throws RecordingError `unit/unknown`, `unit/code-unknown`, `unit/code-ambiguous`
   */
  async resolve(unit: UnitLocator): Promise<{ unitId: string; unitPath: readonly string[] }> {
    const unitId = 'code' in unit ? await this.byCode(unit.code, unit.on) : unit.id;
    const unitPath = await this.scope.pathOf(unitId);
    if (unitPath !== undefined) return { unitId, unitPath };
    if ('code' in unit) return { unitId, unitPath: [unitId] };
    throw new RecordingError('unit/unknown', { pointer: '/unit/id' }, { unit: unitId });
  }

  private async byCode(code: string, on: string): Promise<string> {
    const key = `${code}@${on}`;
    const kept = this.resolved.get(key);
    if (kept !== undefined && kept.until > performance.now()) return kept.unitId;
    const unitIds = await this.lookUp(code, on);
    const [unitId] = unitIds;
    const facts = { code, on };
    if (unitId === undefined) throw new RecordingError('unit/code-unknown', { pointer: '/unit/code' }, facts);
    if (unitIds.length > 1)
      throw new RecordingError(
        'unit/code-ambiguous',
        { pointer: '/unit/code' },
        { ...facts, units: unitIds },
      );
    if (this.resolved.size >= RESOLVED_KEPT_MAX) this.resolved.clear();
    this.resolved.set(key, { unitId, until: performance.now() + RESOLVED_FRESH_MS });
    return unitId;
  }

  /** A code that the registry does not know yet may have been recorded a moment before: then wait for it. */
  private async lookUp(code: string, on: string): Promise<readonly string[]> {
    const known = await this.directory.unitsByCode(code, on);
    if (known.length > 0) return known;
    const { position } = await this.store.head();
    return this.directory.unitsByCode(code, on, position);
  }
}
