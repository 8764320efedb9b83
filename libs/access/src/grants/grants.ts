import type { EffectiveEvent, PlainDate } from '@app/domain';
import { type AccessRole, isAccessRole } from './roles.js';

/** One right of one account: a role for a unit (or its subtree), perhaps a village or a case, in a span of days. */
export interface Grant {
  role: AccessRole;
  /** Body named by the grant; undefined: the role's own. */
  forBody: string | undefined;
  unitId: string;
  subtree: boolean;
  village: string | undefined;
  /** Stream of the only case that the grant opens. */
  caseStream: string | undefined;
  /** Both days included. */
  validFrom: PlainDate;
  validTo: PlainDate | undefined;
}

/** What an account may do on one day. */
export type Rights = readonly Grant[];

const optionalText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function granted(event: EffectiveEvent): Grant[] {
  const { role, forBody, subtree, village, case: caseStream, validFrom, validTo } = event.data;
  if (typeof role !== 'string' || !isAccessRole(role) || typeof validFrom !== 'string') return [];
  return [
    {
      role,
      forBody: optionalText(forBody),
      unitId: event.unitId,
      subtree: subtree === true,
      village: optionalText(village),
      caseStream: optionalText(caseStream),
      validFrom,
      validTo: optionalText(validTo),
    },
  ];
}

/** A revocation ends the role at its unit; grants that come after it stand. */
function revoked(grants: readonly Grant[], event: EffectiveEvent): Grant[] {
  const { role, validTo } = event.data;
  if (typeof validTo !== 'string') return [...grants];
  return grants.map((grant) =>
    grant.role === role && grant.unitId === event.unitId && (grant.validTo ?? '9999-12-31') > validTo
      ? { ...grant, validTo }
      : grant,
  );
}

/** Folds the effective history of one `access-<account>` stream. */
export function grantsOf(history: readonly EffectiveEvent[]): Grant[] {
  return history.reduce<Grant[]>((grants, event) => {
    if (event.type === 'AccessGranted') return [...grants, ...granted(event)];
    if (event.type === 'AccessRevoked') return revoked(grants, event);
    return grants;
  }, []);
}

/** The grants that hold on a local day. */
export function rightsOn(grants: readonly Grant[], day: PlainDate): Rights {
  return grants.filter(({ validFrom, validTo }) => validFrom <= day && day <= (validTo ?? '9999-12-31'));
}
