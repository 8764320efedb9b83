/** Roles of design 8; `accessRoles` of the event types. */
export type AccessRole =
  | 'COMMUNE_OFFICER'
  | 'VILLAGE_HEAD'
  | 'COMMUNE_CHAIR'
  | 'FRONT'
  | 'INSPECTION_BOARD_MEMBER'
  | 'SUPERVISION_BOARD_MEMBER'
  | 'INSPECTION_TEAM_MEMBER'
  | 'PROVINCE_VIEWER'
  | 'ADMINISTRATOR'
  | 'AUDITOR';

interface RoleRights {
  /** Body acted for when a grant names none. */
  ownBody?: string;
  /** Bodies that may be acted for besides the grant's own. */
  alsoFor: readonly string[];
  /** Whether a grant may name another body than `ownBody`. */
  otherBody: (body: string) => boolean;
}

const MEETING_BODIES = ['NGUOI_CHU_TRI', 'TO_BAU_CU', 'TO_PHAT_PHIEU', 'BAN_KIEM_PHIEU'];

/**
 * The two boards, the Front and the Council watch over the executive: nobody of the executive records for them,
 * whatever a grant says (design 8, `recordedByOnly`).
 */
const INDEPENDENT_BODIES: ReadonlySet<string> = new Set([
  'BAN_THANH_TRA_NHAN_DAN',
  'BAN_GIAM_SAT_DAU_TU_CONG_DONG',
  'MTTQ_XA',
  'MTTQ_CAP_TREN',
  'BAN_CONG_TAC_MAT_TRAN',
  'HDND_XA',
  'DOAN_THANH_TRA',
]);

const dependent = (body: string): boolean => !INDEPENDENT_BODIES.has(body) && body !== 'SYSTEM';
const anyButSystem = (body: string): boolean => body !== 'SYSTEM';
const only =
  (...bodies: string[]) =>
  (body: string): boolean =>
    bodies.includes(body);

const rightsOfRole: Readonly<Record<AccessRole, RoleRights>> = {
  COMMUNE_OFFICER: {
    ownBody: 'UBND_XA',
    alsoFor: ['TRUONG_THON', ...MEETING_BODIES],
    otherBody: dependent,
  },
  VILLAGE_HEAD: { ownBody: 'TRUONG_THON', alsoFor: MEETING_BODIES, otherBody: dependent },
  COMMUNE_CHAIR: {
    ownBody: 'CHU_TICH_UBND_XA',
    alsoFor: ['UBND_XA', 'TRUONG_THON', ...MEETING_BODIES],
    otherBody: dependent,
  },
  FRONT: { ownBody: 'MTTQ_XA', alsoFor: ['BAN_CONG_TAC_MAT_TRAN'], otherBody: anyButSystem },
  INSPECTION_BOARD_MEMBER: {
    ownBody: 'BAN_THANH_TRA_NHAN_DAN',
    alsoFor: [],
    otherBody: only('BAN_THANH_TRA_NHAN_DAN'),
  },
  SUPERVISION_BOARD_MEMBER: {
    ownBody: 'BAN_GIAM_SAT_DAU_TU_CONG_DONG',
    alsoFor: [],
    otherBody: only('BAN_GIAM_SAT_DAU_TU_CONG_DONG'),
  },
  INSPECTION_TEAM_MEMBER: { ownBody: 'DOAN_THANH_TRA', alsoFor: [], otherBody: anyButSystem },
  PROVINCE_VIEWER: { alsoFor: [], otherBody: () => false },
  ADMINISTRATOR: { ownBody: 'SYSTEM', alsoFor: [], otherBody: () => true },
  AUDITOR: { alsoFor: [], otherBody: () => false },
};

export function isAccessRole(role: string): role is AccessRole {
  return Object.hasOwn(rightsOfRole, role);
}

/** Body that a grant of the role acts for when an action names none; undefined for roles that only read. */
export function ownBodyOf(role: AccessRole, grantedBody: string | undefined): string | undefined {
  const { ownBody, otherBody } = rightsOfRole[role];
  if (grantedBody === undefined) return ownBody;
  return otherBody(grantedBody) ? grantedBody : undefined;
}

/** Every body that a grant of the role may act for, its own first. */
export function bodiesOf(role: AccessRole, grantedBody: string | undefined): readonly string[] {
  const own = ownBodyOf(role, grantedBody);
  return own === undefined ? [] : [...new Set([own, ...rightsOfRole[role].alsoFor])];
}
