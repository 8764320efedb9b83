import type { ReactElement } from 'react';
import { carriedFields, linkHere, linkTo, parameters } from '../address.js';
import { dayText } from '../format.js';
import { ClockForm } from '../frame/clock-form.js';
import { PagingLinks } from '../parts/paging-links.js';
import { StateMark } from '../parts/state-mark.js';
import { UnitTabs } from '../parts/unit-tabs.js';
import { pillarName, pillarSlugs, stateName, stateSlugs, textsOf } from '../texts.js';
import { pillars, states, type DutyRow, type PageContext, type Paging, type UnitView } from '../views.js';
import { UnitHead } from './unit-page.js';

interface DutiesPageProps {
  context: PageContext;
  unit: UnitView;
  duties: readonly DutyRow[];
  paging: Paging;
}

/** The duties of a unit, filtered by pillar and state; every filter is in the address. */
export function DutiesPage({ context, unit, duties, paging }: DutiesPageProps): ReactElement {
  const text = textsOf(context.lang);
  return (
    <>
      <UnitHead context={context} unit={unit} />
      <UnitTabs context={context} unit={unit} current="duties" />
      <h2>{text.dutiesTitle}</h2>
      <p className="lead">{text.dutiesLead}</p>
      <Filter context={context} />
      {duties.length === 0 ? <NoDuties context={context} /> : <DutyTable context={context} duties={duties} />}
      <PagingLinks context={context} paging={paging} />
      <ClockForm context={context} />
    </>
  );
}

function Filter({ context }: { context: PageContext }): ReactElement {
  const { lang, query } = context;
  const text = textsOf(lang);
  return (
    <form className="filter" method="get" action={context.path}>
      {carriedFields(context).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
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

function NoDuties({ context }: { context: PageContext }): ReactElement {
  const text = textsOf(context.lang);
  const filtered = [parameters.pillar, parameters.state].some((name) => (context.query[name] ?? '') !== '');
  if (!filtered) return <p className="empty">{text.noDuties}</p>;
  return (
    <p className="empty">
      {text.noMatch}{' '}
      <a href={linkHere(context, {}, [parameters.pillar, parameters.state, parameters.cursor])}>
        {text.clearFilter}
      </a>
    </p>
  );
}

/** On a phone each row becomes a card: the labels stand in `data-label`. */
function DutyTable({ context, duties }: { context: PageContext; duties: readonly DutyRow[] }): ReactElement {
  const text = textsOf(context.lang);
  return (
    <table className="cards">
      <thead>
        <tr>
          {[text.obligation, text.citation, text.subject, text.opensOn, text.dueOn, text.state].map(
            (label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ),
          )}
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
