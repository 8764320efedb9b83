import { codesOf, label, referencesOf, type EventData, type FieldDefinition } from '@app/domain';
import { dayText, numberText, type FieldView, type Lang } from '@app/pages';
import { fieldsOf } from './wording.js';

/** What an id stands for, in words, with its page. */
export interface Named {
  text: string;
  href?: string;
}

/** Units, villages, cases, entries and duties by id, looked up beforehand. */
export type Names = ReadonlyMap<string, Named>;

/** Ids that an entry's data name: of units and villages, streams, events and duties. */
export function namedIn(type: string, data: EventData): string[] {
  const duty = data['duty'];
  return [
    ...referencesOf({ type, data }).map(({ value }) => value),
    ...(typeof duty === 'string' ? [duty] : []),
  ];
}

/** The data of an entry as labelled lines; of a personal field only that there is a value. */
export function fieldViews(
  type: string,
  data: EventData,
  personal: readonly string[],
  names: Names,
  lang: Lang,
): FieldView[] {
  const hidden = new Set(personal.map((pointer) => pointer.split('/')[1] ?? ''));
  return fieldsOf(type).flatMap((field) => {
    const fieldLabel = field[lang];
    if (hidden.has(field.name)) return [{ label: fieldLabel, value: hiddenText[lang] }];
    const value = data[field.name];
    if (value === undefined) return [];
    const href = typeof value === 'string' ? names.get(value)?.href : undefined;
    const text = valueText(field, value, names, lang);
    return [{ label: fieldLabel, value: text, ...(href === undefined ? {} : { href }) }];
  });
}

const hiddenText = { vi: '(thông tin cá nhân, không công khai)', en: '(personal, not public)' } as const;

function valueText(field: FieldDefinition, value: unknown, names: Names, lang: Lang): string {
  if (Array.isArray(value)) return value.map((item) => itemText(field, item, names, lang)).join(', ');
  return itemText(field, value, names, lang);
}

function itemText(field: FieldDefinition, value: unknown, names: Names, lang: Lang): string {
  if (typeof value === 'boolean')
    return { true: { vi: 'Có', en: 'Yes' }, false: { vi: 'Không', en: 'No' } }[`${value}`][lang];
  if (typeof value === 'number') return numberText(value, lang);
  if (typeof value === 'string') return textOf(field, value, names, lang);
  return typeof value === 'object' && value !== null ? pairText(value, lang) : '';
}

function textOf(field: FieldDefinition, value: string, names: Names, lang: Lang): string {
  const kind = field.kind === 'list' ? field.of : field.kind;
  switch (kind) {
    case 'localDate':
      return dayText(value, lang);
    case 'code':
      return codeText(field.values, value, lang);
    case 'money':
      return /^\d{1,15}$/.test(value) ? `${numberText(Number(value), lang)} đồng` : `${value} đồng`;
    default:
      return names.get(value)?.text ?? value;
  }
}

function codeText(list: string | undefined, code: string, lang: Lang): string {
  return list !== undefined && codesOf(list).includes(code) ? label(list, code, lang) : code;
}

/** A range of days or a fraction. */
function pairText(value: object, lang: Lang): string {
  if ('numerator' in value && 'denominator' in value)
    return `${String(value.numerator)}/${String(value.denominator)}`;
  const from = 'from' in value && typeof value.from === 'string' ? dayText(value.from, lang) : '';
  const to = 'to' in value && typeof value.to === 'string' ? dayText(value.to, lang) : '…';
  return `${from} – ${to}`;
}
