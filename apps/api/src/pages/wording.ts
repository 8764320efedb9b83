import { actionTypes, codesOf, isPlainDate, label, type FieldDefinition } from '@app/domain';
import { dayText, numberText, type Lang } from '@app/pages';
import { catalogue, elementText } from '@app/regulation';

type Words = Readonly<Record<string, Readonly<Record<Lang, string>>>>;

/** Lists in which a check's element or figure may be a code, the likeliest first. */
const elementLists = [
  'forms',
  'places',
  'contentFields',
  'bodies',
  'papers',
  'documentKinds',
  'householdNotices',
  'unitFacts',
  'holidayReasons',
];

/** People's word for a code of one of the lists; the code itself where none has it. */
export function wordOf(code: string, lang: Lang): string {
  for (const list of elementLists) if (codesOf(list).includes(code)) return label(list, code, lang);
  return words[code]?.[lang] ?? elementText(code, lang);
}

const words: Words = {
  DEADLINE: { vi: 'Thời hạn', en: 'Deadline' },
  DURATION: { vi: 'Khoảng thời gian', en: 'Duration' },
  FORM: { vi: 'Hình thức', en: 'Form' },
  PLACE: { vi: 'Địa điểm', en: 'Place' },
  THRESHOLD: { vi: 'Tỷ lệ tán thành', en: 'Threshold' },
  COUNT: { vi: 'Số lượng', en: 'Number' },
  COMPOSITION: { vi: 'Thành phần', en: 'Composition' },
  SEQUENCE: { vi: 'Thứ tự', en: 'Order' },
  PRESENCE: { vi: 'Có thực hiện', en: 'Done at all' },
  CONTENT_FIELDS: { vi: 'Nội dung bắt buộc', en: 'Required content' },
  EFFECTIVE_DATE: { vi: 'Ngày có hiệu lực', en: 'Effective date' },
  VALIDITY: { vi: 'Còn giá trị', en: 'Validity' },
  PERIODICITY: { vi: 'Đúng kỳ', en: 'Regularity' },
  POSTING: { vi: 'Niêm yết', en: 'Posting' },
  LOUDSPEAKER: { vi: 'Loa truyền thanh', en: 'Loudspeaker' },
  CONSULTATION: { vi: 'Lấy ý kiến', en: 'Consultation' },
  HOUSEHOLDS: { vi: 'hộ gia đình', en: 'households' },
};

/** Names of a check's figures; the others speak to programs and are left to the API. */
const figures: Words = {
  due: { vi: 'hạn', en: 'due' },
  doneOn: { vi: 'thực hiện ngày', en: 'done on' },
  plannedOn: { vi: 'ngày dự kiến', en: 'planned on' },
  days: { vi: 'số ngày', en: 'days' },
  required: { vi: 'cần ít nhất', en: 'required' },
  min: { vi: 'ít nhất', en: 'at least' },
  max: { vi: 'nhiều nhất', en: 'at most' },
  acts: { vi: 'số lần', en: 'acts' },
  votesFor: { vi: 'tán thành', en: 'in favour' },
  yes: { vi: 'tán thành', en: 'in favour' },
  total: { vi: 'tổng số', en: 'of' },
  needed: { vi: 'cần', en: 'needed' },
  householdsTotal: { vi: 'tổng số hộ', en: 'all households' },
  missing: { vi: 'thiếu', en: 'missing' },
  missingUnits: { vi: 'đơn vị chưa thực hiện', en: 'units without' },
  forms: { vi: 'hình thức', en: 'forms' },
  form: { vi: 'hình thức', en: 'form' },
  places: { vi: 'địa điểm', en: 'places' },
  effectiveOn: { vi: 'có hiệu lực ngày', en: 'in effect from' },
  validUntil: { vi: 'có giá trị đến', en: 'valid until' },
  usedOn: { vi: 'sử dụng ngày', en: 'used on' },
  firstOn: { vi: 'việc trước', en: 'first' },
  thenOn: { vi: 'việc sau', en: 'then' },
  takenDownOn: { vi: 'gỡ ngày', en: 'taken down on' },
  on: { vi: 'ngày', en: 'on' },
};

/** A check's figures as people read them. */
export function figuresOf(
  facts: Readonly<Record<string, unknown>>,
  lang: Lang,
): { label: string; value: string }[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    const text = figureText(value, lang);
    const name_ = figures[name]?.[lang] ?? (codesOf('forms').includes(name) ? wordOf(name, lang) : undefined);
    return name_ === undefined || text === undefined ? [] : [{ label: name_, value: text }];
  });
}

