import { createHash, randomBytes } from 'node:crypto';
import type { PersonalEntry } from '@app/access';
import { type Action, actionTypes, commitmentOf } from '@app/domain';

/** Ground of explanations and file names, which stand under `/meta/…` and belong to the file of the case. */
const META_GROUND = 'CASE_FILE';

function groundOf(type: string, path: string): string {
  if (path.startsWith('/meta/')) return META_GROUND;
  const [, name] = path.split('/');
  const field = actionTypes.get(type)?.fields.find((candidate) => candidate.name === name);
  if (field?.personal === undefined) throw new Error(`${type}${path} is no personal field`);
  return field.personal;
}

/** A subject of its own for a value that names none: a function of event and path, so that a retry makes no second one. */
function subjectOf(eventId: string, path: string): string {
  return createHash('sha256').update(`${eventId}\0${path}`).digest('hex').slice(0, 32);
}

/** The personal values of an action on their way into the vault. */
export function personalEntries(action: Action, commandId: string, eventId: string): PersonalEntry[] {
  return Object.entries(action.personal).map(([path, { value, dataSubject }]) => ({
    commandId,
    eventId,
    path,
    value,
    subject: dataSubject ?? subjectOf(eventId, path),
    retentionGround: groundOf(action.type, path),
  }));
}

/** Commitments like the vault's, to values that nobody keeps: for a dry run. */
export function commitmentsOf(entries: readonly PersonalEntry[]): Record<string, string> {
  return Object.fromEntries(
    entries.map(({ eventId, path, value }) => [path, commitmentOf(eventId, path, value, randomBytes(32))]),
  );
}
