import type { ReactElement } from 'react';
import { linkTo, parameters } from '../address.js';
import { figureTexts } from '../figure-texts.js';
import type { ClaimRow, CountedView, PlaceView } from '../figure-views.js';
import { ClockForm } from '../frame/clock-form.js';
import { EmptyList } from '../parts/empty.js';
import { ExportLinks } from '../parts/export-links.js';
import { Headings } from '../parts/headings.js';
import { PagingLinks } from '../parts/paging-links.js';
import { UnitTabs, type TabbedUnit } from '../parts/unit-tabs.js';
import { PlaceHead } from '../registers/place-head.js';
import type { PageContext, Paging } from '../views.js';

interface ClaimsPageProps extends PlaceView {
  context: PageContext;
  tabbed?: TabbedUnit;
  claims: readonly ClaimRow[];
  paging: Paging;
}

/** What was claimed, each figure beside what the entries count. */
export function ClaimsPage({ context, unit, tabbed, claims, paging }: ClaimsPageProps): ReactElement {
  const text = figureTexts(context.lang);
  return (
    <>
      <PlaceHead context={context} unit={unit} title={text.claimsTitle} />
      {tabbed === undefined ? null : <UnitTabs context={context} unit={tabbed} current="claims" />}
      <p className="lead">{text.claimsLead}</p>
      {claims.length === 0 ? (
        <EmptyList
          context={context}
          filters={[parameters.period, parameters.metric]}
          nothing={text.noClaims}
          noMatch={text.noMatch}
        />
      ) : (
        <ClaimTable context={context} claims={claims} />
      )}
      <PagingLinks context={context} paging={paging} />
      <ExportLinks context={context} />
      <ClockForm context={context} />
    </>
  );
}

export function ClaimTable({
  context,
  claims,
}: {
  context: PageContext;
  claims: readonly ClaimRow[];
}): ReactElement {
  const text = figureTexts(context.lang);
  return (
    <table className="cards">
      <thead>
        <tr>
          <Headings texts={[text.metric, text.when, text.claimed, text.counted, text.source]} />
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <tr key={claim.href}>
            <th scope="row" data-label={text.metric}>
              <a href={linkTo(context, claim.href)}>{claim.metric}</a>
              <span className="sub">{claim.unit.fullName}</span>
            </th>
            <td data-label={text.when}>{claim.when}</td>
            <td data-label={text.claimed}>
              <strong>{claim.claimed}</strong>
            </td>
            <td data-label={text.counted}>
              {claim.counted.map((counted) => (
                <Counted key={`${counted.as} ${counted.value}`} context={context} counted={counted} />
              ))}
              {claim.reason === undefined ? null : <span className="sub">{claim.reason}</span>}
            </td>
            <td data-label={text.source}>{claim.source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Word and shape say whether the count bears the claim out; colour only repeats it. */
function Counted({ context, counted }: { context: PageContext; counted: CountedView }): ReactElement {
  const text = figureTexts(context.lang);
  const { value, as, gap, holds } = counted;
  return (
    <span className="counted">
      <strong>{value}</strong> <span className="sub">{as}</span>
      {gap === undefined || gap === '0' ? null : <span className="sub">{text.gapOf(gap)}</span>}
      {holds === undefined ? null : (
        <span className={holds ? 'holds' : 'holds-not'}>
          {holds ? `✓ ${text.bornOut}` : `≠ ${text.notBornOut}`}
        </span>
      )}
    </span>
  );
}