function figureText(value: unknown, lang: Lang): string | undefined {
  if (typeof value === 'number') return numberText(value, lang);
  if (typeof value === 'string') return isPlainDate(value) ? dayText(value, lang) : wordOf(value, lang);
  if (typeof value === 'boolean') return yesNo[value ? 'yes' : 'no'][lang];
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.map((item) => figureText(item, lang) ?? '').join(', ');
}

const yesNo = { yes: { vi: 'có', en: 'yes' }, no: { vi: 'không', en: 'no' } } as const;

const dayWords: Words = {
  TRIGGER: { vi: 'ngày phát sinh, không tính', en: 'the day it arose, not counted' },
  DAY_ONE: { vi: 'ngày thứ nhất', en: 'day one' },
  COUNTED: { vi: 'ngày được tính', en: 'counted' },
  WEEKEND: { vi: 'nghỉ cuối tuần', en: 'weekend' },
  SWAPPED_OFF: { vi: 'nghỉ do hoán đổi ngày làm việc', en: 'day off by a swap' },
  WORKED_SATURDAY: { vi: 'thứ Bảy làm bù', en: 'Saturday worked by a swap' },
  ROLLED: { vi: 'ngày nghỉ, hạn chuyển tiếp', en: 'day off, the end moves on' },
  DUE: { vi: 'ngày cuối của hạn', en: 'due day' },
  PAUSED: { vi: 'tạm dừng tính hạn', en: 'the clock was stopped' },
};

/** Why a day of a deadline counts or not. */
export function dayReason(why: string, lang: Lang): string {
  const reason = /^HOLIDAY:(.+)$/.exec(why)?.[1];
  if (reason === undefined) return dayWords[why]?.[lang] ?? why;
  const holiday = codesOf('holidayReasons').includes(reason) ? label('holidayReasons', reason, lang) : reason;
  return lang === 'vi' ? `nghỉ lễ: ${holiday}` : `holiday: ${holiday}`;
}

const flagWords: Words = {
  recordedAfterDue: {
    vi: 'Làm đúng hạn nhưng ghi vào sổ sau hạn.',
    en: 'Done in time, but recorded after the due date.',
  },
  openedLate: {
    vi: 'Việc làm phát sinh nghĩa vụ được ghi vào sổ muộn.',
    en: 'What opened the duty was recorded late.',
  },
  confirmedByPerson: {
    vi: 'Vi phạm do người có thẩm quyền xác nhận.',
    en: 'The breach was confirmed by a person with authority.',
  },
  setAsideByPerson: {
    vi: 'Kết quả tự động đã được người có thẩm quyền gác lại.',
    en: 'The computed result was set aside by a person with authority.',
  },
  provisionalCalendar: {
    vi: 'Lịch nghỉ của năm chưa có quyết định nên hạn có thể thay đổi.',
    en: 'The year’s days off are not decided yet; the due date may move.',
  },
  dueMoved: { vi: 'Hạn đã thay đổi.', en: 'The due date has moved.' },
};

export function flagText(flag: string, lang: Lang): string {
  return flagWords[flag]?.[lang] ?? flag;
}

const unverifiedWords: Words = {
  TEXT_NOT_SEEN: {
    vi: 'Chưa đọc được văn bản sửa đổi năm 2025.',
    en: 'The text of the 2025 amendment has not been read.',
  },
  QUOTED_UNCHANGED: {
    vi: 'Bản sửa đổi năm 2025 trích lại quy định này không đổi; chưa đọc toàn văn bản sửa đổi.',
    en: 'The 2025 amendment quotes the rule unchanged; its full text has not been read.',
  },
  UNIT_NAME: {
    vi: 'Bản sửa đổi năm 2025 chỉ đổi tên gọi đơn vị hành chính.',
    en: 'The 2025 amendment changes names of administrative units alone.',
  },
  DISTRICT_REFERENCE: {
    vi: 'Quy định còn nhắc đến cấp huyện, đã bỏ từ ngày 1/7/2025.',
    en: 'The rule still names districts, which ended on 1 July 2025.',
  },
  recalled: {
    vi: 'Quy định được ghi theo trí nhớ, chưa đối chiếu văn bản.',
    en: 'The rule is recalled, not checked against its text.',
  },
};

