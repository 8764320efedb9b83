import { liveTable } from '@app/event-store';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ClockParameters, Reading } from '../reading/clocks.js';
import { ReadModel } from '../reading/read-model.js';
import { registerScope } from '../registers/register-scope.js';
import { units } from '../units/units.js';
import { isLastWord } from './corrections.js';
import { entries } from './entries.js';

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
  ) {
    super();
  }
}

const PAGE = 500;

@QueryHandler(TypeEntriesQuery)
export class TypeEntriesHandler implements IQueryHandler<TypeEntriesQuery> {
  constructor(private readonly model: ReadModel) {}

  /** @throws NotKnown when there is no such unit */
  async execute({ type, parameters }: TypeEntriesQuery): Promise<TypeEntries> {
    const reading = await this.model.read(parameters, [units, entries]);
    const { unit } = parameters;
    const scope =
      unit === undefined
        ? null
        : registerScope(await this.model.registryAt(reading.position), {
            unit,
            village: null,
            predecessors: false,
            on: reading.asOf,
          });
    return { reading, positions: this.positions(type, reading, scope) };
  }

  private async *positions(
    type: string,
    { position, asOf }: Reading,
    scope: { units: string[]; village: string | null } | null,
  ): AsyncGenerator<number> {
    let after = 0;
    for (;;) {
      const { rows } = await this.model.pool.query<{ position: number }>(
        `select e.position from ${liveTable('entry')} e
         where e.type = $1 and e.position > $2 and e.position <= $3 and e.occurred_on <= $4
           and e.how is distinct from 'WITHDRAW'
           and ${isLastWord('$3')}
           and ($5::text[] is null or e.unit_id = any($5)) and ($6::text is null or e.village = $6)
         order by e.position limit $7`,
        [type, after, position, asOf, scope?.units ?? null, scope?.village ?? null, PAGE],
      );
      for (const row of rows) yield row.position;
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) return;
      after = last.position;
    }
  }
}
