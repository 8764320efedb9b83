import { createElement, type ReactElement } from 'react';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  DutiesPage,
  DutyPage,
  EntryPage,
  HistoryPage,
  parameters,
  pillarSlugs,
  stateSlugs,
  UnitPage,
  type EntryView,
  type PageContext,
  type Paging,
  type UnitView,
} from '@app/pages';
import {
  DutiesQuery,
  DutyQuery,
  HistoryQuery,
  InvalidQuery,
  NotKnown,
  ScorecardQuery,
  type DutyView,
  type EntryDetailView,
  type EntryView as Entry,
  type ReadingView,
  type UnitDetailView,
} from '@app/projections';
import { dutyPageView, dutyRow } from './duty-view.js';
import { entryLink, entryPageView } from './entry-view.js';
import { namedIn, type Names } from './field-values.js';
import { PageNotFound } from './page-error.filter.js';
import { PageFrames } from './page-frame.service.js';
import { PageReads } from './page-reads.js';
import type { PageRequest } from './page-request.js';
import { ruleView } from './rule-view.js';
import { scorecardPageView, unitPageView, unitPath } from './unit-view.js';

const rowsPerPage = 25;
/** Levels whose duties are judged: the commune's own, the province's as sums. */
const judgedLevels: readonly string[] = ['COMMUNE', 'PROVINCE'];

/** The pages of a unit: overview, duties, one duty, history, one entry. */
@Injectable()
export class UnitPages {
  constructor(
    private readonly queries: QueryBus,
    private readonly reads: PageReads,
    private readonly frames: PageFrames,
  ) {}

  async overview(request: PageRequest, unitId: string): Promise<string> {
    const { clocks } = request;
    const unit = await this.reads.unit(unitId, clocks);
    const below = await this.reads.below(unit, clocks);
    const judged = judgedLevels.includes(unit.level);
    const card = judged ? await this.queries.execute(new ScorecardQuery(unitId, clocks, false)) : undefined;
    return this.page(request, unit, unitPageView(unit, below), (context, view) =>
      createElement(UnitPage, {
        context,
        unit: view,
        ...(card === undefined ? {} : { scorecard: scorecardPageView(card) }),
      }),
    );
  }

  async duties(request: PageRequest, unitId: string): Promise<string> {
    const { clocks, query, lang } = request;
    const unit = await this.reads.unit(unitId, clocks);
    const obligation = query[parameters.obligation];
    const page = await this.queries.execute(
      new DutiesQuery({
        ...clocks,
        unit: unitId,
        pillar: codeOf(pillarSlugs, parameters.pillar, query),
        state: codeOf(stateSlugs, parameters.state, query),
        obligation,
        cursor: query[parameters.cursor],
        limit: rowsPerPage,
      }),
    );
    const { openedBy, names } = await this.around(page.items, request);
    const rows = page.items.map((duty) =>
      dutyRow(
        duty,
        {
          unitPath: unitPath(unit),
          ...pick('openedBy', openedBy, duty.openedBy),
          ...villageName(names, duty.village),
        },
        lang,
      ),
    );
    const rule = obligation === undefined ? undefined : ruleView(obligation, unit, page.asOf, lang);
    return this.page(request, unit, unitPageView(unit, []), (context, view) =>
      createElement(DutiesPage, {
        context,
        unit: view,
        duties: rows,
        paging: pagingOf(request, page.next),
        ...(rule === undefined ? {} : { rule }),
      }),
    );
  }

  async duty(request: PageRequest, unitId: string, dutyId: string): Promise<string> {
    const { clocks, lang } = request;
    const duty = await this.dutyOrReason(request, unitId, dutyId);
    const unit = await this.reads.unit(duty.unitId, clocks);
    const path = unitPath(unit);
    const { openedBy, names } = await this.around([duty], request);
    const acts = await this.reads.entries(duty.dischargedBy, clocks);
    const opening = pick('openedBy', openedBy, duty.openedBy);
    const view = dutyPageView(
      duty,
      { unitPath: path, ...opening, ...villageName(names, duty.village) },
      {
        ...(opening.openedBy === undefined ? {} : { openedBy: entryLink(opening.openedBy, path, lang) }),
        dischargedBy: [...acts.values()].map((entry) => entryLink(entry, path, lang)),
      },
      lang,
    );
    return this.page(
      request,
      duty,
      unitPageView(unit, []),
      (context, unitView) => createElement(DutyPage, { context, unit: unitView, duty: view }),
      duty.title[lang],
    );
  }

