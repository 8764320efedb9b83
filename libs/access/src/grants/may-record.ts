import { holds, type RecordedByOnly } from '@app/domain';
import type { Grant, Rights } from './grants.js';
import { bodiesOf, ownBodyOf } from './roles.js';

/** Who may record a type: the two keys of its definition. */
export interface RecordingRule {
  recordedBy: readonly string[];
  recordedByOnly?: readonly RecordedByOnly[];
}

/** What an account wants to record, and where it belongs. */
export interface RecordingRequest {
  rule: RecordingRule;
  /** Rights over accounts are given by administrators alone, whatever body another account acts for. */
  administratorsOnly: boolean;
  body: string;
  data: Readonly<Record<string, unknown>>;
  /** The unit, what stands above it, and its successors with theirs: a grant on any of them reaches it. */
  unitPath: readonly string[];
  /** Villages that the action names: all must be those of a grant for one village. */
  villages: readonly string[];
  /** Villages that the first act of its case names; they count where the action names none. */
  caseVillages: readonly string[];
  /** The action's stream and those that it names. */
  cases: readonly string[];
}

export type AccessRefusal =
  | 'access/nothing-granted'
  | 'access/administrators-only'
  | 'access/unit-not-yours'
  | 'access/body-not-yours'
  | 'access/body-not-for-type';

function reaches(grant: Grant, request: RecordingRequest): boolean {
  const { unitPath, cases } = request;
  const unit = grant.subtree ? unitPath.includes(grant.unitId) : unitPath[0] === grant.unitId;
  const ofCase = grant.caseStream === undefined || cases.includes(grant.caseStream);
  return unit && ofCase && (grant.village === undefined || isOfVillage(grant.village, request));
}

/** A matter of several villages is the business of each of them, as long as nobody speaks for another. */
function isOfVillage(village: string, { villages, caseVillages }: RecordingRequest): boolean {
  if (villages.length > 0) return villages.every((named) => named === village);
  return caseVillages.length === 0 || caseVillages.includes(village);
}

/** Bodies that may record these data: `recordedBy`, narrowed by every `recordedByOnly` whose condition holds. */
export function bodiesAllowed(
  rule: RecordingRule,
  data: Readonly<Record<string, unknown>>,
): readonly string[] {
  const narrower = (rule.recordedByOnly ?? []).filter(({ when }) => holds(when, data));
  return narrower.reduce(
    (bodies, { bodies: only }) => bodies.filter((body) => only.includes(body)),
    rule.recordedBy,
  );
}

/**
 * Why the account may not record it; undefined when it may. The unit comes before the body,
 * so that somebody else's unit says nothing about who records there.
 */
export function refusalOf(rights: Rights, request: RecordingRequest): AccessRefusal | undefined {
  if (rights.length === 0) return 'access/nothing-granted';
  const candidates = request.administratorsOnly
    ? rights.filter(({ role }) => role === 'ADMINISTRATOR')
    : rights;
  if (candidates.length === 0) return 'access/administrators-only';
  const here = candidates.filter((grant) => reaches(grant, request));
  if (here.length === 0) return 'access/unit-not-yours';
  if (!here.some(({ role, forBody }) => bodiesOf(role, forBody).includes(request.body)))
    return 'access/body-not-yours';
  return bodiesAllowed(request.rule, request.data).includes(request.body)
    ? undefined
    : 'access/body-not-for-type';
}

const READING_ROLES: ReadonlySet<string> = new Set(['INSPECTION_TEAM_MEMBER', 'AUDITOR']);

/** Whether a grant of the role reads what any body wrote down, its own or not. */
export const readsEveryBody = (role: string): boolean => READING_ROLES.has(role);

/**
 * Why the account may not read an event's personal values; undefined when it may: who could have recorded the event,
 * and inspection teams and auditors whose grant reaches it.
 */
export function readingRefusalOf(
  rights: Rights,
  asked: Omit<RecordingRequest, 'body' | 'administratorsOnly'>,
): AccessRefusal | undefined {
  if (rights.length === 0) return 'access/nothing-granted';
  const request = { ...asked, body: '', administratorsOnly: false };
  const here = rights.filter((grant) => reaches(grant, request));
  if (here.length === 0) return 'access/unit-not-yours';
  const allowed = bodiesAllowed(asked.rule, asked.data);
  const may = here.some(
    ({ role, forBody }) =>
      READING_ROLES.has(role) || bodiesOf(role, forBody).some((body) => allowed.includes(body)),
  );
  return may ? undefined : 'access/body-not-for-type';
}

/**
 * The grants under which the account may read the cases of a type as a list: of who could record the type, and of
 * inspection teams and auditors. A grant for one village or one case opens no list.
 */
export function listReadingGrants(rights: Rights, recordedBy: readonly string[]): Grant[] {
  return rights.filter(
    ({ role, forBody, village, caseStream }) =>
      village === undefined &&
      caseStream === undefined &&
      (READING_ROLES.has(role) || bodiesOf(role, forBody).some((body) => recordedBy.includes(body))),
  );
}

/** Whether the account may record it (design 8): the unit, the body and the type must all be its own. */
export const mayRecord = (rights: Rights, request: RecordingRequest): boolean =>
  refusalOf(rights, request) === undefined;

/**
 * Bodies that the account could mean when an action names none: the own bodies of its grants that reach the unit.
 * One is the answer; several or none must be named by the caller.
 */
export function ownBodies(rights: Rights, unitPath: readonly string[]): readonly string[] {
  const bodies = rights
    .filter(({ subtree, unitId }) => (subtree ? unitPath.includes(unitId) : unitPath[0] === unitId))
    .map(({ role, forBody }) => ownBodyOf(role, forBody));
  return [...new Set(bodies)].filter((body) => body !== undefined);
}
