import type { ReactElement } from 'react';
import { linkTo } from '../address.js';
import { textsOf } from '../texts.js';
import type { PageContext, UnitLink, UnitView } from '../views.js';

export type UnitTab = 'overview' | 'duties' | 'history';

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

/** The three pages of a unit. */
export function UnitTabs({
  context,
  unit,
  current,
}: {
  context: PageContext;
  unit: UnitView;
  current: UnitTab;
}): ReactElement {
  const text = textsOf(context.lang);
  const tabs: readonly [UnitTab, string, string][] = [
    ['overview', unit.href, text.overview],
    ['duties', `${unit.href}/nghia-vu`, text.dutiesTitle],
    ['history', `${unit.href}/dien-bien`, text.historyTitle],
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