  /** @throws PageNotFound that says why the unit has no such duty, where the catalogue knows the rule. */
  private async dutyOrReason({ clocks, lang }: PageRequest, unitId: string, dutyId: string) {
    try {
      return await this.queries.execute(new DutyQuery(dutyId, clocks));
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      const unit = await this.reads.unit(unitId, clocks);
      const rule = ruleView(dutyId.split('~')[0] ?? '', unit, unit.asOf, lang);
      throw rule === undefined ? error : new PageNotFound({ kind: 'noDuty', rule });
    }
  }

  async history(request: PageRequest, unitId: string): Promise<string> {
    const { clocks, query } = request;
    const unit = await this.reads.unit(unitId, clocks);
    const page = await this.queries.execute(
      new HistoryQuery(unitId, { ...clocks, cursor: query[parameters.cursor], limit: rowsPerPage }),
    );
    const entries = await this.chains(
      page.items.filter(({ correctedBy }) => correctedBy === null),
      unit,
      request,
    );
    return this.page(request, unit, unitPageView(unit, []), (context, view) =>
      createElement(HistoryPage, { context, unit: view, entries, paging: pagingOf(request, page.next) }),
    );
  }

  async entry(request: PageRequest, eventId: string): Promise<string> {
    const { clocks } = request;
    const found = await this.reads.entry(eventId, clocks);
    const newest = found?.links.at(-1);
    if (newest === undefined) throw new NotKnown('event', eventId);
    const unit = await this.reads.unit(newest.unitId, clocks);
    const [entry] = await this.chains([newest], unit, request);
    if (entry === undefined) throw new NotKnown('event', eventId);
    return this.page(
      request,
      unit,
      unitPageView(unit, []),
      (context, view) => createElement(EntryPage, { context, unit: view, entry }),
      entry.title,
    );
  }

  /** Newest links with the rest of their chains, as the page shows them. */
  private async chains(
    newest: readonly Entry[],
    unit: UnitDetailView,
    request: PageRequest,
  ): Promise<EntryView[]> {
    const { clocks, lang } = request;
    const corrected = newest.filter(({ corrects }) => corrects !== null);
    const found = await this.reads.entries(
      corrected.map(({ id }) => id),
      clocks,
    );
    const chains = newest.map((entry) => found.get(entry.id)?.links ?? [entry]);
    const ids = chains.flat().flatMap(({ type, data, unitId }) => [...namedIn(type, data), unitId]);
    const names = await this.reads.names(ids, request);
    return chains.flatMap((links) => {
      const home = links[0]?.unitId;
      const other = home === undefined || home === unit.id ? undefined : names.get(home)?.text;
      return entryPageView(links, names, lang, other) ?? [];
    });
  }

  /** Opening entries and names of villages of a list of duties. */
  private async around(
    duties: readonly Pick<DutyView, 'openedBy' | 'village'>[],
    request: PageRequest,
  ): Promise<{ openedBy: ReadonlyMap<string, EntryDetailView>; names: Names }> {
    const opening = duties.flatMap(({ openedBy }) => openedBy ?? []);
    const villages = duties.flatMap(({ village }) => village ?? []);
    const openedBy = await this.reads.entries(opening, request.clocks);
    return { openedBy, names: await this.reads.names(villages, request) };
  }

  private async page(
    request: PageRequest,
    resolved: ReadingView,
    unit: UnitView,
    content: (context: PageContext, unit: UnitView) => ReactElement,
    title = unit.fullName,
  ): Promise<string> {
    const context = await this.frames.contextOf(request, resolved);
    return this.frames.render(context, title, content(context, unit));
  }
}

function villageName(names: Names, id: string | null): { village?: string } {
  const named = id === null ? undefined : names.get(id);
  return named === undefined ? {} : { village: named.text };
}

/** The entry of a map as an optional property. */
function pick<Name extends string, Value>(
  name: Name,
  map: ReadonlyMap<string, Value>,
  key: string | null,
): Partial<Record<Name, Value>> {
  const value = key === null ? undefined : map.get(key);
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, Value>>;
}

/** The code that a word of the address stands for. */
function codeOf<Code extends string>(
  slugs: Readonly<Record<Code, string>>,
  parameter: string,
  query: PageRequest['query'],
): Code | undefined {
  const slug = query[parameter];
  if (slug === undefined) return undefined;
  const found = (Object.keys(slugs) as Code[]).find((code) => slugs[code] === slug);
  if (found === undefined) throw new InvalidQuery(parameter, 'code', slug);
  return found;
}

/** Addresses of the neighbours of a page of a list. */
export function pagingOf({ query }: PageRequest, next: string | null): Paging {
  return {
    ...(query[parameters.cursor] === undefined ? {} : { first: {} }),
    ...(next === null ? {} : { next: { [parameters.cursor]: next } }),
  };
}
