import type { ReactElement } from 'react';
import { carriedFields, linkHere, linkTo, parameters } from '../address.js';
import { dayText } from '../format.js';
import { ClockForm } from '../frame/clock-form.js';
import { EmptyList, Notice } from '../parts/empty.js';
import { ExportLinks } from '../parts/export-links.js';
import { Headings } from '../parts/headings.js';
import { PagingLinks } from '../parts/paging-links.js';
import { StateMark } from '../parts/state-mark.js';
import { UnitTabs } from '../parts/unit-tabs.js';
import { pillarName, pillarSlugs, stateName, stateSlugs, textsOf } from '../texts.js';
import {
  pillars,
  states,
  type DutyRow,
  type PageContext,
  type Paging,
  type RuleView,
  type UnitView,
} from '../views.js';
import { UnitHead } from './unit-page.js';

interface DutiesPageProps {
  context: PageContext;
  unit: UnitView;
  duties: readonly DutyRow[];
  paging: Paging;
  /** Set where only the duties of one rule are asked for. */
  rule?: RuleView;
}

/** The duties of a unit, filtered by pillar and state; every filter is in the address. */
export function DutiesPage({ context, unit, duties, paging, rule }: DutiesPageProps): ReactElement {
  const text = textsOf(context.lang);
  return (
    <>
      <UnitHead context={context} unit={unit} />
      <UnitTabs context={context} unit={unit} current="duties" />
      <h2>{text.dutiesTitle}</h2>
      <p className="lead">{text.dutiesLead}</p>
      {rule === undefined ? null : <OfRule context={context} rule={rule} />}
      <Filter context={context} />
      {duties.length === 0 ? (
        <NoDuties context={context} {...(rule === undefined ? {} : { rule })} />
      ) : (
        <DutyTable context={context} duties={duties} />
      )}
      <PagingLinks context={context} paging={paging} />
      <ExportLinks context={context} />
      <ClockForm context={context} />
    </>
  );
}

function Filter({ context }: { context: PageContext }): ReactElement {
  const { lang, query } = context;
  const text = textsOf(lang);
  return (
    <form className="filter" method="get" action={context.path}>
      {carriedFields(context, [parameters.asOf, parameters.knownAt, parameters.obligation]).map(
        ([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
      <label>
        <span>{text.filterPillar}</span>
        <select name={parameters.pillar} defaultValue={query[parameters.pillar] ?? ''}>
          <option value="">{text.all}</option>
          {pillars.map((pillar) => (
            <option key={pillar} value={pillarSlugs[pillar]}>
              {pillarName(pillar, lang)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{text.filterState}</span>
        <select name={parameters.state} defaultValue={query[parameters.state] ?? ''}>
          <option value="">{text.all}</option>
          {states.map((state) => (
            <option key={state} value={stateSlugs[state]}>
              {stateName(state, lang)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{text.filter}</button>
    </form>
  );
}

/** The rule by which the list is narrowed, and the way to all duties. */
function OfRule({ context, rule }: { context: PageContext; rule: RuleView }): ReactElement {
  const text = textsOf(context.lang);
  return (
    <p>
      {text.onlyRule} <strong>{rule.citation}</strong>: {rule.title}.{' '}
      <a href={linkHere(context, {}, [parameters.obligation, parameters.cursor])}>{text.clearFilter}</a>
    </p>
  );
}

/** Of one rule: whether it does not apply here or was not called for yet. Else what any list says. */
function NoDuties({ context, rule }: Pick<DutiesPageProps, 'context' | 'rule'>): ReactElement {
  const text = textsOf(context.lang);
  const filters = [parameters.pillar, parameters.state];
  const narrowed = [...filters, parameters.cursor].some((name) => (context.query[name] ?? '') !== '');
  if (rule === undefined || narrowed)
    return <EmptyList context={context} filters={filters} nothing={text.noDuties} noMatch={text.noMatch} />;
  return (
    <Notice title={text[rule.absence.kind]}>
      {rule.absence.why} ({rule.citation})
    </Notice>
  );
}

/** On a phone each row becomes a card: the labels stand in `data-label`. */
function DutyTable({ context, duties }: { context: PageContext; duties: readonly DutyRow[] }): ReactElement {
  const text = textsOf(context.lang);
  return (
    <table className="cards">
      <thead>
        <tr>
          <Headings
            texts={[text.obligation, text.citation, text.subject, text.opensOn, text.dueOn, text.state]}
          />
        </tr>
      </thead>
      <tbody>
        {duties.map((duty) => (
          <DutyTableRow key={duty.href} context={context} duty={duty} />
        ))}
      </tbody>
    </table>
  );
}

function DutyTableRow({ context, duty }: { context: PageContext; duty: DutyRow }): ReactElement {
  const { lang } = context;
  const text = textsOf(lang);
  return (
    <tr>
      <th scope="row" data-label={text.obligation}>
        <a href={linkTo(context, duty.href)}>{duty.title}</a>
      </th>
      <td data-label={text.citation}>{duty.citation}</td>
      <td data-label={text.subject}>{duty.subject ?? '–'}</td>
      <td data-label={text.opensOn} className="date">
        {dayText(duty.opensOn, lang)}
      </td>
      <td data-label={text.dueOn} className="date">
        {duty.dueOn === undefined ? text.noDue : dayText(duty.dueOn, lang)}
      </td>
      <td data-label={text.state}>
        <StateMark state={duty.state} lang={lang} />
        {duty.recordedAfterDue ? <span className="warn"> {text.recordedAfterDue}</span> : null}
      </td>
    </tr>
  );
}
