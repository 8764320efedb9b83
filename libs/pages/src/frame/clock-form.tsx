import type { ReactElement } from 'react';
import { carriedFields, parameters } from '../address.js';
import { textsOf } from '../texts.js';
import type { PageContext } from '../views.js';

/** The two clocks as a GET form: what is asked stands in the address, so that a link shows the same. */
export function ClockForm({ context }: { context: PageContext }): ReactElement {
  const text = textsOf(context.lang);
  const others = Object.keys(context.query).filter(
    (name) => name !== parameters.asOf && name !== parameters.knownAt && name !== parameters.cursor,
  );
  const knownDay = /^\d{4}-\d{2}-\d{2}$/.test(context.knownAt) ? context.knownAt : '';
  return (
    <details className="clocks" open={context.past || context.projected}>
      <summary>{text.clocksTitle}</summary>
      <form method="get" action={context.path}>
        {carriedFields(context, others).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label>
          <span>{text.asOf}</span>
          <input type="date" name={parameters.asOf} defaultValue={context.asOf} />
        </label>
        <label>
          <span>{text.knownAt}</span>
          <input type="date" name={parameters.knownAt} defaultValue={knownDay} />
        </label>
        <button type="submit">{text.show}</button>
      </form>
    </details>
  );
}
