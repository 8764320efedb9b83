import { bindings, catalogue, type Obligation } from '@app/regulation';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { readingView, type ClockParameters, type Reading, type ReadingView } from '../reading/clocks.js';
import { InvalidQuery, NotKnown } from '../reading/errors.js';
import { pageOf, readCursor, readLimit, type Page, type PageParameters } from '../reading/page.js';
import { ReadModel } from '../reading/read-model.js';
import { units } from '../units/units.js';

/** An entry of the catalogue as it stands in the file, with what this release makes of it. */
export interface ObligationView extends Obligation {
  /** Judged in this release; all others are in the catalogue only. */
  bound: boolean;
  /** In force on `asOf`. */
  inForce: boolean;
}

export interface CataloguePage<Item> extends Page<Item> {
  /** Version of the catalogue and base64 SHA-256 of its canonical JSON. */
  version: string;
  digest: string;
}

const bound = new Set(catalogue.boundObligations.map(({ id }) => id));

const obligationView = (entry: Obligation, { asOf }: Reading): ObligationView => ({
  ...entry,
  bound: bound.has(entry.id),
  inForce: entry.validFrom <= asOf && (entry.validTo === null || asOf <= entry.validTo),
});

export interface ObligationsParameters extends ClockParameters, PageParameters {
  pillar?: string | undefined;
  /** `true`: only entries that this release judges. */
  bound?: string | undefined;
}

/** The catalogue of the law, in the order of its file. */
export class ObligationsQuery extends Query<CataloguePage<ObligationView>> {
  constructor(readonly parameters: ObligationsParameters) {
    super();
  }
}

@QueryHandler(ObligationsQuery)
export class ObligationsHandler implements IQueryHandler<ObligationsQuery> {
  constructor(private readonly model: ReadModel) {}

  async execute({ parameters }: ObligationsQuery): Promise<CataloguePage<ObligationView>> {
    const reading = await this.model.read(parameters, [units]);
    const { pillar, bound: boundOnly } = parameters;
    const wanted = catalogue.obligations.filter(
      (entry) =>
        (pillar === undefined || entry.pillar === pillar) && (boundOnly !== 'true' || bound.has(entry.id)),
    );
    const page = pageOfList(wanted, ({ id }) => id, parameters, reading);
    const items = page.items.map((entry) => obligationView(entry, reading));
    return { ...page, items, version: catalogue.version, digest: catalogue.digest };
  }
}

/** One entry of the catalogue. */
export class ObligationQuery extends Query<ObligationView & ReadingView> {
  constructor(
    readonly obligationId: string,
    readonly parameters: ClockParameters,
  ) {
    super();
  }
}

@QueryHandler(ObligationQuery)
export class ObligationHandler implements IQueryHandler<ObligationQuery> {
  constructor(private readonly model: ReadModel) {}

  /** @throws NotKnown */
  async execute({ obligationId, parameters }: ObligationQuery): Promise<ObligationView & ReadingView> {
    const entry = catalogue.find(obligationId);
    if (entry === undefined) throw new NotKnown('obligation', obligationId);
    const reading = await this.model.read(parameters, [units]);
    return { ...obligationView(entry, reading), ...readingView(reading) };
  }
}

type Binding = (typeof bindings)[number];

/** A binding as published: without `caseFacts` where the type states none. */
export type BindingView = Omit<Binding, 'caseFacts'> & Partial<Pick<Binding, 'caseFacts'>>;

const bindingViews: readonly BindingView[] = bindings.map(({ caseFacts, ...binding }) =>
  Object.keys(caseFacts).length === 0 ? binding : { ...binding, caseFacts },
);

/** What each action type means to the law: enough to record any catalogue event without knowing our names. */
export class BindingsQuery extends Query<CataloguePage<BindingView>> {
  constructor(readonly parameters: ClockParameters & PageParameters) {
    super();
  }
}

@QueryHandler(BindingsQuery)
export class BindingsHandler implements IQueryHandler<BindingsQuery> {
  constructor(private readonly model: ReadModel) {}

  async execute({ parameters }: BindingsQuery): Promise<CataloguePage<BindingView>> {
    const reading = await this.model.read(parameters, [units]);
    const page = pageOfList(bindingViews, ({ type }) => type, parameters, reading);
    return { ...page, version: catalogue.version, digest: catalogue.digest };
  }
}

/** A page of a list whose order is its own; the cursor is the id of the last item. */
function pageOfList<Item>(
  list: readonly Item[],
  idOf: (item: Item) => string,
  parameters: PageParameters,
  reading: Reading,
): Page<Item> {
  const limit = readLimit(parameters.limit);
  const after = readCursor(parameters.cursor, ['id'] as const)?.[0];
  const from = after === undefined ? 0 : list.findIndex((item) => idOf(item) === after) + 1;
  if (after !== undefined && from === 0) {
    throw new InvalidQuery('cursor', 'cursor', 'A cursor is what a page answered as next.');
  }
  return pageOf(list.slice(from, from + limit + 1), limit, reading, (item) => [idOf(item)]);
}
