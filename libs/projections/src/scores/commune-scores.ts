import { addDays } from '@app/domain';
import { liveTable } from '@app/event-store';
import {
  addTally,
  emptyTally,
  scorecard,
  stateOn,
  tallyOf,
  type Scorecard,
  type Tally,
} from '@app/regulation';
import { fallsInto } from '../duties/duty-filter.js';
import type { PeriodicFacts } from '../duties/periodic-facts.js';
import { ownersOf } from '../duties/periodic-owners.js';
import type { Reading } from '../reading/clocks.js';
import type { DayRange } from '../reading/period.js';
import type { ReadModel } from '../reading/read-model.js';
import type { UnitRecord } from '../units/unit-record.js';
import type { Heritage, UnitRegistry } from '../units/unit-registry.js';
import { readSheets, type ScoreSheet } from './score-sheets.js';
import type { ScoreDuty } from './score-duty.js';
import { standingTally, untouchedDuties } from './standing-scores.js';

/** One question: whose scores, on which day, of which period, as the ledger was known when. */
export interface ScoreQuestion {
  model: ReadModel;
  registry: UnitRegistry;
  reading: Reading;
  /** Only duties that fall into these days. */
  days: DayRange | null;
}

/** Counts of the day asked last, by commune: a nation's are asked for again and again, and few of them change. */
const remembered = new Map<string, { basis: string; tally: Tally }>();
/** A nation has three thousand communes; those of other ledgers of one process come beside them. */
const REMEMBERED_MAX = 10_000;

/** What scores of some communes rest on. */
class ScoreFile {
  private constructor(
    private readonly question: ScoreQuestion,
    private readonly facts: PeriodicFacts,
    private readonly sheets: ReadonlyMap<string, ScoreSheet>,
    private readonly heritage: ReadonlyMap<string, readonly Heritage[]>,
    /** Of the registry that told the heritage. */
    private readonly edition: number,
  ) {}

  /** With two reads: which of the communes took anything over is known only when the sheets of others are read. */
  static async read(
    question: ScoreQuestion,
    communes: readonly UnitRecord[],
    whole: boolean,
  ): Promise<ScoreFile> {
    const { model, registry, reading } = question;
    const facts = await model.facts.at(reading.position);
    const { edition } = registry;
    const heritage = new Map(communes.map(({ id }) => [id, registry.heritageOf(id, reading.asOf)]));
    const sheets = new Map(
      await readSheets(
        model.pool,
        [...heritage].flatMap(([unitId, before]) => [
          { unitId, whole },
          ...before.map((ended) => ({ unitId: ended.unitId, whole: true })),
        ]),
        question,
      ),
    );
    const file = new ScoreFile(question, facts, sheets, heritage, edition);
    const mixed = communes.filter(
      ({ id }) => sheets.get(id)?.cases === null && file.inherited(id).length > 0,
    );
    if (mixed.length > 0) {
      const requests = mixed.map(({ id }) => ({ unitId: id, whole: true }));
      for (const [unit, sheet] of await readSheets(model.pool, requests, question)) sheets.set(unit, sheet);
    }
    return file;
  }

  /** As remembered, where nothing that it rests on is another than when it was counted. */
  tallyOf(commune: UnitRecord): Tally {
    const basis = this.basisOf(commune.id);
    const known = remembered.get(commune.id);
    if (basis !== undefined && known?.basis === basis) return known.tally;
    const tally = this.count(commune);
    if (remembered.size >= REMEMBERED_MAX) remembered.clear();
    if (basis !== undefined) remembered.set(commune.id, { basis, tally });
    return tally;
  }

  /**
   * All that the counts of a commune follow from; undefined where no sheet says it, for a period, and where the registry
   * went on while the sheets were read.
   */
  private basisOf(commune: string): string | undefined {
    const { registry, reading, days } = this.question;
    const before = (this.heritage.get(commune) ?? []).map(({ unitId }) => unitId);
    const versions = [commune, ...before].map((unit) => this.sheetOf(unit).version);
    if (days !== null || versions.includes(null) || registry.edition !== this.edition) return undefined;
    return [reading.asOf, this.edition, this.facts.edition, ...versions].join(' ');
  }

