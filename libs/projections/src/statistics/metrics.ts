/** What an entry adds to a count. */
export type Measure =
  /** One. */
  | { kind: 'ENTRIES' }
  /** Its figure; an entry without one adds nothing. */
  | { kind: 'SUM'; field: string }
  /** Its figure, or one when it has none: "two gardens recognised" and "a garden recognised". */
  | { kind: 'QUANTITY'; field: string }
  /** The first figure less the second; an entry that lacks one adds nothing. */
  | { kind: 'DIFFERENCE'; fields: readonly [string, string] }
  /** Every code of the field that occurs, once. */
  | { kind: 'CODES'; field: string };

/** Of a type only the entries with one of the codes in the field. */
export type Only = Readonly<Record<string, readonly string[]>>;

/** How a register counts a metric from its single entries. */
export interface Counting {
  register: string;
  type: string;
  measure: Measure;
  only?: Only;
  /** A code field of the type that a claim may divide its figure by, or that says its label. */
  dividedBy?: readonly string[];
  /**
   * Which entries belong to a scope: all (empty), those with a code, those of a body. The whole unit is all of them; of
   * a scope that is not listed the entries cannot be told apart.
   */
  scopes?: Readonly<Record<string, { only?: Only; bodies?: readonly string[] }>>;
  /** For a stock: the type whose entry in the same stream takes it out again. */
  endedBy?: string;
}

/** A metric that claims are made in. */
export interface Metric {
  vi: string;
  en: string;
  /** What a claim must be measured in to be comparable with the count. */
  unit: string;
  /** Each a count of its own, never added to another; none: only the claim exists. */
  countings: readonly Counting[];
  /** Breakdown names that only repeat what metric, period, scope or quote say already. */
  repeats?: readonly string[];
}

const GOVERNMENT = { GOVERNMENT_BLOC: {} };

const models = (more: Partial<Counting> = {}): Counting => ({
  register: 'emulationModelsByField',
  type: 'EmulationModelRegistered',
  measure: { kind: 'ENTRIES' },
  dividedBy: ['emulationField', 'emulationLabel'],
  scopes: {
    FRONT_BLOC: { only: { scope: ['FRONT_BLOC'] } },
    GOVERNMENT_BLOC: { only: { scope: ['GOVERNMENT_BLOC'] } },
    PARTY_BLOC: { only: { scope: ['PARTY_BLOC'] } },
    ARMED_FORCES: { only: { scope: ['ARMED_FORCES'] } },
  },
  endedBy: 'EmulationModelEnded',
  ...more,
});

const services = (level: string): Counting => ({
  register: 'onlineServices',
  type: 'OnlineServiceLaunched',
  measure: { kind: 'ENTRIES' },
  only: { serviceLevel: [level] },
  scopes: GOVERNMENT,
});

