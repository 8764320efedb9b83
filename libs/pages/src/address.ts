import type { PageContext } from './views.js';

/** Names of the query parameters (web rules, URL). */
export const parameters = {
  language: 'ngon-ngu',
  asOf: 'tai',
  knownAt: 'biet',
  search: 'tim',
  pillar: 'tru-cot',
  state: 'trang-thai',
  obligation: 'quy-dinh',
  cursor: 'tiep',
  day: 'ngay',
  unit: 'don-vi',
  period: 'ky',
  type: 'loai',
  metric: 'chi-so',
} as const;

/** Where it is said how acts are recorded and read by programs. */
export const guidePath = '/docs';

/** Parameters that a link from one page to another takes along: who follows it stays in the same view. */
const carried: readonly string[] = [parameters.asOf, parameters.knownAt];

/** A link to another page in the same language and at the same two clocks. */
export function linkTo(
  context: PageContext,
  path: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const kept = Object.fromEntries(Object.entries(context.query).filter(([name]) => carried.includes(name)));
  return addressOf(path, { ...kept, ...query }, context.lang);
}

/** This page with other parameters. */
export function linkHere(
  context: PageContext,
  change: Readonly<Record<string, string>>,
  without: readonly string[] = [],
): string {
  const kept = Object.entries(context.query).filter(([name]) => !without.includes(name));
  return addressOf(context.path, { ...Object.fromEntries(kept), ...change }, context.lang);
}

/** This page in the other language. */
export function linkToOtherLanguage(context: PageContext): string {
  return addressOf(context.path, context.query, context.lang === 'vi' ? 'en' : 'vi');
}

function addressOf(path: string, query: Readonly<Record<string, string>>, lang: PageContext['lang']): string {
  const parts = new URLSearchParams(query);
  if (lang === 'en') parts.set(parameters.language, 'en');
  else parts.delete(parameters.language);
  // A colon may stand in a query: `position:12` stays readable.
  const text = parts.toString().replace(/%3A/g, ':');
  const [before = '', anchor] = path.split('#');
  return `${before}${text === '' ? '' : `${before.includes('?') ? '&' : '?'}${text}`}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** Hidden fields that a GET form needs to keep language and clocks. */
export function carriedFields(context: PageContext, names: readonly string[] = carried): [string, string][] {
  const fields = Object.entries(context.query).filter(([name]) => names.includes(name));
  return context.lang === 'en' ? [...fields, [parameters.language, 'en']] : fields;
}
