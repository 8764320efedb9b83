import type { ReactElement } from 'react';
import { carriedFields, linkTo, parameters } from '../address.js';
import { numberText } from '../format.js';
import { textsOf } from '../texts.js';
import type { PageContext, UnitLink } from '../views.js';

interface HomePageProps {
  context: PageContext;
  /** What was searched for; empty: nothing yet. */
  search: string;
  results: readonly UnitLink[];
  /** Whether there are more than `results` shows. */
  more: boolean;
  /** Shown while nothing is searched for. */
  provinces: readonly UnitLink[];
}

/** Search for a commune by its new or old name; below it the provinces. */
export function HomePage({ context, search, results, more, provinces }: HomePageProps): ReactElement {
  const text = textsOf(context.lang);
  return (
    <>
      <h1>{text.searchTitle}</h1>
      <SearchForm context={context} search={search} />
      {search === '' ? (
        <section>
          <h2>{text.provinces}</h2>
          <UnitList context={context} units={provinces} className="columns" />
        </section>
      ) : (
        <Results context={context} search={search} results={results} more={more} />
      )}
    </>
  );
}

function SearchForm({ context, search }: { context: PageContext; search: string }): ReactElement {
  const text = textsOf(context.lang);
  return (
    <form className="search" method="get" action="/" role="search">
      {carriedFields(context).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="tim">{text.searchLabel}</label>
      <p className="hint" id="goi-y">
        {text.searchHint}
      </p>
      <div className="row">
        <input
          id="tim"
          name={parameters.search}
          type="search"
          defaultValue={search}
          maxLength={100}
          autoComplete="off"
          aria-describedby="goi-y"
        />
        <button type="submit">{text.searchButton}</button>
      </div>
    </form>
  );
}

function Results({ context, search, results, more }: Omit<HomePageProps, 'provinces'>): ReactElement {
  const text = textsOf(context.lang);
  const { lang } = context;
  if (results.length === 0)
    return (
      <section className="empty">
        <h2>{text.nothingFound(search)}</h2>
        <p>{text.nothingFoundHelp}</p>
        <p>
          <a href={linkTo(context, '/')}>{text.clearSearch}</a>
        </p>
      </section>
    );
  return (
    <section>
      <h2>{(more ? text.foundMany : text.found)(numberText(results.length, lang), search)}</h2>
      <UnitList context={context} units={results} className="results" />
      {more ? <p className="hint">{text.foundMore(numberText(results.length, lang))}</p> : null}
    </section>
  );
}

/** Units as links, with what tells equal names apart: the place, the code, the old name. */
export function UnitList({
  context,
  units,
  className,
}: {
  context: PageContext;
  units: readonly UnitLink[];
  className: string;
}): ReactElement {
  const text = textsOf(context.lang);
  return (
    <ul className={`units ${className}`}>
      {units.map(({ href, fullName, place, formerName, code }) => (
        <li key={href}>
          <a href={linkTo(context, href)}>{fullName}</a>
          <UnitNotes
            notes={[
              place,
              formerName === undefined ? undefined : text.formerly(formerName),
              code === undefined ? undefined : text.code(code),
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

function UnitNotes({ notes }: { notes: readonly (string | undefined)[] }): ReactElement | null {
  const shown = notes.filter((note) => note !== undefined);
  return shown.length === 0 ? null : <span className="note"> {shown.join(' · ')}</span>;
}
