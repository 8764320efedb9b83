import type { ReactElement } from 'react';
import { linkTo } from '../address.js';
import type { FieldView, PageContext } from '../views.js';

/** Labelled values, one below the other; nothing where there are none. */
export function FieldList({
  context,
  fields,
  className = 'lines',
}: {
  context: PageContext;
  fields: readonly FieldView[];
  className?: string;
}): ReactElement | null {
  if (fields.length === 0) return null;
  return (
    <dl className={className}>
      {fields.map(({ label, value, href }, at) => (
        <div key={`${label} ${at}`}>
          <dt>{label}</dt>
          <dd>{href === undefined ? value : <a href={linkTo(context, href)}>{value}</a>}</dd>
        </div>
      ))}
    </dl>
  );
}
