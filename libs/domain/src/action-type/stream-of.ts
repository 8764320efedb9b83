import { DomainError } from '../errors.js';
import type { Action } from '../ledger/decider.js';
import { categoryOf, isStreamName, unitIdOf, villageIdOf } from '../ledger/ids.js';
import { actionTypes } from './action-types.js';

/**
 * The stream that an action is appended to. Things with an identity keep their own stream (units, villages, accounts,
 * the ledger, duties, facts of a case, data subjects); a process without `subject` opens a new one under `newStreamId()`.
 * `ledgerId` is needed for acts of the ledger itself; LedgerOpened brings its own. For a correction without `subject`
 * the caller passes the stream of the event corrected as `subject`. Throws DomainError `stream/…`.
 */
export function streamOf(action: Action, newStreamId: () => string, ledgerId?: string): string {
  const category = actionTypes.get(action.type)?.stream ?? 'record';
  const { subject } = action;
  if (subject !== undefined && categoryOf(subject) !== category) {
    throw new DomainError('stream/wrong-category', { subject, expected: category });
  }
  // A withdrawal has no data to derive an identity from; it stays where the event is.
  const identity = action.corrects?.how === 'WITHDRAW' ? null : identityOf(action, category, ledgerId);
  if (identity !== null && !isStreamName(identity))
    throw new DomainError('stream/name-not-allowed', { stream: identity, ...namedBy(action, category) });
  if (identity === null) {
    if (subject !== undefined) return subject;
    if (category === 'village') throw new DomainError('stream/subject-required', { expected: category });
    return `${category}-${newStreamId()}`;
  }
  if (subject === undefined || subject === identity) return identity;
  // A misspelt name of a village may be corrected: its id is opaque and stays.
  if (category === 'village' && action.corrects !== undefined) return subject;
  throw new DomainError('stream/other-identity', { subject, expected: identity });
}

/** The stream's name where the action's own values decide it. */
function identityOf({ type, unitId, data }: Action, category: string, ledgerId?: string): string | null {
  const text = (field: string) => String(data[field]);
  switch (category) {
    case 'ledger':
      return `ledger-${type === 'LedgerOpened' ? text('ledgerId') : required(ledgerId, category)}`;
    case 'unit':
      return `unit-${type === 'UnitRegistered' ? unitIdOf(text('registry'), text('code'), text('validFrom')) : unitId}`;
    case 'village':
      return type === 'VillageRegistered'
        ? `village-${villageIdOf(unitId, text('name'), text('validFrom'))}`
        : null;
    case 'access':
      return `access-${text('account')}`;
    case 'privacy':
      return `privacy-${text('subjectKey')}`;
    case 'judgement':
      return `judgement-${judgedOf(data)}`;
    default:
      return null;
  }
}

/** The field of the data that names the stream: what has to be written otherwise. */
function namedBy({ data }: Action, category: string): Record<string, string> {
  const fields =
    { access: ['account'], privacy: ['subjectKey'], judgement: ['case', 'duty'] }[category] ?? [];
  const field = fields.find((name) => typeof data[name] === 'string');
  return field === undefined ? {} : { [field]: String(data[field]) };
}

/** A fact of a case, or a duty. */
function judgedOf({ case: caseStream, personFact, duty }: Action['data']): string {
  if (typeof caseStream === 'string' && typeof personFact === 'string') return `${caseStream}~${personFact}`;
  if (typeof duty === 'string') return duty;
  throw new DomainError('judgement/about-nothing');
}

function required(ledgerId: string | undefined, category: string): string {
  if (ledgerId === undefined) throw new DomainError('stream/subject-required', { expected: category });
  return ledgerId;
}
