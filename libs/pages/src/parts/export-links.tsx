import type { ReactElement } from 'react';
import { linkHere, parameters } from '../address.js';
import { figureTexts } from '../figure-texts.js';
import type { PageContext } from '../views.js';

const formats = ['csv', 'xlsx', 'json'] as const;

/** The list of this page as a file: its own address with the ending before the query (web rules, URL). */
export function ExportLinks({ context }: { context: PageContext }): ReactElement {
  const text = figureTexts(context.lang);
  return (
    <p className="exports">
      {text.exportAs}{' '}
      {formats.map((format) => (
        <a
          key={format}
          href={linkHere({ ...context, path: `${context.path}.${format}` }, {}, [parameters.cursor])}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
