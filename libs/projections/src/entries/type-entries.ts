import { liveTable } from '@app/event-store';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ClockParameters, Reading } from '../reading/clocks.js';
import { insightOf, type ReadableUnit } from '../reading/readable-units.js';
import { ReadModel } from '../reading/read-model.js';
import { registerScope } from '../registers/register-scope.js';
import { units } from '../units/units.js';
import { isLastWord } from './corrections.js';
import { entries } from './entries.js';
import { atClocks, isHeldBackFrom, type Insight } from './held-back.js';

export interface TypeEntriesParameters extends ClockParameters {
  /** Id of a unit: its entries and those of all that stand below it. */
  unit?: string | undefined;
}

/** Positions of the entries of a type that count, in the ledger's order, read as they are taken. */
export interface TypeEntries {
  reading: Reading;
  positions: AsyncIterable<number>;
}

/** What was recorded of one type: of each chain of corrections its newest link, nothing that was withdrawn. */
export class TypeEntriesQuery extends Query<TypeEntries> {
  constructor(
    readonly type: string,
    readonly parameters: TypeEntriesParameters,
    /** Units of which the reader may see what is not for everyone. */
    readonly readable: readonly ReadableUnit[] = [],
  ) {
    super();
  }
}

const PAGE = 500;
const HELD_BACK = isHeldBackFrom('e', atClocks('$3', '$4'), { units: '$8', bodies: '$9' });

@QueryHandler(TypeEntriesQuery)
export class TypeEntriesHandler implements IQueryHandler<TypeEntriesQuery> {
  constructor(private readonly model: ReadModel) {}

  /** @throws NotKnown when there is no such unit */
  async execute({ type, parameters, readable }: TypeEntriesQuery): Promise<TypeEntries> {
    const reading = await this.model.read(parameters, [units, entries]);
    const { unit } = parameters;
    const registry = await this.model.registryAt(reading.position);
    const scope =
      unit === undefined
        ? null
        : registerScope(registry, {
            unit,
            village: null,
            predecessors: false,
            on: reading.asOf,
          });
    return {
      reading,
      positions: this.positions(type, reading, scope, insightOf(registry, readable, reading)),
    };
  }

  private async *positions(
    type: string,
    { position, asOf }: Reading,
    scope: { units: string[]; village: string | null } | null,
    insight: Insight,
  ): AsyncGenerator<number> {
    let after = 0;
    for (;;) {
      const { rows } = await this.model.pool.query<{ position: number }>(
        `select e.position from ${liveTable('entry')} e
         where e.type = $1 and e.position > $2 and e.position <= $3 and e.occurred_on <= $4
           and e.how is distinct from 'WITHDRAW'
           and ${isLastWord('$3')}
           and ($5::text[] is null or e.unit_id = any($5)) and ($6::text is null or e.village = $6)
           and not ${HELD_BACK}
         order by e.position limit $7`,
        [
          type,
          after,
          position,
          asOf,
          scope?.units ?? null,
          scope?.village ?? null,
          PAGE,
          insight.units,
          insight.bodies,
        ],
      );
      for (const row of rows) yield row.position;
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) return;
      after = last.position;
    }
  }
}
