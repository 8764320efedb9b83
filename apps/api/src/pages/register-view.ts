import {
  dayText,
  numberText,
  parameters,
  type ClockView,
  type FilterField,
  type Lang,
  type RegisterLink,
  type RegisterRow,
} from '@app/pages';
import type { RegisterColumn, RegisterEntryView, RegisterSummary, TrackedView } from '@app/projections';
import type { Names } from './field-values.js';
import { columnValues } from './figure-values.js';
import { unitLink, unitPath } from './unit-view.js';
import { precisionText } from './wording.js';

/** Code fields of a register that its page offers as filters; more stand in the address by their names. */
const FILTERS_MAX = 4;
/** Fields of a row; the entry's own page shows all. */
const FIELDS_MAX = 8;
/** A list of choices that a person still reads. */
const OPTIONS_MAX = 40;

export const registerPath = (name: string): string => `/so-theo-doi/${name}`;

export function registerLink(
  register: RegisterSummary,
  unitId: string | undefined,
  lang: Lang,
): RegisterLink {
  const { name, titleVi, titleEn, types } = register;
  const path = registerPath(name);
  return {
    href: unitId === undefined ? path : `${path}?${parameters.unit}=${unitId}`,
    title: lang === 'vi' ? titleVi : titleEn,
    // A register of everything names nothing.
    types: types.length > 12 ? [] : types.map((type) => (lang === 'vi' ? type.titleVi : type.titleEn)),
  };
}

export function filtersOf(
  { types }: RegisterSummary,
  columns: readonly RegisterColumn[],
  lang: Lang,
): FilterField[] {
  const ofType: FilterField = {
    name: parameters.type,
    label: { vi: 'Loại việc', en: 'Kind' }[lang],
    options: types.map(({ type, titleVi, titleEn }) => ({
      value: type,
      label: lang === 'vi' ? titleVi : titleEn,
    })),
  };
  const ofCodes = columns.flatMap(({ name, codes, ...words }) =>
    codes === null || codes.length < 2 || codes.length > OPTIONS_MAX
      ? []
      : [
          {
            name,
            label: words[lang],
            options: codes.map((one) => ({ value: one.code, label: one[lang] })),
          },
        ],
  );
  return [...(types.length > 1 && types.length <= OPTIONS_MAX ? [ofType] : []), ...ofCodes].slice(
    0,
    FILTERS_MAX,
  );
}

/** What a tracker's own columns repeat: the state and the clock stand in columns of the page. */
const SHOWN_APART = [
  'state',
  'clock',
  'startedOn',
  'endedOn',
  'dueOn',
  'days',
  'overdue',
  'overdueDays',
  'suspendedDays',
];

export function registerRow(
  entry: RegisterEntryView,
  columns: readonly RegisterColumn[],
  names: Names,
  lang: Lang,
): RegisterRow {
  const { tracked, unit, type } = entry;
  const precision = precisionText(entry.occurredPrecision, lang);
  const own = columns.filter(({ types }) => types.length === 0 || types.includes(type));
  const title = titleOf(entry, lang);
  const hidden = tracked !== null && tracked.subject === null;
  const project = entry.stream.startsWith('project-') && entry.corrects === null;
  return {
    ...(hidden
      ? {}
      : {
          href:
            project && tracked !== null
              ? `/du-an/${entry.stream}`
              : `${unitPath(unit)}/dien-bien/${entry.id}`,
        }),
    title,
    day: entry.occurredOn,
    ...(precision === undefined ? {} : { precision }),
    unit: unitLink(unit),
    fields: columnValues(own, entry.data, names, lang, tracked === null ? [] : SHOWN_APART)
      .filter(({ value }) => value !== title)
      .slice(0, FIELDS_MAX),
    ...(tracked === null ? {} : { state: tracked.state[lang], clock: clockView(tracked, lang) }),
    recordedOn: entry.recordedOn,
    late: entry.late && entry.body !== 'SYSTEM',
  };
}

/** A matter is named by its own title where it has one. */
function titleOf({ data, titleVi, titleEn }: RegisterEntryView, lang: Lang): string {
  const { title, subject } = data;
  const own = [title, subject].find((one) => typeof one === 'string' && one !== '');
  return typeof own === 'string' ? own : lang === 'vi' ? titleVi : titleEn;
}

/** The clock of a case in words: how long it has run, until when, and how far beyond. */
export function clockView({ clock, open }: TrackedView, lang: Lang): ClockView {
  const { dueOn, endedOn, overdueDays, state } = clock;
  const words = clockWords[lang];
  const overdue = overdueDays > 0;
  if (!open || endedOn !== null) {
    const on = endedOn === null ? words.ended : words.endedOn(dayText(endedOn, lang));
    return { text: overdue ? `${on}, ${words.late(numberText(overdueDays, lang))}` : on, overdue };
  }
  if (dueOn === null) return { text: words.noDue, overdue: false };
  const due = words.due(dayText(dueOn, lang));
  if (overdue) return { text: `${due}, ${words.overdue(numberText(overdueDays, lang))}`, overdue };
  return { text: state === 'SUSPENDED' ? `${due}, ${words.suspended}` : due, overdue };
}

const clockWords = {
  vi: {
    ended: 'đã xong',
    endedOn: (day: string) => `xong ngày ${day}`,
    late: (days: string) => `muộn ${days} ngày`,
    noDue: 'không định hạn',
    due: (day: string) => `hạn ${day}`,
    overdue: (days: string) => `quá ${days} ngày`,
    suspended: 'đang tạm dừng',
  },
  en: {
    ended: 'finished',
    endedOn: (day: string) => `finished on ${day}`,
    late: (days: string) => `${days} days late`,
    noDue: 'no due date',
    due: (day: string) => `due ${day}`,
    overdue: (days: string) => `${days} days overdue`,
    suspended: 'suspended',
  },
} as const;
