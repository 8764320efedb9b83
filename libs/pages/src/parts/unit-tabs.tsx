import type { ReactElement } from 'react';
import { linkTo, parameters } from '../address.js';
import { figureTexts } from '../figure-texts.js';
import { textsOf } from '../texts.js';
import type { PageContext, UnitLink } from '../views.js';

export type UnitTab = 'overview' | 'matrix' | 'duties' | 'history' | 'registers' | 'claims';

/** What the tabs need of a unit. */
export interface TabbedUnit {
  id: string;
  href: string;
  fullName: string;
  /** Whether communes stand below it. */
  hasCommunes: boolean;
}

/** Where the unit lies: links from the nation's provinces down. */
export function Breadcrumb({
  context,
  above,
}: {
  context: PageContext;
  above: readonly UnitLink[];
}): ReactElement {
  const text = textsOf(context.lang);
  return (
    <nav className="breadcrumb" aria-label={text.home}>
      <ol>
        <li>
          <a href={linkTo(context, '/')}>{text.home}</a>
        </li>
        {above.map((unit) => (
          <li key={unit.href}>
            <a href={linkTo(context, unit.href)}>{unit.fullName}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The pages of a unit. */
export function UnitTabs({
  context,
  unit,
  current,
}: {
  context: PageContext;
  unit: TabbedUnit;
  current: UnitTab;
}): ReactElement {
  const text = textsOf(context.lang);
  const figures = figureTexts(context.lang);
  const ofUnit = `${parameters.unit}=${unit.id}`;
  const tabs: [UnitTab, string, string][] = [
    ['overview', unit.href, text.overview],
    ...(unit.hasCommunes
      ? [
          ['matrix', unit.href.replace(/^\/don-vi\//, '/tinh/'), figures.matrixTab] as [
            UnitTab,
            string,
            string,
          ],
        ]
      : []),
    ['duties', `${unit.href}/nghia-vu`, text.dutiesTitle],
    ['history', `${unit.href}/dien-bien`, text.historyTitle],
    ['registers', `/so-theo-doi?${ofUnit}`, figures.registersTitle],
    ['claims', `/doi-chieu?${ofUnit}`, figures.claimsTitle],
  ];
  return (
    <nav className="tabs" aria-label={unit.fullName}>
      <ul>
        {tabs.map(([tab, href, label]) => (
          <li key={tab}>
            <a href={linkTo(context, href)} {...(tab === current ? { 'aria-current': 'page' as const } : {})}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
