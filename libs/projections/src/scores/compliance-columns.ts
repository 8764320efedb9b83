import { codesOf, label } from '@app/domain';
import type { RegisterCode, RegisterColumn } from '../registers/register-column.js';

/** States of duties, each a column. */
export const STATES = [
  'MET',
  'MET_LATE',
  'BREACHED',
  'NO_EVIDENCE',
  'PENDING',
  'NEEDS_REVIEW',
  'NOT_APPLICABLE',
] as const;

export const pillarCodes: readonly RegisterCode[] = codesOf('pillars').map((code) => ({
  code,
  vi: label('pillars', code, 'vi'),
  en: label('pillars', code, 'en'),
}));

const count = (name: string, vi: string, en: string, unit: string | null = null): RegisterColumn => ({
  name,
  kind: 'count',
  vi,
  en,
  unit,
  types: [],
  codes: null,
});

/** A line a unit and pillar: how many duties stand in each state. */
export const complianceColumns: readonly RegisterColumn[] = [
  {
    name: 'pillar',
    kind: 'code',
    vi: 'Trụ cột',
    en: 'Pillar',
    unit: null,
    types: [],
    codes: [...pillarCodes],
  },
  ...STATES.map((state) =>
    state === 'PENDING'
      ? count(state, 'Đang trong hạn', 'Pending')
      : count(state, label('dutyStates', state, 'vi'), label('dutyStates', state, 'en')),
  ),
  count('recordedAfterDue', 'Ghi sau hạn', 'Recorded after the due day'),
  count('communes', 'Số xã', 'Communes'),
  count('silentCommunes', 'Số xã chưa ghi gì', 'Silent communes'),
];
