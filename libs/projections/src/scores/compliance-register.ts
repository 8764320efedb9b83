import type { Reading } from '../reading/clocks.js';
import type { RegisterEntryView } from '../registers/register-views.js';
import type { RegisterTotals } from '../registers/register-totals.js';
import type { AreaScore } from './area-scores.js';
import { pillarCodes, STATES } from './compliance-columns.js';
import type { RollupView } from './score-queries.js';

/** The lines of a unit and of the units of the next level below it. */
export function complianceLines(
  { unit, total, items }: RollupView,
  { asOf, position }: Reading,
  pillar: string | undefined,
): RegisterEntryView[] {
  const areas = [{ unit, ...total }, ...items];
  return areas.flatMap((area) =>
    pillarCodes
      .filter(({ code }) => pillar === undefined || code === pillar)
      .map(({ code, vi, en }) => ({
        id: `${area.unit.id}~${code}`,
        eventPosition: String(position),
        type: 'complianceScorecard',
        titleVi: vi,
        titleEn: en,
        stream: '',
        revision: 0,
        unitId: area.unit.id,
        village: null,
        occurredOn: asOf,
        occurredPrecision: 'DAY',
        occurredAtTime: null,
        recordedAt: '',
        recordedOn: asOf,
        actor: '',
        body: '',
        data: { pillar: code, ...figuresOf(area, code) },
        personal: [],
        evidence: [],
        late: false,
        imported: false,
        source: null,
        corrects: null,
        correctedBy: null,
        chain: `${area.unit.id}~${code}`,
        effective: true,
        unit: area.unit,
        tracked: null,
        answer: null,
        about: null,
      })),
  );
}

function figuresOf({ pillars: scores, communes, silent }: AreaScore, pillar: string): Record<string, number> {
  const score = scores[pillar];
  return {
    ...Object.fromEntries(STATES.map((state) => [state, score?.counts[state] ?? 0])),
    recordedAfterDue: score?.recordedAfterDue ?? 0,
    communes,
    silentCommunes: silent,
  };
}

/** The duties of the unit itself, by pillar; lines of units below are never added to it. */
export function complianceTotals(
  { total }: RollupView,
  { name, titleVi, titleEn }: { name: string; titleVi: string; titleEn: string },
): RegisterTotals {
  const sizeOf = (pillar: string): number =>
    Object.values(total.pillars[pillar]?.counts ?? {}).reduce((sum, some) => sum + some, 0);
  const codes = pillarCodes
    .map((one) => ({ ...one, entries: sizeOf(one.code), sums: [] }))
    .filter(({ entries }) => entries > 0);
  const entries = codes.reduce((sum, some) => sum + some.entries, 0);
  const byCode = codes.length === 0 ? [] : [{ field: 'pillar', vi: 'Trụ cột', en: 'Pillar', codes }];
  const types =
    entries === 0 ? [] : [{ type: name, titleVi, titleEn, entries, sums: [], byCode, shares: [] }];
  return { entries, types, tracked: null, answers: [], digest: null };
}
