import type { ReactElement, ReactNode } from 'react';
import { guidePath, linkHere, parameters } from '../address.js';
import { textsOf } from '../texts.js';
import type { PageContext } from '../views.js';

/** Nothing is recorded yet, with the way to record; or, where a filter is set, nothing matches it, with the way out of it. */
export function EmptyList({
  context,
  filters,
  nothing,
  noMatch,
}: {
  context: PageContext;
  /** Parameters of the address that narrow the list. */
  filters: readonly string[];
  nothing: string;
  noMatch: string;
}): ReactElement {
  const text = textsOf(context.lang);
  if (!filters.some((name) => (context.query[name] ?? '') !== ''))
    return (
      <p className="empty">
        {nothing} <a href={guidePath}>{text.howToRecord}</a>
      </p>
    );
  return (
    <p className="empty">
      {noMatch} <a href={linkHere(context, {}, [...filters, parameters.cursor])}>{text.clearFilter}</a>
    </p>
  );
}

/** Why there is nothing to see although something was asked for by name: in a word, then in sentences. */
export function Notice({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <div className="silent">
      <p>
        <strong>{title}</strong> {children}
      </p>
    </div>
  );
}
