import type { CorrectionReason, Precision } from '@app/domain';

/** Bodies that act in the simulated province; codes of the vocabulary's `bodies`. */
export const actingBodies = [
  'SYSTEM',
  'UBND_TINH',
  'UBND_XA',
  'CHU_TICH_UBND_XA',
  'HDND_XA',
  'MTTQ_XA',
  'MTTQ_CAP_TREN',
  'BAN_CONG_TAC_MAT_TRAN',
  'BAN_THANH_TRA_NHAN_DAN',
  'BAN_GIAM_SAT_DAU_TU_CONG_DONG',
  'TO_CHUC_CHINH_TRI_XA_HOI',
  'TRUONG_THON',
  'NGUOI_CHU_TRI',
  'TO_BAU_CU',
  'TO_PHAT_PHIEU',
  'BAN_KIEM_PHIEU',
  'TO_TRUONG_TO_HOA_GIAI',
  'HOA_GIAI_VIEN',
  'CHU_DAU_TU',
  'DON_VI_BOI_THUONG',
  'DOI_TUONG_GIAM_SAT',
  'CO_QUAN_SOAN_THAO',
  'CO_QUAN_QUYET_DINH',
  'CO_QUAN_TIEP_NHAN',
  'CO_QUAN_CHUYEN_DON',
  'CO_QUAN_CAP_TREN',
  'BI_THU_DANG_UY_XA',
  'KHOI_DAN_VAN_XA',
  'NGUOI_TIEP_CONG_DAN',
  'NGUOI_XU_LY_DON',
  'NGUOI_GIAI_QUYET_KHIEU_NAI',
  'NGUOI_GIAI_QUYET_LAN_HAI',
  'NGUOI_GIAI_QUYET_TO_CAO',
  'DOAN_THANH_TRA',
] as const;

export type ActingBody = (typeof actingBodies)[number];

/** A personal value on its way to the vault. */
export interface PersonalText {
  value: string;
  dataSubject?: string;
}

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
  /** Values of personal fields, by their pointer into `data`. */
  personal?: Readonly<Record<string, PersonalText>>;
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
