import type { ReactElement } from 'react';
import { linkTo, parameters } from '../address.js';
import { figureTexts } from '../figure-texts.js';
import type { AreaCell, AreaPageView, AreaRow } from '../figure-views.js';
import { numberText } from '../format.js';
import { ClockForm } from '../frame/clock-form.js';
import { ExportLinks } from '../parts/export-links.js';
import { Breadcrumb, UnitTabs, type TabbedUnit } from '../parts/unit-tabs.js';
import { pillarName, pillarSlugs, textsOf } from '../texts.js';
import { pillars, type PageContext } from '../views.js';

interface AreaPageProps {
  context: PageContext;
  tabbed: TabbedUnit;
  view: AreaPageView;
}

/** The communes of a province by the six pillars: figures in the cells, marked by word, shape and pattern. */
export function AreaPage({ context, tabbed, view }: AreaPageProps): ReactElement {
  const { lang } = context;
  const text = figureTexts(lang);
  return (
    <>
      <Breadcrumb context={context} above={view.unit.above} />
      <h1>{text.matrixTitle(view.unit.fullName)}</h1>
      <UnitTabs context={context} unit={tabbed} current="matrix" />
      <p className="lead">{text.matrixLead}</p>
      <p className="lead">
        {textsOf(lang).silentCommunes(numberText(view.silent, lang), numberText(view.communes, lang))}
      </p>
      <Legend context={context} />
      {view.rows.length === 0 ? (
        <p className="empty">{text.noCommunes}</p>
      ) : (
        <Matrix context={context} view={view} />
      )}
      <ExportLinks context={context} />
      <ClockForm context={context} />
    </>
  );
}

function Matrix({ context, view }: { context: PageContext; view: AreaPageView }): ReactElement {
  const { lang } = context;
  const text = figureTexts(lang);
  return (
    <table className="cards matrix">
      <thead>
        <tr>
          <th scope="col">{text.commune}</th>
          {pillars.map((pillar) => (
            <th key={pillar} scope="col">
              {pillarName(pillar, lang)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <Row key={row.unit.href} context={context} row={row} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.matrixTotal}</th>
          {view.total.map((cell) => (
            <td key={cell.pillar} data-label={pillarName(cell.pillar, lang)} className={heatOf(cell)}>
              <CellFigures context={context} cell={cell} />
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

function Row({ context, row }: { context: PageContext; row: AreaRow }): ReactElement {
  const { lang } = context;
  const text = figureTexts(lang);
  const { unit, silent, cells } = row;
  return (
    <tr>
      <th scope="row">
        <a href={linkTo(context, unit.href)}>{unit.fullName}</a>
      </th>
      {silent ? (
        <td colSpan={pillars.length} className="sub">
          {text.matrixSilent}
        </td>
      ) : (
        cells.map((cell) => (
          <td key={cell.pillar} data-label={pillarName(cell.pillar, lang)} className={heatOf(cell)}>
            <a
              href={linkTo(context, `${unit.href}/nghia-vu`, {
                [parameters.pillar]: pillarSlugs[cell.pillar],
              })}
            >
              <CellFigures context={context} cell={cell} />
            </a>
          </td>
        ))
      )}
    </tr>
  );
}

/** `12/14`, then in words what is not in order, the gravest first. */
function CellFigures({ context, cell }: { context: PageContext; cell: AreaCell }): ReactElement {
  const { lang } = context;
  const text = figureTexts(lang);
  const { met, settled, counts } = cell;
  const number = (value: number): string => numberText(value, lang);
  if (settled === 0) return <span className="sub">– {text.cellNone}</span>;
  return (
    <>
      <span className="share-figure">
        {number(met)}/{number(settled)}
      </span>
      {counts.BREACHED === 0 ? null : (
        <span className="sub state-breached">✕ {text.cellBreached(number(counts.BREACHED))}</span>
      )}
      {counts.NO_EVIDENCE === 0 ? null : (
        <span className="sub state-no-evidence">! {text.cellOverdue(number(counts.NO_EVIDENCE))}</span>
      )}
      {counts.MET_LATE === 0 ? null : (
        <span className="sub state-met-late">◷ {text.cellLate(number(counts.MET_LATE))}</span>
      )}
      {met === settled ? <span className="sub state-met">✓ {text.cellAll}</span> : null}
    </>
  );
}

/** Four steps of the share of duties met; their patterns differ as their colours do. */
function heatOf({ met, settled }: AreaCell): string {
  if (settled === 0) return 'heat-none';
  const share = met / settled;
  return share === 1 ? 'heat-full' : share >= 0.8 ? 'heat-high' : share >= 0.5 ? 'heat-half' : 'heat-low';
}

function Legend({ context }: { context: PageContext }): ReactElement {
  const text = figureTexts(context.lang);
  const steps = [
    ['heat-full', '100%'],
    ['heat-high', '≥ 80%'],
    ['heat-half', '≥ 50%'],
    ['heat-low', '< 50%'],
    ['heat-none', `– ${text.cellNone}`],
  ] as const;
  return (
    <p className="legend">
      <span>{text.legend}: </span>
      {steps.map(([heat, words]) => (
        <span key={heat} className={`step ${heat}`}>
          {words}
        </span>
      ))}
    </p>
  );
}
