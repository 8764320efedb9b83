import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  EntryQuery,
  NotKnown,
  UnitQuery,
  UnitsQuery,
  type ClockParameters,
  type EntryDetailView,
  type ReadingView,
  type UnitDetailView,
  type UnitMention,
} from '@app/projections';
import type { Names } from './field-values.js';

/** Look-ups that several pages need, each once for a page. */
@Injectable()
export class PageReads {
  constructor(private readonly queries: QueryBus) {}

  unit(id: string, clocks: ClockParameters): Promise<UnitDetailView & ReadingView> {
    return this.queries.execute(new UnitQuery(id, clocks));
  }

  /** Provinces of the nation, or communes of a province; nothing below a commune or a closed district. */
  async below(unit: UnitDetailView, clocks: ClockParameters): Promise<readonly UnitMention[]> {
    const level = { NATION: 'PROVINCE', PROVINCE: 'COMMUNE' }[unit.level];
    if (level === undefined) return [];
    const { items } = await this.queries.execute(
      new UnitsQuery({ ...clocks, level, within: unit.id, limit: 500 }),
    );
    return items;
  }

  /** The entry with its chain; undefined where the position does not know it. */
  async entry(id: string, clocks: ClockParameters): Promise<EntryDetailView | undefined> {
    try {
      return await this.queries.execute(new EntryQuery(id, clocks));
    } catch (error) {
      if (error instanceof NotKnown) return undefined;
      throw error;
    }
  }

  async entries(
    ids: readonly string[],
    clocks: ClockParameters,
  ): Promise<ReadonlyMap<string, EntryDetailView>> {
    const unique = [...new Set(ids)];
    const found = await Promise.all(unique.map(async (id) => [id, await this.entry(id, clocks)] as const));
    return new Map(found.flatMap(([id, entry]) => (entry === undefined ? [] : [[id, entry] as const])));
  }

  /** Names of units and villages; an id that the registry does not know has none. */
  async names(ids: readonly string[], clocks: ClockParameters): Promise<Names> {
    const found = await Promise.all(
      [...new Set(ids)].map(async (id) => {
        try {
          return [id, (await this.unit(id, clocks)).title] as const;
        } catch (error) {
          if (error instanceof NotKnown) return undefined;
          throw error;
        }
      }),
    );
    return new Map(found.filter((one) => one !== undefined));
  }
}
