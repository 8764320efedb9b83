import { categoryOf } from '../ledger/ids.js';
import { actionTypes } from './action-types.js';

/** Steps that boards prepare among themselves; what came of them is told by the recommendation that is sent. */
const PREPARED: ReadonlySet<string> = new Set(['RecommendationDrafted', 'RecommendationConfirmed']);

/**
 * Whether no general list, count or file may say what such an entry is: those of restricted types, whose very stream is
 * for few, and a board's drafts. A type that is not known is for few.
 */
export const isForFew = (type: string): boolean => {
  const definition = actionTypes.get(type);
  return definition === undefined || definition.restricted === true || PREPARED.has(type);
};

/** Categories that are restricted whole; only records are a mixture. */
const forFew: ReadonlySet<string> = new Set(
  [...actionTypes.values()]
    .filter(({ restricted, stream }) => restricted === true && stream !== 'record')
    .map(({ stream }) => stream),
);

/** Whether the very name of the stream is for few, since all its types are restricted: petitions, data subjects. */
export const isStreamForFew = (stream: string): boolean => forFew.has(categoryOf(stream));
