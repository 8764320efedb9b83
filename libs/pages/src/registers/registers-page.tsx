import type { ReactElement } from 'react';
import { linkTo } from '../address.js';
import { figureTexts } from '../figure-texts.js';
import type { PlaceView, RegisterLink } from '../figure-views.js';
import { ClockForm } from '../frame/clock-form.js';
import { UnitTabs, type TabbedUnit } from '../parts/unit-tabs.js';
import { PlaceHead } from './place-head.js';
import type { PageContext } from '../views.js';

interface RegistersPageProps extends PlaceView {
  context: PageContext;
  tabbed?: TabbedUnit;
  registers: readonly RegisterLink[];
}

/** The registers, each with the kinds of deeds that it lists. */
export function RegistersPage({ context, unit, tabbed, registers }: RegistersPageProps): ReactElement {
  const text = figureTexts(context.lang);
  return (
    <>
      <PlaceHead context={context} unit={unit} title={text.registersTitle} />
      {tabbed === undefined ? null : <UnitTabs context={context} unit={tabbed} current="registers" />}
      <p className="lead">{text.registersLead}</p>
      <ul className="units results two">
        {registers.map(({ href, title, types }) => (
          <li key={href}>
            <a href={linkTo(context, href)}>{title}</a>
            {types.length === 0 ? null : <span className="note">{types.join(' · ')}</span>}
          </li>
        ))}
      </ul>
      <ClockForm context={context} />
    </>
  );
}