  private count(commune: UnitRecord): Tally {
    const { reading, days } = this.question;
    const { standing, cases, tally } = this.sheetOf(commune.id);
    const inherited = this.inherited(commune.id);
    const sum = emptyTally();
    if (tally !== null) addTally(sum, tally);
    else {
      const own = [...(cases ?? []), ...inherited].filter((duty) => fallsInto(duty, days));
      addTally(sum, tallyOf(own, reading.asOf));
    }
    addTally(sum, standingTally(this.ownersOf(commune), standing, this.facts, reading.asOf, days));
    return sum;
  }

  cardOf(commune: UnitRecord): Scorecard {
    const { reading, days } = this.question;
    const { standing, cases } = this.sheetOf(commune.id);
    const untouched = untouchedDuties(this.ownersOf(commune), standing, this.facts, reading.asOf);
    const all = [...(cases ?? []), ...standing, ...this.inherited(commune.id), ...untouched];
    return scorecard(
      all.filter((duty) => fallsInto(duty, days)),
      reading.asOf,
    );
  }

  private ownersOf(commune: UnitRecord): ReturnType<typeof ownersOf> {
    return ownersOf([commune], this.question.registry, this.facts, this.question.reading.asOf);
  }

  private sheetOf(unitId: string): ScoreSheet {
    return this.sheets.get(unitId) ?? { standing: [], cases: [], tally: null, version: null };
  }

  /** Duties of cases that were open on the last day of the units that the commune took over from (ruling 20). */
  private inherited(commune: string): ScoreDuty[] {
    return (this.heritage.get(commune) ?? []).flatMap(({ unitId, since, settled }) => {
      const { cases, standing } = this.sheetOf(unitId);
      return [...(cases ?? []), ...standing]
        .filter((duty) => duty.period === null && IS_OPEN.has(stateOn(duty, since)?.state ?? ''))
        .map((duty) => (settled ? duty : forReview(duty, since)));
    });
  }
}

const IS_OPEN: ReadonlySet<string> = new Set(['PENDING', 'NO_EVIDENCE']);

/** Without an heir a person must say whose duty it is. */
function forReview(duty: ScoreDuty, since: string): ScoreDuty {
  const from = addDays(since, 1);
  return {
    ...duty,
    steps: [...duty.steps.filter((step) => step.from < from), { from, state: 'NEEDS_REVIEW' }],
  };
}

/** Counts of each commune. */
export async function communeTallies(
  question: ScoreQuestion,
  communes: readonly UnitRecord[],
): Promise<ReadonlyMap<string, Tally>> {
  const file = await ScoreFile.read(question, communes, false);
  return new Map(communes.map((commune) => [commune.id, file.tallyOf(commune)]));
}

/** Counts and score groups of one commune. */
export async function communeCard(question: ScoreQuestion, commune: UnitRecord): Promise<Scorecard> {
  const file = await ScoreFile.read(question, [commune], true);
  return file.cardOf(commune);
}

/** Those of the units that have recorded something of their own, by the position and up to the day (ruling 21). */
export async function speakingAmong(
  { model, reading }: ScoreQuestion,
  units: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await model.pool.query<{ unit_id: string }>(
    // Limited, so that each unit is looked up by itself: a join would read every entry of the nation.
    `select u.unit_id from unnest($1::text[]) u (unit_id) cross join lateral (
       select from ${liveTable('entry')} e
       where e.unit_id = u.unit_id and e.own and e.position <= $2 and e.occurred_on <= $3 limit 1) e`,
    [units, reading.position, reading.asOf],
  );
  return new Set(rows.map(({ unit_id }) => unit_id));
}
