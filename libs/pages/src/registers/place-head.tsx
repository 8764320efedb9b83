import type { ReactElement } from 'react';
import { linkTo } from '../address.js';
import { figureTexts } from '../figure-texts.js';
import { Breadcrumb } from '../parts/unit-tabs.js';
import type { PageContext, UnitLink } from '../views.js';

/** The title of a page of figures, and whose figures they are. */
export function PlaceHead({
  context,
  unit,
  title,
  above = [],
}: {
  context: PageContext;
  unit: UnitLink | undefined;
  title: string;
  /** Pages above this one, before the unit. */
  above?: readonly UnitLink[];
}): ReactElement {
  const text = figureTexts(context.lang);
  return (
    <>
      <Breadcrumb context={context} above={[...above, ...(unit === undefined ? [] : [unit])]} />
      <h1>{title}</h1>
      <p className="note">
        {unit === undefined ? (
          text.ofAll
        ) : (
          <a href={linkTo(context, unit.href)}>{text.ofUnit(unit.fullName)}</a>
        )}
      </p>
    </>
  );
}
