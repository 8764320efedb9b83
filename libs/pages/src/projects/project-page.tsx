import type { ReactElement } from 'react';
import { linkTo } from '../address.js';
import { ClaimTable } from '../claims/claims-page.js';
import { figureTexts } from '../figure-texts.js';
import type { ProjectAct, ProjectPageView, ProjectPillar } from '../figure-views.js';
import { dayText, numberText } from '../format.js';
import { ClockForm } from '../frame/clock-form.js';
import { FieldList } from '../parts/field-list.js';
import { Headings } from '../parts/headings.js';
import { StateMark } from '../parts/state-mark.js';
import { PlaceHead } from '../registers/place-head.js';
import { RegisterTable } from '../registers/register-table.js';
import { pillarName, textsOf } from '../texts.js';
import { states, type PageContext } from '../views.js';

interface ProjectPageProps {
  context: PageContext;
  view: ProjectPageView;
}

/** The dossier of a project: how it stands in words, its six pillars, contributions, recommendations, and what was done. */
export function ProjectPage({ context, view }: ProjectPageProps): ReactElement {
  const text = figureTexts(context.lang);
  return (
    <>
      <PlaceHead
        context={context}
        unit={view.unit}
        title={view.title}
        above={[{ href: '/so-theo-doi/projects', fullName: text.projects }]}
      />
      <div className="status">
        {view.status.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <FieldList context={context} fields={view.facts} className="summary" />
      <h2>{text.projectPillars}</h2>
      <div className="tiles">
        {view.pillars.map((pillar) => (
          <PillarTile key={pillar.pillar} context={context} view={pillar} />
        ))}
      </div>
      <Contributions context={context} view={view} />
      <Plan context={context} view={view} />
      {view.claims.length === 0 ? null : (
        <section>
          <h2>{text.claimsOfProject}</h2>
          <p className="lead">{text.claimsOfProjectLead}</p>
          <ClaimTable context={context} claims={view.claims} />
        </section>
      )}
      <section>
        <h2>{text.recommendations}</h2>
        {view.recommendations.length === 0 ? (
          <p className="empty">{text.noRecommendations}</p>
        ) : (
          <RegisterTable context={context} rows={view.recommendations} here={view.unit.href} />
        )}
      </section>
      {view.findings.length === 0 ? null : (
        <section>
          <h2>{text.findings}</h2>
          <RegisterTable context={context} rows={view.findings} here={view.unit.href} />
        </section>
      )}
      <h2>{text.projectTimeline}</h2>
      <ol className="timeline">
        {view.acts.map((act) => (
          <Act key={act.href} context={context} act={act} />
        ))}
      </ol>
      <Checklist context={context} view={view} />
      <ClockForm context={context} />
    </>
  );
}

function PillarTile({ context, view }: { context: PageContext; view: ProjectPillar }): ReactElement {
  const { lang } = context;
  const text = figureTexts(lang);
  const counted = states.filter((state) => view.counts[state] > 0);
  return (
    <article className="tile">
      <h3>{pillarName(view.pillar, lang)}</h3>
      <p className="note">{text.acts(numberText(view.acts, lang))}</p>
      {counted.length === 0 ? <p className="none">{text.noDuties}</p> : null}
      <ul>
        {counted.map((state) => (
          <li key={state} className="counted-state">
            <StateMark state={state} lang={lang} />
            <span className="count">{numberText(view.counts[state], lang)}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}

function Contributions({ context, view }: ProjectPageProps): ReactElement {
  const { lang } = context;
  const text = figureTexts(lang);
  return (
    <section>
      <h2>{text.projectContributions}</h2>
      {view.contributions.length === 0 ? (
        <p className="empty">{text.noContributions}</p>
      ) : (
        <>
          <p className="lead">{text.contributionsLead}</p>
          <table className="cards">
            <thead>
              <tr>
                <Headings texts={[text.kind, text.contributionKind]} />
                <Headings texts={[text.countColumn, text.amount, text.quantity]} className="number" />
              </tr>
            </thead>
            <tbody>
              {view.contributions.map(({ title, kind, entries, amount, quantity }) => (
                <tr key={`${title} ${kind}`}>
                  <th scope="row" data-label={text.kind}>
                    {title}
                  </th>
                  <td data-label={text.contributionKind}>{kind}</td>
                  <td data-label={text.countColumn} className="number">
                    {numberText(entries, lang)}
                  </td>
                  <td data-label={text.amount} className="number">
                    {amount}
                  </td>
                  <td data-label={text.quantity} className="number">
                    {quantity}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function Plan({ context, view }: ProjectPageProps): ReactElement | null {
  const text = figureTexts(context.lang);
  if (view.plan.length === 0) return null;
  return (
    <section>
      <h2>{text.planTitle}</h2>
      <table className="cards">
        <thead>
          <tr>
            <Headings texts={[text.figure]} />
            <Headings texts={[text.planned, text.actual, text.difference]} className="number" />
          </tr>
        </thead>
        <tbody>
          {view.plan.map(({ label, planned, actual, difference }) => (
            <tr key={label}>
              <th scope="row" data-label={text.figure}>
                {label}
              </th>
              <td data-label={text.planned} className="number">
                {planned}
              </td>
              <td data-label={text.actual} className="number">
                {actual}
              </td>
              <td data-label={text.difference} className="number">
                {difference}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Act({ context, act }: { context: PageContext; act: ProjectAct }): ReactElement {
  const { lang } = context;
  const text = figureTexts(lang);
  return (
    <li>
      <article className="entry">
        <p className="note">
          {dayText(act.day, lang)}
          {act.precision === undefined ? '' : ` (${act.precision})`} · {pillarName(act.pillar, lang)}
        </p>
        <h3>
          <a href={linkTo(context, act.href)}>{act.title}</a>
        </h3>
        <p className="note">
          {text.by}: {act.by}
          {act.late ? <span className="warn"> · {text.late}</span> : null}
        </p>
        <FieldList context={context} fields={act.fields} className="fields" />
      </article>
    </li>
  );
}

function Checklist({ context, view }: ProjectPageProps): ReactElement | null {
  const { lang } = context;
  const text = figureTexts(lang);
  if (view.checklist.length === 0) return null;
  return (
    <section>
      <h2>{text.checklist}</h2>
      <p className="lead">{text.checklistLead}</p>
      <table className="cards">
        <thead>
          <tr>
            <Headings texts={[textsOf(lang).obligation, textsOf(lang).citation, text.state]} />
          </tr>
        </thead>
        <tbody>
          {view.checklist.map(({ title, citation, state, ofBoard, href }) => (
            <tr key={`${citation} ${title}`}>
              <th scope="row" data-label={textsOf(lang).obligation}>
                {href === undefined ? title : <a href={linkTo(context, href)}>{title}</a>}
                {ofBoard ? <span className="sub">{text.ofBoard}</span> : null}
              </th>
              <td data-label={textsOf(lang).citation}>{citation}</td>
              <td data-label={text.state}>
                <StateMark state={state} lang={lang} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
