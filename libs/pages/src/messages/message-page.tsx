import type { ReactElement } from 'react';
import { linkHere, linkTo, parameters } from '../address.js';
import { dayText } from '../format.js';
import { textsOf } from '../texts.js';
import type { PageContext, RuleView } from '../views.js';

/** Why a page cannot be shown. */
export type PageMessage =
  | { kind: 'notFound' }
  | { kind: 'codeNotFound'; code: string; day: string }
  | { kind: 'badRequest'; what: string }
  /** A duty asked for by name that the unit does not have: the rule and why. */
  | { kind: 'noDuty'; rule: RuleView }
  | { kind: 'starting' }
  | { kind: 'error'; reference: string };

/** A page in words instead of the one asked for: what is wrong and where to go. */
export function MessagePage({
  context,
  message,
}: {
  context: PageContext;
  message: PageMessage;
}): ReactElement {
  const text = textsOf(context.lang);
  const retry = message.kind === 'error' || message.kind === 'starting';
  return (
    <section className="message">
      <h1>{messageTitle(context, message)}</h1>
      <p>{messageText(context, message)}</p>
      {message.kind === 'badRequest' && message.what in context.query ? (
        <p>
          <a href={linkHere(context, {}, [message.what])}>{text.withoutPart}</a>
        </p>
      ) : null}
      <p>
        {retry ? <a href={linkHere(context, {})}>{text.tryAgain}</a> : null}
        {retry ? ' · ' : ''}
        <a href={linkTo(context, '/')}>{text.goHome}</a>
      </p>
    </section>
  );
}

/** The heading of a message, which is also the title of its window. */
export function messageTitle({ lang }: PageContext, message: PageMessage): string {
  const text = textsOf(lang);
  switch (message.kind) {
    case 'notFound':
    case 'codeNotFound':
      return text.notFoundTitle;
    case 'noDuty':
      return message.rule.title;
    case 'badRequest':
      return text.badRequestTitle;
    case 'starting':
      return text.startingTitle;
    case 'error':
      return text.errorTitle;
  }
}

function hintOf(parameter: string): 'badDay' | 'badPeriod' | 'badCode' {
  const { asOf, knownAt, day, period } = parameters;
  if ([asOf, knownAt, day].some((name) => name === parameter)) return 'badDay';
  return parameter === period ? 'badPeriod' : 'badCode';
}

function messageText({ lang }: PageContext, message: PageMessage): string {
  const text = textsOf(lang);
  switch (message.kind) {
    case 'notFound':
      return text.notFound;
    case 'codeNotFound':
      return text.codeNotFound(message.code, text.day(dayText(message.day, lang)));
    case 'noDuty': {
      const { absence, citation } = message.rule;
      return `${text[absence.kind]} ${absence.why} (${citation})`;
    }
    case 'badRequest':
      return `${text.badRequest(message.what)} ${text[hintOf(message.what)]}`;
    case 'starting':
      return text.starting;
    case 'error':
      return text.error(message.reference);
  }
}
