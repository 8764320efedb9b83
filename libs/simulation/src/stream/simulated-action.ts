import type { CorrectionReason, Precision } from '@app/domain';

/** Bodies that act in the simulated province; codes of the vocabulary's `bodies`. */
export const actingBodies = [
  'SYSTEM',
  'UBND_TINH',
  'UBND_XA',
  'CHU_TICH_UBND_XA',
  'HDND_XA',
  'MTTQ_XA',
  'BAN_CONG_TAC_MAT_TRAN',
  'TRUONG_THON',
  'TO_PHAT_PHIEU',
  'BAN_KIEM_PHIEU',
  'DOAN_THANH_TRA',
] as const;

export type ActingBody = (typeof actingBodies)[number];

/** The write shape of `POST /v1/actions`, before any validation. */
export interface ActionRequest {
  type: string;
  unit: { id: string };
  body: ActingBody;
  /** Stream of an existing process; absent: the action opens a new one. */
  subject?: string;
  occurredOn: string;
  occurredPrecision?: Precision;
  data: Readonly<Record<string, unknown>>;
  corrects?: { event: string; how: 'REPLACE' | 'WITHDRAW'; reason: CorrectionReason };
}

/** One request of the simulated province, in the order of recording. */
export interface SimulatedAction {
  /** UTC, milliseconds, `Z`; never decreasing along the stream. The manual clock is put here before recording. */
  recordAt: string;
  /** Idempotency-Key, unique within the stream. */
  key: string;
  /** Account that records. */
  account: string;
  action: ActionRequest;
}
