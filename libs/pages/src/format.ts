import type { Lang } from './views.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day as people write it: `1/7/2025`, `1 July 2025`. What is no day is shown as it is. */
export function dayText(day: string, lang: Lang): string {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === '') return day;
  if (lang === 'vi') return `${Number(date)}/${Number(month)}/${year}`;
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}

const numbers = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') };

/** 1.545 in Vietnamese, 1,545 in English. */
export function numberText(value: number, lang: Lang): string {
  return numbers[lang].format(value);
}

/** Words for the address: lower case, no marks, dashes. `Xã Tân Tiến` is `xa-tan-tien`. */
export function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
