import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  EntryMentionsQuery,
  EntryQuery,
  NotKnown,
  UnitQuery,
  UnitsQuery,
  type ClockParameters,
  type EntryDetailView,
  type EntryMention,
  type ReadingView,
  type UnitDetailView,
  type UnitMention,
} from '@app/projections';
import type { Lang } from '@app/pages';
import { catalogue } from '@app/regulation';
import { titleOf } from './entry-view.js';
import type { Named, Names } from './field-values.js';
import type { PageRequest } from './page-request.js';
import { unitPath } from './unit-view.js';
import { citationText } from './wording.js';

/** A project has a page of its own; other cases are told by the entry that opened them. */
function namedMention({ ref, id, unitId, name, ...titles }: EntryMention, lang: Lang): Named {
  const title = titleOf(titles, lang);
  return {
    text: name === null ? title : `${title}: ${name}`,
    href: ref.startsWith('project-') ? `/du-an/${ref}` : `/don-vi/${unitId}/dien-bien/${id}`,
  };
}

function namedDuty(id: string, lang: Lang): (readonly [string, Named])[] {
  const rule = catalogue.find(id.split('~')[0] ?? '');
  if (rule === undefined) return [];
  const text = `${citationText(rule, lang)}: ${lang === 'vi' ? rule.titleVi : rule.titleEn}`;
  return [[id, { text, href: `/nghia-vu/${encodeURIComponent(id)}` }]];
}

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

  /** What the ids stand for; one that nothing is known of, or that not everyone may look at, has no name. */
  async names(ids: readonly string[], request: Pick<PageRequest, 'clocks' | 'lang'>): Promise<Names> {
    const unique = [...new Set(ids)];
    const isDuty = (id: string): boolean => id.includes('~');
    const isRef = (id: string): boolean => id.includes('-') && !isDuty(id);
    const units = unique.filter((id) => !id.includes('-') && !isDuty(id));
    const [places, mentions] = await Promise.all([
      Promise.all(units.map((id) => this.place(id, request.clocks))),
      this.queries.execute(new EntryMentionsQuery(unique.filter(isRef), request.clocks)),
    ]);
    return new Map([
      ...places.filter((one) => one !== undefined),
      ...mentions.map((mention) => [mention.ref, namedMention(mention, request.lang)] as const),
      ...unique.filter(isDuty).flatMap((id) => namedDuty(id, request.lang)),
    ]);
  }

  private async place(id: string, clocks: ClockParameters): Promise<readonly [string, Named] | undefined> {
    try {
      const { level, ...unit } = await this.unit(id, clocks);
      return [id, { text: unit.title, ...(level === 'VILLAGE' ? {} : { href: unitPath(unit) }) }];
    } catch (error) {
      if (error instanceof NotKnown) return undefined;
      throw error;
    }
  }
}
