import type { ReactElement } from 'react';
import { linkTo, parameters } from '../address.js';
import { dayText, numberText } from '../format.js';
import { ClockForm } from '../frame/clock-form.js';
import { UnitList } from '../home/home-page.js';
import { StateMark } from '../parts/state-mark.js';
import { Breadcrumb, UnitTabs } from '../parts/unit-tabs.js';
import { pillarName, pillarSlugs, stateSlugs, textsOf } from '../texts.js';
import { states, type PageContext, type PillarView, type ScorecardView, type UnitView } from '../views.js';

interface UnitPageProps {
  context: PageContext;
  unit: UnitView;
  /** Absent for a unit whose own duties are not judged (nation, province, district). */
  scorecard?: ScorecardView;
}

/** A unit at a glance: what it was before, its six pillars with counts, the units below. */
export function UnitPage({ context, unit, scorecard }: UnitPageProps): ReactElement {
  return (
    <>
      <UnitHead context={context} unit={unit} />
      <UnitTabs context={context} unit={unit} current="overview" />
      {scorecard === undefined ? (
        <p className="empty">{textsOf(context.lang).noPillars}</p>
      ) : (
        <Pillars context={context} unit={unit} scorecard={scorecard} />
      )}
      {unit.children.length === 0 ? null : <Children context={context} unit={unit} />}
      <ClockForm context={context} />
    </>
  );
}

/** Name, place, and the line about the unit's past that every page of the unit needs. */
export function UnitHead({ context, unit }: { context: PageContext; unit: UnitView }): ReactElement {
  const { lang } = context;
  const text = textsOf(lang);
  const facts = [
    unit.code === undefined ? undefined : text.code(unit.code),
    unit.villages === 0 ? undefined : text.villages(numberText(unit.villages, lang)),
  ].filter((fact) => fact !== undefined);
  return (
    <>
      <Breadcrumb context={context} above={unit.above} />
      <h1>{unit.fullName}</h1>
      {facts.length === 0 ? null : <p className="note">{facts.join(' · ')}</p>}
      {unit.ended === undefined ? null : <Ended context={context} ended={unit.ended} />}
      {unit.predecessorsBefore === undefined ? null : (
        <p className="before">
          {text.before(dayText(unit.predecessorsBefore, lang))}{' '}
          {unit.predecessors.map((former, at) => (
            <span key={former.href}>
              {at === 0 ? '' : ', '}
              <a href={linkTo(context, former.href)}>{former.fullName}</a>
              {former.place === undefined ? '' : ` (${former.place})`}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function Ended({
  context,
  ended,
}: {
  context: PageContext;
  ended: NonNullable<UnitView['ended']>;
}): ReactElement {
  const text = textsOf(context.lang);
  const followers = ended.heir === undefined ? ended.successors : [ended.heir];
  return (
    <div className="ended">
      <p>{text.endedOn(dayText(ended.validTo, context.lang))}</p>
      {ended.heir === undefined ? <p>{text.heirUnsettled}</p> : null}
      <p>
        {ended.heir === undefined ? text.successors : text.heir}:{' '}
        {followers.map((unit, at) => (
          <span key={unit.href}>
            {at === 0 ? '' : ', '}
            <a href={linkTo(context, unit.href)}>{unit.fullName}</a>
            {ended.partOnly ? ` (${text.partOf})` : ''}
          </span>
        ))}
      </p>
    </div>
  );
}

function Pillars({ context, unit, scorecard }: Required<UnitPageProps>): ReactElement {
  const { lang } = context;
  const text = textsOf(lang);
  const { onTime } = scorecard;
  return (
    <section>
      <h2>{text.pillarsTitle}</h2>
      {scorecard.silent && scorecard.area === undefined ? (
        <div className="silent">
          <h3>{text.silentTitle}</h3>
          <p>{text.silent}</p>
        </div>
      ) : null}
      <p className="lead">{text.pillarsLead}</p>
      {scorecard.area === undefined ? null : (
        <p className="lead">
          {text.silentCommunes(
            numberText(scorecard.area.silent, lang),
            numberText(scorecard.area.communes, lang),
          )}
        </p>
      )}
      <div className="tiles">
        {scorecard.pillars.map((pillar) => (
          <Tile key={pillar.pillar} context={context} unit={unit} view={pillar} />
        ))}
      </div>
      {scorecard.silent || onTime.denominator === 0 ? null : (
        <p className="share">
          {text.onTime(numberText(onTime.numerator, lang), numberText(onTime.denominator, lang))};{' '}
          {text.onTimeRecorded(numberText(onTime.numeratorRecordedInTime, lang))}.
        </p>
      )}
    </section>
  );
}

/** One pillar: counts first, each a link to the duties behind it. */
function Tile({
  context,
  unit,
  view,
}: {
  context: PageContext;
  unit: UnitView;
  view: PillarView;
}): ReactElement {
  const { lang } = context;
  const text = textsOf(lang);
  const counted = states.filter((state) => view.counts[state] > 0);
  const query = { [parameters.pillar]: pillarSlugs[view.pillar] };
  return (
    <article className="tile">
      <h3>{pillarName(view.pillar, lang)}</h3>
      {counted.length === 0 ? <p className="none">{text.noDuties}</p> : null}
      <ul>
        {counted.map((state) => (
          <li key={state}>
            <a
              href={linkTo(context, `${unit.href}/nghia-vu`, {
                ...query,
                [parameters.state]: stateSlugs[state],
              })}
            >
              <StateMark state={state} lang={lang} />
              <span className="count">{numberText(view.counts[state], lang)}</span>
            </a>
          </li>
        ))}
      </ul>
      {view.recordedAfterDue === 0 ? null : (
        <p className="warn">{text.recordedAfterDueCount(numberText(view.recordedAfterDue, lang))}</p>
      )}
    </article>
  );
}

function Children({ context, unit }: { context: PageContext; unit: UnitView }): ReactElement {
  const text = textsOf(context.lang);
  return (
    <section>
      <h2>{text.communesOf(unit.fullName)}</h2>
      <UnitList context={context} units={unit.children} className="columns" />
    </section>
  );
}