/** A mark that is no code names a part of the rule's entry in the catalogue. */
const fieldDoubt = { vi: 'Chưa kiểm chứng phần', en: 'Not verified:' } as const;

export function unverifiedText(mark: string, lang: Lang): string {
  return unverifiedWords[mark]?.[lang] ?? `${fieldDoubt[lang]} ${mark}`;
}

const correctionWords: Words = {
  TYPING_ERROR: { vi: 'Gõ sai', en: 'Typing error' },
  WRONG_UNIT: { vi: 'Ghi nhầm đơn vị', en: 'Wrong unit' },
  WRONG_DATE: { vi: 'Ghi sai ngày', en: 'Wrong date' },
  DUPLICATE: { vi: 'Ghi trùng', en: 'Duplicate' },
  NEW_INFORMATION: { vi: 'Có thông tin mới', en: 'New information' },
  BY_DECISION: { vi: 'Theo quyết định', en: 'By decision' },
};

export function correctionText(reason: string, lang: Lang): string {
  return correctionWords[reason]?.[lang] ?? reason;
}

const precisionWords: Words = {
  MONTH: { vi: 'chỉ biết tháng', en: 'only the month is known' },
  QUARTER: { vi: 'chỉ biết quý', en: 'only the quarter is known' },
  YEAR: { vi: 'chỉ biết năm', en: 'only the year is known' },
  UNKNOWN: { vi: 'không rõ ngày, ghi theo ngày của nguồn', en: 'day unknown, dated by its source' },
};

export function precisionText(precision: string, lang: Lang): string | undefined {
  return precisionWords[precision]?.[lang];
}

/** Local time of day of an instant; Vietnam has one zone and no summer time. */
export function localTime(instant: string): string {
  const offsetMs = 7 * 60 * 60 * 1000;
  return new Date(Date.parse(instant) + offsetMs).toISOString().slice(11, 16);
}

export function bodyText(body: string, lang: Lang): string {
  return codesOf('bodies').includes(body) ? label('bodies', body, lang) : body;
}

/** `2026-Q3` as quý 3/2026. */
export function periodText(period: string, lang: Lang): string {
  const [, year = '', kind = '', number = ''] = /^(\d{4})-?([QHW]?)(\d*)$/.exec(period) ?? [];
  if (year === '') return period;
  const names: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
    Q: { vi: `quý ${number}/${year}`, en: `Q${number} ${year}` },
    H: {
      vi: `${number === '1' ? '6 tháng đầu' : '6 tháng cuối'} năm ${year}`,
      en: `half ${number} of ${year}`,
    },
    W: { vi: `tuần ${number}/${year}`, en: `week ${number} of ${year}` },
  };
  const plain =
    number === ''
      ? { vi: `năm ${year}`, en: year }
      : { vi: `tháng ${Number(number)}/${year}`, en: `${year}-${number}` };
  return (names[kind] ?? plain)[lang];
}

/** Where the law says so: `Điều 13 khoản 2 đoạn 1, 10/2022/QH15`. */
export function citationText(
  law: { instrument: string; article: number | null; clause: string | null; point: string | null },
  lang: Lang,
): string {
  const { article, clause, point, instrument } = law;
  const parts =
    lang === 'vi'
      ? [part('Điều', article), part('khoản', clause), pointText(point, 'điểm')]
      : [part('Article', article), part('clause', clause), pointText(point, 'point')];
  const place = parts.filter((text) => text !== '').join(' ');
  return place === '' ? instrument : `${place}, ${instrument}`;
}

/** The instrument's own name; its number where the catalogue has none. */
export function instrumentName(number: string, lang: Lang): string {
  const instrument = catalogue.instruments.find((one) => one.number === number);
  return instrument === undefined ? number : lang === 'vi' ? instrument.nameVi : instrument.nameEn;
}

const part = (word: string, value: number | string | null): string =>
  value === null || value === '' ? '' : `${word} ${value}`;

/** Points are letters; paragraphs of a clause say so themselves. */
const pointText = (point: string | null, word: string): string =>
  point === null || point.startsWith('đoạn') ? (point ?? '') : `${word} ${point}`;

/** Fields of an entry that hold references, so that their names can be looked up. */
export function fieldsOf(type: string): readonly FieldDefinition[] {
  return actionTypes.get(type)?.fields ?? [];
}
