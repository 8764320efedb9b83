import type { ReactElement } from 'react';
import { linkHere, parameters } from '../address.js';
import { textsOf } from '../texts.js';
import type { PageContext, Paging } from '../views.js';

/** Links to the first and the next page of a list; nothing where there is one page. */
export function PagingLinks({
  context,
  paging,
}: {
  context: PageContext;
  paging: Paging;
}): ReactElement | null {
  const text = textsOf(context.lang);
  if (paging.first === undefined && paging.next === undefined) return null;
  return (
    <nav className="paging" aria-label={text.pages}>
      {paging.first === undefined ? null : (
        <a href={linkHere(context, paging.first, [parameters.cursor])}>{text.firstPage}</a>
      )}
      {paging.next === undefined ? null : (
        <a className="next" href={linkHere(context, paging.next, [parameters.cursor])}>
          {text.nextPage}
        </a>
      )}
    </nav>
  );
}
