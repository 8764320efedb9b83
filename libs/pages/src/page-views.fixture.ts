import type {
  DutyRow,
  DutyView,
  EntryVersion,
  EntryView,
  PageContext,
  ScorecardView,
  State,
  UnitView,
} from './views.js';

/** Views of an invented commune, as the pages get them. */
export function contextOf(change: Partial<PageContext> = {}): PageContext {
  return {
    lang: 'vi',
    purpose: 'SAMPLE',
    path: '/don-vi/ua-xa-mau-hoa',
    query: {},
    asOf: '2026-11-25',
    knownAt: '2026-11-25',
    past: false,
    projected: false,
    position: '25107',
    ...change,
  };
}

const province = { href: '/don-vi/up-tinh-mau', fullName: 'Tỉnh Mẫu' };

export const unit: UnitView = {
  id: 'ua',
  href: '/don-vi/ua-xa-mau-hoa',
  fullName: 'Xã Mẫu Hoà',
  code: '90001',
  above: [province],
  predecessors: [
    { href: '/don-vi/ub-xa-mau-dong', fullName: 'Xã Mẫu Đông', place: 'Huyện Mẫu' },
    { href: '/don-vi/uc-thi-tran-mau', fullName: 'Thị trấn Mẫu', place: 'Huyện Mẫu' },
  ],
  predecessorsBefore: '2025-07-01',
  villages: 12,
  hasCommunes: false,
  children: [],
};

function countsOf(counts: Partial<Record<State, number>>): Record<State, number> {
  return {
    MET: 0,
    MET_LATE: 0,
    BREACHED: 0,
    NO_EVIDENCE: 0,
    PENDING: 0,
    NOT_APPLICABLE: 0,
    NEEDS_REVIEW: 0,
    ...counts,
  };
}

export const scorecard: ScorecardView = {
  silent: false,
  pillars: [
    {
      pillar: 'KNOW',
      counts: countsOf({ MET: 1204, MET_LATE: 7, BREACHED: 2, NO_EVIDENCE: 3, PENDING: 11, NEEDS_REVIEW: 1 }),
      recordedAfterDue: 4,
    },
    {
      pillar: 'DISCUSS',
      counts: countsOf({ MET: 18, NO_EVIDENCE: 1, NOT_APPLICABLE: 2 }),
      recordedAfterDue: 0,
    },
    { pillar: 'DO', counts: countsOf({}), recordedAfterDue: 0 },
    { pillar: 'INSPECT', counts: countsOf({ PENDING: 2 }), recordedAfterDue: 0 },
    { pillar: 'SUPERVISE', counts: countsOf({ MET: 4 }), recordedAfterDue: 1 },
    { pillar: 'BENEFIT', counts: countsOf({}), recordedAfterDue: 0 },
  ],
  onTime: { numerator: 1226, numeratorRecordedInTime: 1221, denominator: 1239 },
};

export const dutyRow: DutyRow = {
  href: '/don-vi/ua-xa-mau-hoa/nghia-vu/L10-2022.A13.K2.S1~0190a1b2',
  title: 'Niêm yết tại trụ sở, nhà văn hóa, điểm sinh hoạt tối thiểu 30 ngày liên tục (trừ mục 4, 13, 14)',
  citation: 'Điều 13 khoản 2, Luật 10/2022/QH15',
  pillar: 'KNOW',
  state: 'BREACHED',
  opensOn: '2026-03-02',
  dueOn: '2026-03-09',
  subject: 'Quyết định số 12/QĐ-UBND về dự toán ngân sách xã',
  recordedAfterDue: false,
};

export const duty: DutyView = {
  ...dutyRow,
  obligationId: 'L10-2022.A13.K2.S1',
  instrument: 'Luật Thực hiện dân chủ ở cơ sở',
  reason: 'Gỡ xuống ngày 30/3/2026, sau 29 ngày; luật đòi ít nhất 30 ngày liên tục.',
  deadline: 'Tính từ ngày 02/03/2026. Ngày thứ nhất là 03/03/2026, tính 5 ngày. Hạn cuối: 09/03/2026.',
  duePlanned: false,
  days: [
    { day: '2026-03-02', counted: false, why: 'ngày phát sinh' },
    { day: '2026-03-03', counted: true, why: 'ngày thứ nhất' },
    { day: '2026-03-07', counted: false, why: 'ngày nghỉ cuối tuần' },
    { day: '2026-03-09', counted: true, why: 'ngày cuối' },
  ],
  checks: [
    {
      label: 'Thời gian',
      state: 'BREACHED',
      facts: [
        { label: 'số ngày', value: '29' },
        { label: 'cần', value: '30' },
      ],
    },
    { label: 'Nơi niêm yết', state: 'NO_EVIDENCE', element: 'Nhà văn hóa', facts: [] },
  ],
  openedBy: {
    href: '/don-vi/ua-xa-mau-hoa/dien-bien#muc-1',
    title: 'Ban hành văn bản phải công khai',
    occurredOn: '2026-03-02',
    recordedOn: '2026-03-02',
  },
  dischargedBy: [],
  notes: ['Ghi vào sổ sau hạn.'],
  unverified: ['Chưa đọc được văn bản sửa đổi năm 2025.'],
  steps: [
    { from: '2026-03-02', state: 'PENDING', reason: 'Đang trong hạn.' },
    { from: '2026-03-30', state: 'BREACHED', reason: 'Gỡ xuống sớm.' },
  ],
};

const version: EntryVersion = {
  recordedOn: '2026-03-20',
  recordedTime: '09:15',
  occurredOn: '2026-03-02',
  by: 'Ủy ban nhân dân xã',
  fields: [
    { label: 'Nơi niêm yết', value: 'Trụ sở Ủy ban nhân dân xã' },
    { label: 'Hình thức', value: 'Niêm yết' },
  ],
  evidence: 2,
  withdrawn: false,
  lateDays: 18,
};

export const entries: readonly EntryView[] = [
  {
    id: '3',
    title: 'Công khai thông tin',
    imported: false,
    restricted: false,
    versions: [
      {
        ...version,
        recordedOn: '2026-04-02',
        occurredOn: '2026-03-01',
        correctionReason: 'Ghi sai ngày',
        evidence: 0,
      },
      version,
    ],
  },
  {
    id: '2',
    title: 'Gỡ niêm yết',
    imported: false,
    restricted: false,
    unit: 'Xã Mẫu Đông',
    versions: [{ ...version, withdrawn: true, fields: [], evidence: 0 }, version],
  },
  {
    id: '1',
    title: 'Đưa thôn, tổ dân phố vào sổ',
    imported: true,
    restricted: false,
    versions: [{ ...version, precision: 'chỉ biết năm', fields: [{ label: 'Tên', value: 'Thôn Đông' }] }],
  },
];
