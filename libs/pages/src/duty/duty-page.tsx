import type { ReactElement, ReactNode } from 'react';
import { linkTo, parameters } from '../address.js';
import { dayText } from '../format.js';
import { ClockForm } from '../frame/clock-form.js';
import { Headings } from '../parts/headings.js';
import { StateMark } from '../parts/state-mark.js';
import { Breadcrumb } from '../parts/unit-tabs.js';
import { pillarName, textsOf } from '../texts.js';
import type { CheckView, DayView, DutyView, EntryLink, PageContext, UnitView } from '../views.js';

interface DutyPageProps {
  context: PageContext;
  unit: UnitView;
  duty: DutyView;
}

/** One duty: its state in a sentence, the rule, how the due date was counted, what was checked, what discharged it. */
export function DutyPage({ context, unit, duty }: DutyPageProps): ReactElement {
  const { lang } = context;
  const text = textsOf(lang);
  return (
    <>
      <Breadcrumb context={context} above={[...unit.above, unit]} />
      <h1>{duty.title}</h1>
      <p className="verdict">
        <StateMark state={duty.state} lang={lang} />{' '}
        <span>
          <Reason context={context} {...duty} />
        </span>
      </p>
      <Summary context={context} unit={unit} duty={duty} />
      <Deadline context={context} duty={duty} />
      {duty.checks.length === 0 ? null : <Checks context={context} checks={duty.checks} />}
      <Acts context={context} duty={duty} />
      <Steps context={context} duty={duty} />
      <Notes title={text.notesTitle} notes={duty.notes} />
      <Notes title={text.unverifiedTitle} notes={duty.unverified} />
      <ClockForm context={context} />
    </>
  );
}

function Reason({
  context,
  reason,
  ruling,
}: { context: PageContext } & Pick<DutyView, 'reason' | 'ruling'>): ReactElement {
  return (
    <>
      {reason}{' '}
      {ruling === undefined ? null : <a href={linkTo(context, ruling)}>{textsOf(context.lang).seeEntry}</a>}
    </>
  );
}

function Summary({ context, unit, duty }: DutyPageProps): ReactElement {
  const { lang } = context;
  const text = textsOf(lang);
  return (
    <dl className="summary">
      <Fact label={text.citation}>
        {duty.citation}
        <span className="note figure">
          {duty.instrument} · {duty.obligationId}
        </span>
        <a
          className="sub"
          href={linkTo(context, `${unit.href}/nghia-vu`, { [parameters.obligation]: duty.obligationId })}
        >
          {text.sameRule}
        </a>
      </Fact>
      <Fact label={text.filterPillar}>{pillarName(duty.pillar, lang)}</Fact>
      <Fact label={text.unit}>
        <a href={linkTo(context, unit.href)}>{unit.fullName}</a>
      </Fact>
      {duty.subject === undefined ? null : <Fact label={text.subject}>{duty.subject}</Fact>}
      <Fact label={text.opensOn}>{dayText(duty.opensOn, lang)}</Fact>
      <Fact label={text.dueOn}>{duty.dueOn === undefined ? text.noDue : dayText(duty.dueOn, lang)}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Deadline({ context, duty }: { context: PageContext; duty: DutyView }): ReactElement | null {
  const text = textsOf(context.lang);
  if (duty.dueOn === undefined) return null;
  return (
    <section>
      <h2>{text.deadlineTitle}</h2>
      {duty.deadline === undefined ? null : <p>{duty.deadline}</p>}
      {duty.duePlanned ? <p>{text.duePlanned}</p> : null}
      {duty.days.length === 0 ? null : <DayList context={context} days={duty.days} />}
    </section>
  );
}

/** The count of the days, each with its reason in words. */
function DayList({ context, days }: { context: PageContext; days: readonly DayView[] }): ReactElement {
  const { lang } = context;
  const text = textsOf(lang);
  return (
    <details>
      <summary>{text.daysTitle}</summary>
      <table className="days">
        <thead>
          <tr>
            <th scope="col">{text.dateColumn}</th>
            <th scope="col">{text.countColumn}</th>
            <th scope="col">{text.whyColumn}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, counted, why }, at) => (
            <tr key={`${day} ${at}`} className={counted ? 'counted' : 'not-counted'}>
              <th scope="row">{dayText(day, lang)}</th>
              <td>{counted ? text.dayCounted : text.dayNotCounted}</td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Checks({ context, checks }: { context: PageContext; checks: readonly CheckView[] }): ReactElement {
  const { lang } = context;
  const text = textsOf(lang);
  return (
    <section>
      <h2>{text.checksTitle}</h2>
      <table className="cards">
        <thead>
          <tr>
            <Headings texts={[text.check, text.state, text.element, text.facts]} />
          </tr>
        </thead>
        <tbody>
          {checks.map((check, at) => (
            <tr key={`${check.label} ${at}`}>
              <th scope="row" data-label={text.check}>
                {check.label}
              </th>
              <td data-label={text.state}>
                <StateMark state={check.state} lang={lang} />
              </td>
              <td data-label={text.element}>{check.element ?? '–'}</td>
              <td data-label={text.facts}>
                {check.facts.length === 0
                  ? '–'
                  : check.facts.map(({ label, value }) => (
                      <span key={label} className="figure">
                        {label}: {value}
                      </span>
                    ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Acts({ context, duty }: { context: PageContext; duty: DutyView }): ReactElement {
  const text = textsOf(context.lang);
  return (
    <section>
      <h2>{text.openedByTitle}</h2>
      {duty.openedBy === undefined ? (
        <p>{text.openedByPeriod}</p>
      ) : (
        <EntryLinks context={context} entries={[duty.openedBy]} />
      )}
      <h2>{text.dischargedTitle}</h2>
      {duty.dischargedBy.length === 0 ? (
        <p className="empty">{text.notDischarged}</p>
      ) : (
        <EntryLinks context={context} entries={duty.dischargedBy} />
      )}
    </section>
  );
}

function EntryLinks({
  context,
  entries,
}: {
  context: PageContext;
  entries: readonly EntryLink[];
}): ReactElement {
  const { lang } = context;
  const text = textsOf(lang);
  return (
    <ul>
      {entries.map(({ href, title, occurredOn, recordedOn }) => (
        <li key={href}>
          <a href={linkTo(context, href)}>{title}</a>{' '}
          <span className="note">
            {text.happenedRecorded(dayText(occurredOn, lang), dayText(recordedOn, lang))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Steps({ context, duty }: { context: PageContext; duty: DutyView }): ReactElement {
  const { lang } = context;
  const text = textsOf(lang);
  return (
    <section>
      <h2>{text.stepsTitle}</h2>
      <table className="cards">
        <thead>
          <tr>
            <Headings texts={[text.from, text.state, text.reason]} />
          </tr>
        </thead>
        <tbody>
          {duty.steps.map(({ from, state, reason, ruling }, at) => (
            <tr key={`${from} ${at}`}>
              <th scope="row" data-label={text.from} className="date">
                {dayText(from, lang)}
              </th>
              <td data-label={text.state}>
                <StateMark state={state} lang={lang} />
              </td>
              <td data-label={text.reason}>
                <Reason context={context} reason={reason} {...(ruling === undefined ? {} : { ruling })} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Notes({ title, notes }: { title: string; notes: readonly string[] }): ReactElement | null {
  if (notes.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
