import { createElement, type ReactElement } from 'react';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  AreaPage,
  ClaimsPage,
  figureTexts,
  parameters,
  ProjectPage,
  RegisterPage,
  RegistersPage,
  type ClaimRow,
  type PageContext,
  type TabbedUnit,
  type UnitLink,
} from '@app/pages';
import {
  InvalidQuery,
  ProjectDossierQuery,
  RegisterQuery,
  registerParametersOf,
  RegistersQuery,
  ScorecardsQuery,
  StatisticsQuery,
  type ReadingView,
  type RegisterColumn,
  type RegisterEntryView,
  type RegisterView,
} from '@app/projections';
import { areaPageView } from './area-view.js';
import { claimRow } from './claim-view.js';
import { namedIn, type Names } from './field-values.js';
import { totalsView } from './figure-values.js';
import { PageFrames } from './page-frame.service.js';
import { PageReads } from './page-reads.js';
import type { PageRequest } from './page-request.js';
import { projectPageView } from './project-view.js';
import { filtersOf, registerLink, registerRow } from './register-view.js';
import { tabbedUnit, unitLink } from './unit-view.js';
import { pagingOf } from './unit-pages.js';

const rowsPerPage = 25;
/** Claims beside a register; more stand on the page of claims. */
const claimsMax = 20;

interface Place {
  unit?: UnitLink;
  tabbed?: TabbedUnit;
}

/** Pages of figures: registers, claims against counts, projects, the communes of a province. */
@Injectable()
export class FigurePages {
  constructor(
    private readonly queries: QueryBus,
    private readonly reads: PageReads,
    private readonly frames: PageFrames,
  ) {}

  async registers(request: PageRequest): Promise<string> {
    const { clocks, lang, query } = request;
    const place = await this.placeOf(request);
    const list = await this.queries.execute(new RegistersQuery({ ...clocks, limit: 500 }));
    const registers = list.items
      .map((register) => registerLink(register, query[parameters.unit], lang))
      .sort((a, b) => a.title.localeCompare(b.title, lang));
    return this.page(request, list, figureTexts(lang).registersTitle, (context) =>
      createElement(RegistersPage, { context, ...place, registers }),
    );
  }

  async register(request: PageRequest, name: string): Promise<string> {
    const { clocks, lang, query } = request;
    const place = await this.placeOf(request);
    const asked = registerQuestion(name, query);
    const { asOf, knownAt } = clocks;
    const page: RegisterView = await this.queries.execute(
      new RegisterQuery(
        name,
        defined({ ...asked, asOf, knownAt, cursor: query[parameters.cursor], limit: String(rowsPerPage) }),
      ),
    );
    const names = await this.namesOf(page.items, request);
    const title = lang === 'vi' ? page.titleVi : page.titleEn;
    const view = {
      title,
      ...(place.unit === undefined ? {} : { unit: place.unit }),
      filters: filtersOf(page, page.columns, lang),
      rows: page.items.map((entry) => registerRow(entry, page.columns, names, lang)),
      ...(page.totals === null ? {} : { totals: totalsView(page.totals, lang) }),
      // One page that holds fewer than were counted: the rest is not for everyone.
      withheld: page.next === null ? Math.max(0, (page.totals?.entries ?? 0) - page.items.length) : 0,
      claims: page.totals === null ? [] : await this.claimsOf(name, request),
    };
    return this.page(request, page, title, (context) =>
      createElement(RegisterPage, {
        context,
        ...(place.tabbed === undefined ? {} : { tabbed: place.tabbed }),
        view,
        paging: pagingOf(request, page.next),
      }),
    );
  }

  async claims(request: PageRequest): Promise<string> {
    const { clocks, lang, query } = request;
    const place = await this.placeOf(request);
    const page = await this.queries.execute(
      new StatisticsQuery({
        ...clocks,
        place: query[parameters.unit],
        metric: query[parameters.metric],
        period: query[parameters.period],
        cursor: query[parameters.cursor],
        limit: rowsPerPage,
      }),
    );
    const claims = page.items.map((claim) => claimRow(claim, lang));
    return this.page(request, page, figureTexts(lang).claimsTitle, (context) =>
      createElement(ClaimsPage, { context, ...place, claims, paging: pagingOf(request, page.next) }),
    );
  }

