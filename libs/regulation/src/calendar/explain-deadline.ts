import type { Duty, ExplainedDay } from '../duty.js';

export type Language = 'vi' | 'en';

type Texts = Readonly<Record<string, { vi: string; en: string }>>;

const SKIPPED: Texts = {
  WEEKEND: { vi: 'ngày nghỉ cuối tuần', en: 'weekend' },
  SWAPPED_OFF: { vi: 'ngày nghỉ do hoán đổi ngày làm việc', en: 'day off swapped with a worked Saturday' },
  'HOLIDAY:NEW_YEAR': { vi: 'nghỉ Tết Dương lịch', en: 'New Year' },
  'HOLIDAY:TET': { vi: 'nghỉ Tết Nguyên đán', en: 'Tết' },
  'HOLIDAY:HUNG_KINGS': { vi: 'nghỉ Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ day' },
  'HOLIDAY:REUNIFICATION': { vi: 'nghỉ Ngày Chiến thắng 30/4', en: 'Reunification day' },
  'HOLIDAY:LABOUR': { vi: 'nghỉ Quốc tế Lao động 1/5', en: 'Labour day' },
  'HOLIDAY:NATIONAL_DAY': { vi: 'nghỉ Quốc khánh', en: 'National day' },
  'HOLIDAY:CULTURE_DAY': { vi: 'nghỉ Ngày Văn hóa Việt Nam', en: 'Vietnam culture day' },
  'HOLIDAY:IN_LIEU': { vi: 'nghỉ bù', en: 'day in lieu' },
  PAUSED: { vi: 'thời gian tạm dừng tính hạn', en: 'the clock was stopped' },
};

const OTHER = { vi: 'ngày nghỉ lễ', en: 'holiday' };

/**
 * How the duty's due date was counted, in sentences: the day it counts from, day one, the days left out and why, the
 * Saturdays worked, the rollover. Empty for a duty without a due date.
 */
export function explainDeadline(duty: Duty, lang: Language): string {
  if (duty.dueOn === null) return '';
  const sentences = !endsWithPeriod(duty)
    ? [...counting(duty.explanation, lang), due(duty.dueOn, lang), plannedNote(duty, lang)]
    : [lastDayOfPeriod(duty.dueOn, lang)];
  const provisional = duty.flags.includes('provisionalCalendar') ? provisionalNote(lang) : '';
  return [...sentences, movedNote(duty, lang), provisional].filter((sentence) => sentence !== '').join(' ');
}

/** A period's last day is counted from nothing: its one day stands for itself. */
const endsWithPeriod = ({ period, explanation }: Duty): boolean =>
  period !== null && explanation.length === 1 && explanation[0]?.why === 'DUE';

function counting(days: readonly ExplainedDay[], lang: Language): string[] {
  const start = days.find(({ why }) => why === 'TRIGGER');
  const counted = days.filter((day) => day.counted);
  const first = counted[0];
  const sentences: string[] = [];
  if (start !== undefined)
    sentences.push(
      say(lang, `Tính từ ngày ${shown(start.day, 'vi')}.`, `Counted from ${shown(start.day, 'en')}.`),
    );
  if (first !== undefined && counted.length > 1)
    sentences.push(
      say(
        lang,
        `Ngày thứ nhất là ${shown(first.day, 'vi')}, tính ${String(counted.length)} ngày.`,
        `Day one is ${shown(first.day, 'en')}, ${String(counted.length)} days are counted.`,
      ),
    );
  return [...sentences, leftOut(days, lang), worked(days, lang), rolled(days, lang)];
}

function leftOut(days: readonly ExplainedDay[], lang: Language): string {
  const skipped = days.filter(({ counted, why }) => !counted && !['TRIGGER', 'ROLLED'].includes(why));
  if (skipped.length === 0) return '';
  const list = skipped
    .map(({ day, why }) => `${shown(day, lang)} (${(SKIPPED[why] ?? OTHER)[lang]})`)
    .join(', ');
  return say(lang, `Không tính: ${list}.`, `Not counted: ${list}.`);
}

function worked(days: readonly ExplainedDay[], lang: Language): string {
  const saturdays = days.filter(({ why }) => why === 'WORKED_SATURDAY').map(({ day }) => shown(day, lang));
  if (saturdays.length === 0) return '';
  const list = saturdays.join(', ');
  return say(lang, `Có tính ngày thứ Bảy làm bù: ${list}.`, `A Saturday worked counts: ${list}.`);
}

function rolled(days: readonly ExplainedDay[], lang: Language): string {
  if (!days.some(({ why }) => why === 'ROLLED')) return '';
  return say(
    lang,
    'Ngày cuối rơi vào ngày nghỉ nên chuyển sang ngày làm việc tiếp theo.',
    'The last day is a day off, so the end moves to the next working day.',
  );
}

function due(day: string, lang: Language): string {
  return say(lang, `Hạn cuối: ${shown(day, 'vi')}.`, `Due on ${shown(day, 'en')}.`);
}

function lastDayOfPeriod(day: string, lang: Language): string {
  return say(
    lang,
    `Hạn cuối là ngày cuối kỳ: ${shown(day, 'vi')}.`,
    `Due on the period’s last day, ${shown(day, 'en')}.`,
  );
}

function plannedNote(duty: Duty, lang: Language): string {
  if (!duty.duePlanned) return '';
  return say(
    lang,
    'Tạm tính theo ngày dự kiến, chưa ghi nhận việc đã diễn ra.',
    'Counted from the planned day; the event itself is not on record yet.',
  );
}

function movedNote(duty: Duty, lang: Language): string {
  if (duty.movedFrom === undefined) return '';
  return say(
    lang,
    `Trước đó là ${shown(duty.movedFrom, 'vi')}.`,
    `It was ${shown(duty.movedFrom, 'en')} before.`,
  );
}

function provisionalNote(lang: Language): string {
  return say(
    lang,
    'Lịch nghỉ của năm này chưa có quyết định, hạn có thể thay đổi.',
    'The days off of that year are not decided yet; the date may move.',
  );
}

function say(lang: Language, vi: string, en: string): string {
  return lang === 'vi' ? vi : en;
}

function shown(day: string, lang: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return lang === 'vi' ? `${date}/${month}/${year}` : day;
}