const declared: Readonly<Record<string, Metric>> = {
  'contribution.value.total': {
    vi: 'Giá trị đóng góp',
    en: 'Value of contributions',
    unit: 'VND',
    countings: [
      {
        register: 'contributionLedger',
        type: 'ContributionReceived',
        measure: { kind: 'SUM', field: 'amount' },
        dividedBy: ['donorKind', 'contributionKind'],
      },
    ],
    repeats: ['purpose'],
  },
  'emulation.fields.count': {
    vi: 'Số lĩnh vực có mô hình',
    en: 'Fields with models',
    unit: 'field',
    countings: [models({ measure: { kind: 'CODES', field: 'emulationField' } })],
  },
  'emulation.models.byField': {
    vi: 'Mô hình theo lĩnh vực',
    en: 'Models of a field',
    unit: 'model',
    countings: [models()],
  },
  'emulation.models.frontMaintained': {
    vi: 'Mô hình do Mặt trận, đoàn thể xây dựng và duy trì',
    en: 'Models built and kept up by the Front and its organisations',
    unit: 'model',
    countings: [models()],
  },
  'emulation.models.frontNew': {
    vi: 'Mô hình do Mặt trận, đoàn thể xây dựng trong kỳ',
    en: 'Models built by the Front and its organisations in the period',
    unit: 'model',
    countings: [models()],
    repeats: ['yearBuilt'],
  },
  'emulation.models.named': {
    vi: 'Mô hình được nêu tên',
    en: 'Models named',
    unit: 'model',
    countings: [models()],
  },
  'emulation.models.recognisedInYear': {
    vi: 'Mô hình được công nhận trong kỳ',
    en: 'Models recognised in the period',
    unit: 'model',
    countings: [
      {
        register: 'emulationModelsByField',
        type: 'EmulationModelRecognised',
        measure: { kind: 'ENTRIES' },
        dividedBy: ['emulationLabel'],
      },
    ],
    repeats: ['yearRecognised'],
  },
  'emulation.models.total': {
    vi: 'Mô hình “Dân vận khéo”',
    en: 'Skilful-mobilisation models',
    unit: 'model',
    countings: [models()],
  },
  'emulation.models.townTotal': {
    vi: 'Mô hình “Dân vận khéo” toàn địa bàn',
    en: 'Skilful-mobilisation models of the whole unit',
    unit: 'model',
    countings: [models()],
  },
  'idcard.coverage': {
    vi: 'Tỷ lệ được cấp căn cước lưu động',
    en: 'Share reached by mobile issue of identity cards',
    unit: 'percent',
    countings: [],
  },
  'idcard.rank': {
    vi: 'Thứ hạng hoàn thành cấp căn cước',
    en: 'Rank in finishing the issue of identity cards',
    unit: 'rank',
    countings: [],
  },
  'reception.visits': {
    vi: 'Lượt tiếp công dân',
    en: 'Visits of citizens received',
    unit: 'visit',
    countings: [
      {
        register: 'citizenReception',
        type: 'CitizenReceived',
        measure: { kind: 'ENTRIES' },
        dividedBy: ['heldBy'],
      },
      {
        register: 'citizenReception',
        type: 'ReceptionHeld',
        measure: { kind: 'SUM', field: 'visits' },
        dividedBy: ['heldBy', 'receptionForm'],
      },
    ],
  },
  'reception.visits.yoy': {
    vi: 'Lượt tiếp công dân so với năm trước',
    en: 'Visits of citizens against the year before',
    unit: 'percent',
    countings: [],
    repeats: ['change', 'base'],
  },
  'reform.daysCut': {
    vi: 'Số ngày cắt giảm',
    en: 'Days cut',
    unit: 'day',
    countings: [
      {
        register: 'administrativeReform',
        type: 'ProcedureSimplified',
        measure: { kind: 'DIFFERENCE', fields: ['daysBefore', 'daysAfter'] },
        scopes: GOVERNMENT,
        dividedBy: ['reformArea'],
      },
    ],
  },
  'reform.proceduresCut': {
    vi: 'Thủ tục hành chính được cắt giảm',
    en: 'Procedures simplified',
    unit: 'procedure',
    countings: [
      {
        register: 'administrativeReform',
        type: 'ProcedureSimplified',
        measure: { kind: 'ENTRIES' },
        scopes: GOVERNMENT,
        dividedBy: ['reformArea'],
      },
    ],
  },
  'roster.communicators.commune': {
    vi: 'Cán bộ tuyên truyền cấp xã',
    en: 'Communicators at commune level',
    unit: 'person',
    countings: [],
  },
  'roster.communicators.hamlet': {
    vi: 'Cán bộ tuyên truyền ấp, khu vực, thôn',
    en: 'Communicators in hamlets and villages',
    unit: 'person',
    countings: [],
  },
  'services.online.level3': {
    vi: 'Dịch vụ công trực tuyến mức độ 3',
    en: 'Online services of level 3',
    unit: 'service',
    countings: [services('3')],
    repeats: ['serviceLevel'],
  },
  'services.online.level4': {
    vi: 'Dịch vụ công trực tuyến mức độ 4',
    en: 'Online services of level 4',
    unit: 'service',
    countings: [services('4')],
    repeats: ['serviceLevel'],
  },
  'supervision.sessions': {
    vi: 'Cuộc giám sát',
    en: 'Supervision sessions',
    unit: 'session',
    countings: [
      {
        register: 'supervisionSessions',
        type: 'SupervisionSessionHeld',
        measure: { kind: 'ENTRIES' },
        dividedBy: ['supervisor'],
        scopes: { FRONT_BLOC: { only: { supervisor: ['FRONT', 'MASS_ORGANISATION'] } } },
      },
    ],
  },
  'works.modelGardens.recognised': {
    vi: 'Vườn chuẩn nông thôn mới được công nhận',
    en: 'Standard gardens recognised',
    unit: 'garden',
    countings: [
      {
        register: 'communityWorks',
        type: 'StandardRecognised',
        measure: { kind: 'QUANTITY', field: 'quantity' },
        only: { standardKind: ['STANDARD_GARDEN'] },
        // Whoever made a garden, the authorities recognise it: the entry is the same for every scope.
        scopes: { FRONT_BLOC: {} },
      },
    ],
  },
  'works.modelRoads.completed': {
    vi: 'Tuyến đường kiểu mẫu hoàn thành',
    en: 'Model roads completed',
    unit: 'road',
    countings: [
      {
        register: 'communityWorks',
        type: 'ProjectCompleted',
        measure: { kind: 'ENTRIES' },
        only: { workKind: ['ROAD'] },
        scopes: { FRONT_BLOC: { bodies: ['MTTQ_XA', 'TO_CHUC_CHINH_TRI_XA_HOI'] } },
      },
    ],
  },
};

/**
 * What counts each metric: the register that lists the deeds, the type, the figure and the filter. A metric that is not
 * here can be claimed all the same; nothing is set beside it.
 */
export const metrics: ReadonlyMap<string, Metric> = new Map(Object.entries(declared));
