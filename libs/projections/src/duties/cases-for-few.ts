import { createHash } from 'node:crypto';
import { actionTypes, categoryOf, isForFew, isStreamForFew } from '@app/domain';
import { bindings, catalogue, type Duty } from '@app/regulation';
import { literal } from '../read-views/read-view.js';

/** Types by the catalogue codes that they are. */
const typesOf = (code: string | undefined): string[] =>
  bindings
    .filter(({ catalogue: codes }) => codes.some((bound) => bound.code === code))
    .map(({ type }) => type);

/** Obligations that an entry for few may open, each with the category of its stream; by their base entries. */
const openedByFew = new Set(
  catalogue.boundObligations.flatMap(({ id, variantOf, trigger, deadline }) =>
    [trigger, ...(deadline === null ? [] : [deadline.from])]
      .flatMap(typesOf)
      .filter(isForFew)
      .map((type) => `${actionTypes.get(type)?.stream ?? ''} ${variantOf ?? id}`),
  ),
);

/**
 * Whether the public may not know from which case a duty comes: complaints, denunciations and whatever else is opened by
 * entries that no general list names. That the duty is owed, and how it stands, is told to everyone.
 */
export const isCaseForFew = ({ caseStream, obligationId }: Duty): boolean =>
  caseStream !== null &&
  (isStreamForFew(caseStream) || openedByFew.has(`${categoryOf(caseStream)} ${obligationId}`));

const categoriesForFew = [...new Set([...actionTypes.values()].map(({ stream }) => stream))].filter(
  (category) => isStreamForFew(`${category}-any`),
);

/** SQL: `isCaseForFew` of the duty of that alias. */
export const caseIsForFew = (duty: string): string => `coalesce(
  split_part(${duty}.case_stream, '-', 1) = any (array[${categoriesForFew.map(literal).join(', ')}]::text[])
  or split_part(${duty}.case_stream, '-', 1) || ' ' || ${duty}.obligation_id
    = any (array[${[...openedByFew].sort().map(literal).join(', ')}]::text[]), false)`;

/** What a view of a duty names its case by. */
interface CaseNames {
  subject: string | null;
  openedBy: string | null;
  dischargedBy: readonly string[];
}

/** The view without what names its case or an entry of it. */
export function withoutCase<View extends CaseNames>(view: View): View {
  return { ...view, subject: null, openedBy: null, dischargedBy: [] };
}

/**
 * What a score group counts once, as readers may know it: the name of a stream for few becomes a digest, from which
 * nobody finds the stream, yet what is counted once has the same everywhere.
 */
export const toldScoreKey = (key: string): string =>
  isStreamForFew(key) ? createHash('sha256').update(key).digest('base64url').slice(0, 22) : key;
