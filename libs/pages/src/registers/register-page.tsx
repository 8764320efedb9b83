import type { ReactElement } from 'react';
import { carriedFields, parameters } from '../address.js';
import { ClaimTable } from '../claims/claims-page.js';
import { figureTexts } from '../figure-texts.js';
import type { FilterField, RegisterPageView } from '../figure-views.js';
import { numberText } from '../format.js';
import { ClockForm } from '../frame/clock-form.js';
import { EmptyList, Notice } from '../parts/empty.js';
import { ExportLinks } from '../parts/export-links.js';
import { FieldList } from '../parts/field-list.js';
import { PagingLinks } from '../parts/paging-links.js';
import { UnitTabs, type TabbedUnit } from '../parts/unit-tabs.js';
import { textsOf } from '../texts.js';
import type { PageContext, Paging } from '../views.js';
import { PlaceHead } from './place-head.js';
import { RegisterTable } from './register-table.js';

interface RegisterPageProps {
  context: PageContext;
  tabbed?: TabbedUnit;
  view: RegisterPageView;
  paging: Paging;
}

/** One register: filters, totals, what was claimed beside them, and the entries. Every filter is in the address. */
export function RegisterPage({ context, tabbed, view, paging }: RegisterPageProps): ReactElement {
  const text = figureTexts(context.lang);
  // Where few are not even counted in public, an empty list does not say that there are none.
  const fewAreNotTold = view.rows.length === 0 && view.totals?.countedFrom !== undefined;
  const above = { href: registersPath(context), fullName: text.registersTitle };
  return (
    <>
      <PlaceHead context={context} unit={view.unit} title={view.title} above={[above]} />
      {tabbed === undefined ? null : <UnitTabs context={context} unit={tabbed} current="registers" />}
      <Filter context={context} filters={view.filters} />
      {view.totals === undefined ? null : <Totals context={context} totals={view.totals} />}
      {view.claims.length === 0 ? null : (
        <section>
          <h2>{text.claimsOfRegister}</h2>
          <ClaimTable context={context} claims={view.claims} />
        </section>
      )}
      {view.withheld === 0 ? null : (
        <Notice title={textsOf(context.lang).notAllowed}>
          {textsOf(context.lang).withheld(numberText(view.withheld, context.lang))}
        </Notice>
      )}
      {fewAreNotTold ? (
        <Notice title={textsOf(context.lang).notAllowed}>{textsOf(context.lang).fewAreNotTold}</Notice>
      ) : null}
      {view.rows.length === 0 ? (
        view.withheld > 0 || fewAreNotTold ? null : (
          <EmptyList
            context={context}
            filters={[parameters.period, ...view.filters.map(({ name }) => name)]}
            nothing={text.noEntries}
            noMatch={text.noMatch}
          />
        )
      ) : (
        <>
          <h2>{text.entries(numberText(view.totals?.entries ?? view.rows.length, context.lang))}</h2>
          <RegisterTable context={context} rows={view.rows} here={view.unit?.href} />
        </>
      )}
      <PagingLinks context={context} paging={paging} />
      <ExportLinks context={context} />
      <ClockForm context={context} />
    </>
  );
}

function registersPath(context: PageContext): string {
  const unit = context.query[parameters.unit];
  return unit === undefined ? '/so-theo-doi' : `/so-theo-doi?${parameters.unit}=${unit}`;
}

function Filter({
  context,
  filters,
}: {
  context: PageContext;
  filters: readonly FilterField[];
}): ReactElement {
  const text = figureTexts(context.lang);
  const kept = carriedFields(context, [parameters.asOf, parameters.knownAt, parameters.unit]);
  return (
    <form className="filter" method="get" action={context.path}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span>{text.period}</span>
        <input name={parameters.period} defaultValue={context.query[parameters.period] ?? ''} maxLength={9} />
      </label>
      {filters.map(({ name, label, options }) => (
        <label key={name}>
          <span>{label}</span>
          <select name={name} defaultValue={context.query[name] ?? ''}>
            <option value="">{text.all}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit">{text.filter}</button>
    </form>
  );
}

function Totals({
  context,
  totals,
}: {
  context: PageContext;
  totals: NonNullable<RegisterPageView['totals']>;
}): ReactElement | null {
  const text = figureTexts(context.lang);
  const note =
    totals.countedFrom === undefined ? null : (
      <p className="note">{text.countedFrom(numberText(totals.countedFrom, context.lang))}</p>
    );
  if (totals.types.length === 0) return note;
  const summed = totals.types.some(({ sums }) => sums.length > 0);
  return (
    <section>
      <h2>{text.totalsTitle}</h2>
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">{text.kind}</th>
            <th scope="col" className="number">
              {text.countColumn}
            </th>
            {summed ? <th scope="col">{`${text.sumsColumn} (${text.counted.toLowerCase()})`}</th> : null}
          </tr>
        </thead>
        <tbody>
          {totals.types.map(({ title, entries, sums }) => (
            <tr key={title}>
              <th scope="row" data-label={text.kind}>
                {title}
              </th>
              <td data-label={text.countColumn} className="number">
                {numberText(entries, context.lang)}
              </td>
              {summed ? (
                <td data-label={text.sumsColumn}>
                  {sums.length === 0 ? '–' : <FieldList context={context} fields={sums} />}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {note}
    </section>
  );
}
