import type { ReactElement } from 'react';
import type { FieldView } from '../views.js';

/** Labelled values, one below the other; nothing where there are none. */
export function FieldList({
  fields,
  className = 'lines',
}: {
  fields: readonly FieldView[];
  className?: string;
}): ReactElement | null {
  if (fields.length === 0) return null;
  return (
    <dl className={className}>
      {fields.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
