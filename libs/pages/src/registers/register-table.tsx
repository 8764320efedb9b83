import type { ReactElement } from 'react';
import { linkTo } from '../address.js';
import { dayText } from '../format.js';
import { figureTexts } from '../figure-texts.js';
import type { RegisterRow } from '../figure-views.js';
import { FieldList } from '../parts/field-list.js';
import { Headings } from '../parts/headings.js';
import type { PageContext } from '../views.js';

/** Entries of a register; those of cases with their state and clock. On a phone each row is a card. */
export function RegisterTable({
  context,
  rows,
  here,
}: {
  context: PageContext;
  rows: readonly RegisterRow[];
  /** Page of the unit whose list it is. */
  here: string | undefined;
}): ReactElement {
  const text = figureTexts(context.lang);
  const ofCases = rows.some(({ state }) => state !== undefined);
  // Of one commune the page says already whose entries they are.
  const ofUnits = new Set([...rows.map(({ unit }) => unit.href), here]).size > 1;
  const columns = [
    text.deed,
    text.day,
    ...(ofUnits ? [text.place] : []),
    ...(ofCases ? [text.state, text.clock] : []),
    text.content,
  ];
  return (
    <table className="cards">
      <thead>
        <tr>
          <Headings texts={columns} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, n) => (
          <Row key={row.href ?? n} context={context} row={row} ofCases={ofCases} ofUnits={ofUnits} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  context,
  row,
  ofCases,
  ofUnits,
}: {
  context: PageContext;
  row: RegisterRow;
  ofCases: boolean;
  ofUnits: boolean;
}): ReactElement {
  const { lang } = context;
  const text = figureTexts(lang);
  const { href, title, day, precision, unit, fields, state, clock, recordedOn, late } = row;
  return (
    <tr>
      <th scope="row" data-label={text.deed}>
        {href === undefined ? title : <a href={linkTo(context, href)}>{title}</a>}
      </th>
      <td data-label={text.day} className="date">
        {dayText(day, lang)}
        {precision === undefined ? null : <span className="sub">{precision}</span>}
        <span className="sub whole">{text.recordedOn(dayText(recordedOn, lang))}</span>
        {late ? <span className="warn">{text.late}</span> : null}
      </td>
      {ofUnits ? (
        <td data-label={text.place}>
          <a href={linkTo(context, unit.href)}>{unit.fullName}</a>
        </td>
      ) : null}
      {ofCases ? <td data-label={text.state}>{state ?? '–'}</td> : null}
      {ofCases ? (
        <td data-label={text.clock}>
          {clock === undefined ? '–' : <span className={clock.overdue ? 'overdue' : ''}>{clock.text}</span>}
        </td>
      ) : null}
      <td data-label={text.content} className={fields.length === 0 ? 'blank' : undefined}>
        <FieldList context={context} fields={fields} />
      </td>
    </tr>
  );
}
