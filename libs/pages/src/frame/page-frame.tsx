import type { ReactElement, ReactNode } from 'react';
import { guidePath, linkHere, linkTo, linkToOtherLanguage, parameters } from '../address.js';
import { figureTexts } from '../figure-texts.js';
import { dayText, numberText } from '../format.js';
import { textsOf } from '../texts.js';
import type { PageContext } from '../views.js';

interface PageFrameProps {
  context: PageContext;
  /** Title of the window; the page's own h1 stands in its content. */
  title: string;
  /** Address of the style sheet. */
  styles: string;
  children: ReactNode;
}

/** The whole document: banner of a sample, header, past-view frame, content, the legal line. No script. */
export function PageFrame({ context, title, styles, children }: PageFrameProps): ReactElement {
  const text = textsOf(context.lang);
  const framed = context.past || context.projected;
  return (
    <html lang={context.lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{title === text.product ? title : `${title} – ${text.product}`}</title>
        <link rel="stylesheet" href={styles} />
        <link rel="icon" href="data:," />
        <link
          rel="alternate"
          hrefLang={context.lang === 'vi' ? 'en' : 'vi'}
          href={linkToOtherLanguage(context)}
        />
      </head>
      <body className={framed ? 'framed' : undefined}>
        <a className="skip" href="#noi-dung">
          {text.skip}
        </a>
        <PurposeBanner context={context} />
        <Header context={context} />
        {framed ? <ViewNotice context={context} /> : null}
        <Behind context={context} />
        <main id="noi-dung">{children}</main>
        <Footer context={context} />
      </body>
    </html>
  );
}

/** Every page of a ledger that is not the real one says so (ledger format 1). */
function PurposeBanner({ context }: { context: PageContext }): ReactElement | null {
  const text = textsOf(context.lang);
  if (context.purpose === 'PRODUCTION') return null;
  return (
    <p className="purpose" role="note">
      <strong>{context.purpose === 'SAMPLE' ? text.sample : text.test}</strong>
      <span> · {text.sampleNote}</span>
    </p>
  );
}

function Header({ context }: { context: PageContext }): ReactElement {
  const text = textsOf(context.lang);
  const figures = figureTexts(context.lang);
  return (
    <header className="top">
      <div className="inner">
        <a className="product" href={linkTo(context, '/')}>
          {text.product}
        </a>
        <span className="tagline">{text.tagline}</span>
        <nav className="sections" aria-label={text.sections}>
          <a href={linkTo(context, '/so-theo-doi')}>{figures.registersTitle}</a>
          <a href={linkTo(context, '/doi-chieu')}>{figures.claimsTitle}</a>
          <a href={guidePath}>{text.guide}</a>
        </nav>
        <a
          className="language"
          href={linkToOtherLanguage(context)}
          hrefLang={context.lang === 'vi' ? 'en' : 'vi'}
          lang={context.lang === 'vi' ? 'en' : 'vi'}
        >
          {text.otherLanguage}
        </a>
      </div>
    </header>
  );
}

/** The words of the past view, also on print. */
function ViewNotice({ context }: { context: PageContext }): ReactElement {
  const text = textsOf(context.lang);
  const { asOf, lang } = context;
  return (
    <div className="view-notice" role="note">
      <p>{text.pastView(text.day(dayText(asOf, lang)), knownAtText(context))}</p>
      {context.projected ? <p>{text.projectedView}</p> : null}
      <a href={linkHere(context, {}, [parameters.asOf, parameters.knownAt])}>{text.backToToday}</a>
    </div>
  );
}

/** The yellow line: what was recorded lately is not in the figures. */
function Behind({ context }: { context: PageContext }): ReactElement | null {
  const { behind, position, lang } = context;
  if (behind === undefined || position === undefined) return null;
  const number = (value: number): string => numberText(value, lang);
  return (
    <p className="stale" role="status">
      {textsOf(lang).behind(position, reachedText(context), number(behind.entries), number(behind.minutes))}
    </p>
  );
}

function reachedText({ reached, lang }: PageContext): string {
  return reached === undefined ? '' : textsOf(lang).recordedAt(reached.time, dayText(reached.day, lang));
}

function knownAtText({ knownAt, lang }: PageContext): string {
  const text = textsOf(lang);
  const position = /^position:(.+)$/.exec(knownAt)?.[1];
  if (position !== undefined) return text.upTo(position);
  return /^\d{4}-\d{2}-\d{2}$/.test(knownAt) ? text.endOf(dayText(knownAt, lang)) : knownAt;
}

function Footer({ context }: { context: PageContext }): ReactElement {
  const text = textsOf(context.lang);
  return (
    <footer className="bottom">
      <div className="inner">
        <p className="legal">{text.legal}</p>
        <p>
          {text.draftTexts}{' '}
          {context.position === undefined
            ? null
            : `${[text.asOfEntry(context.position), reachedText(context)].filter((part) => part !== '').join(', ')}.`}
        </p>
      </div>
    </footer>
  );
}