  async project(request: PageRequest, id: string): Promise<string> {
    const { clocks, lang } = request;
    const dossier = await this.queries.execute(new ProjectDossierQuery(id, clocks));
    const acts = Object.values(dossier.pillars).flatMap((part) => part.acts);
    const ids = acts.flatMap(({ type, data }) => namedIn(type, data));
    const names = await this.reads.names(ids, request);
    const columns = {
      recommendations: await this.columnsOf('recommendationTracker'),
      findings: await this.columnsOf('findingsRemedies'),
    };
    const view = projectPageView(dossier, columns, names, lang);
    return this.page(request, dossier, view.title, (context) =>
      createElement(ProjectPage, { context, view }),
    );
  }

  async area(request: PageRequest, unitId: string): Promise<string> {
    const { clocks, query } = request;
    const unit = await this.reads.unit(unitId, clocks);
    const scores = await this.queries.execute(
      new ScorecardsQuery(unitId, { ...clocks, period: query[parameters.period] }),
    );
    const view = areaPageView(unit, scores);
    return this.page(request, scores, view.unit.fullName, (context) =>
      createElement(AreaPage, { context, tabbed: tabbedUnit(unit), view }),
    );
  }

  /** The unit that the address names; without one the whole country. */
  private async placeOf({ clocks, query }: PageRequest): Promise<Place> {
    const id = query[parameters.unit];
    if (id === undefined) return {};
    const unit = await this.reads.unit(id, clocks);
    return { unit: unitLink(unit), tabbed: tabbedUnit(unit) };
  }

  /** Claims of the unit that entries of this register count against. */
  private async claimsOf(register: string, { clocks, query, lang }: PageRequest): Promise<ClaimRow[]> {
    const place = query[parameters.unit];
    if (place === undefined) return [];
    const { items } = await this.queries.execute(
      new StatisticsQuery({ ...clocks, place, period: query[parameters.period], limit: 200 }),
    );
    return items
      .filter(({ counted }) => counted.some((one) => one.register === register))
      .slice(0, claimsMax)
      .map((claim) => claimRow(claim, lang));
  }

  private async columnsOf(register: string): Promise<readonly RegisterColumn[]> {
    return (await this.queries.execute(new RegisterQuery(register, { limit: '1' }))).columns;
  }

  private namesOf(entries: readonly RegisterEntryView[], request: PageRequest): Promise<Names> {
    const ids = entries.flatMap(({ type, data, village }) => [
      ...namedIn(type, data),
      ...(village === null ? [] : [village]),
    ]);
    return this.reads.names(ids, request);
  }

  private async page(
    request: PageRequest,
    resolved: ReadingView,
    title: string,
    content: (context: PageContext) => ReactElement,
  ): Promise<string> {
    const context = await this.frames.contextOf(request, resolved);
    return this.frames.render(context, title, content(context));
  }
}

/** Parameters of pages by those of the lists; what else a register takes has one name in both. */
const inLists: Readonly<Record<string, string>> = {
  [parameters.unit]: 'unit',
  [parameters.period]: 'period',
  [parameters.type]: 'type',
};
const ofPages: readonly string[] = [parameters.asOf, parameters.knownAt, parameters.cursor];

/** @throws NotKnown, InvalidQuery for a parameter that the register does not take. */
export function registerQuestion(
  name: string,
  query: Readonly<Record<string, string>>,
): Record<string, string> {
  const known = registerParametersOf(name);
  const asked = Object.entries(query).filter(([parameter]) => !ofPages.includes(parameter));
  return Object.fromEntries(
    asked.map(([parameter, value]) => {
      const own = inLists[parameter] ?? parameter;
      if (!known.includes(own)) throw new InvalidQuery(parameter, 'unknown', parameter);
      return [own, value];
    }),
  );
}

const defined = (values: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
