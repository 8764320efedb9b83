import {
  dayText,
  numberText,
  pillars,
  states,
  type Lang,
  type Pillar,
  type ProjectPageView,
  type State,
} from '@app/pages';
import type { ProjectDossierView, RegisterColumn } from '@app/projections';
import { claimRow } from './claim-view.js';
import { fieldViews, type Names } from './field-values.js';
import { figureText } from './figure-values.js';
import { clockView, registerRow } from './register-view.js';
import { unitLink, unitPath } from './unit-view.js';
import { bodyText, citationText, precisionText } from './wording.js';

type Dossier = ProjectDossierView;
type Part = Dossier['pillars'][keyof Dossier['pillars']];

const partOf: Readonly<Record<Pillar, keyof Dossier['pillars']>> = {
  KNOW: 'know',
  DISCUSS: 'discuss',
  DO: 'do',
  INSPECT: 'inspect',
  SUPERVISE: 'supervise',
  BENEFIT: 'benefit',
};

/** Everything that the page of a project shows, in words. */
export function projectPageView(
  dossier: Dossier,
  columns: { recommendations: readonly RegisterColumn[]; findings: readonly RegisterColumn[] },
  names: Names,
  lang: Lang,
): ProjectPageView {
  const path = unitPath(dossier.unit);
  const parts = pillars.map((pillar) => ({ pillar, part: dossier.pillars[partOf[pillar]] }));
  return {
    title: dossier.title ?? dossier.line?.data['title']?.toString() ?? wordsOf(lang).untitled,
    unit: unitLink(dossier.unit),
    status: statusOf(dossier, lang),
    facts: factsOf(dossier, lang),
    pillars: parts.map(({ pillar, part }) => ({ pillar, acts: part.acts.length, counts: countsOf(part) })),
    acts: parts
      .flatMap(({ pillar, part }) => part.acts.map((act) => ({ pillar, act })))
      .sort((a, b) =>
        a.act.occurredOn < b.act.occurredOn ? 1 : a.act.occurredOn > b.act.occurredOn ? -1 : 0,
      )
      .map(({ pillar, act }) => {
        const precision = precisionText(act.occurredPrecision, lang);
        return {
          href: `${path}/dien-bien/${act.id}`,
          title: lang === 'vi' ? act.titleVi : act.titleEn,
          day: act.occurredOn,
          ...(precision === undefined ? {} : { precision }),
          by: bodyText(act.body, lang),
          pillar,
          late: act.late,
          fields: fieldViews(act.type, act.data, [], names, lang).filter(({ value }) => !isStream(value)),
        };
      }),
    contributions: dossier.pillars.do.contributions.map((sum) => ({
      title: lang === 'vi' ? sum.titleVi : sum.titleEn,
      kind: sum.contributionKind?.[lang] ?? '–',
      entries: sum.entries,
      amount: sum.amount === null ? '–' : figureText(sum.amount, 'VND', lang),
      quantity: sum.quantity === null ? '–' : numberText(sum.quantity, lang),
    })),
    plan: dossier.planAndFact
      .filter(({ planned, actual }) => planned !== null || actual !== null)
      .map((line) => ({
        label: line[lang],
        planned: planText(line.planned, line.unit, lang),
        actual: planText(line.actual, line.unit, lang),
        difference: planText(line.difference, line.item === 'BEGINNING' ? 'day' : line.unit, lang),
      })),
    claims: dossier.pillars.do.claims.map((claim) => claimRow(claim, lang)),
    recommendations: dossier.recommendations.map((line) =>
      registerRow(line, columns.recommendations, names, lang),
    ),
    findings: dossier.findings.map((line) => registerRow(line, columns.findings, names, lang)),
    checklist: dossier.checklist.map((item) => ({
      title: item.title[lang],
      citation: citationText(item.law, lang),
      state: item.state,
      ofBoard: item.ofBoard,
      ...(item.dutyIds[0] === undefined
        ? {}
        : { href: `${path}/nghia-vu/${encodeURIComponent(item.dutyIds[0])}` }),
    })),
  };
}

/** A reference that no name stands for. */
const isStream = (value: string): boolean => /^[a-zA-Z]+-[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);

function planText(value: string | null, unit: string | null, lang: Lang): string {
  if (value === null) return '–';
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value, lang) : figureText(value, unit, lang);
}

function countsOf({ duties }: Part): Record<State, number> {
  return Object.fromEntries(
    states.map((state) => [state, duties.filter((duty) => duty.state === state).length]),
  ) as Record<State, number>;
}

function factsOf(dossier: Dossier, lang: Lang): { label: string; value: string }[] {
  const words = wordsOf(lang);
  const facts: [string, string | undefined][] = [
    [words.funding, dossier.funding?.[lang]],
    [words.workKind, dossier.workKind?.[lang]],
    [words.investor, dossier.investor ?? undefined],
    [words.villages, dossier.villages.map(({ title }) => title).join(', ')],
  ];
  return facts.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]));
}

/** One sentence of state, one of what waits for an answer, one of what is overdue. */
function statusOf(dossier: Dossier, lang: Lang): string[] {
  const words = wordsOf(lang);
  const { line, recommendations, pillars: parts } = dossier;
  const clock = line?.tracked == null ? undefined : clockView(line.tracked, lang).text;
  const state = line?.tracked?.state[lang];
  const open = recommendations.filter(({ tracked }) => tracked?.open === true);
  const overdue = open.filter(({ tracked }) => (tracked?.clock.overdueDays ?? 0) > 0);
  const duties = Object.values(parts).flatMap((part: Part) => part.duties);
  const late = duties.filter((duty) => duty.state === 'NO_EVIDENCE' || duty.state === 'BREACHED').length;
  return [
    ...(state === undefined ? [] : [words.state(state, clock)]),
    open.length === 0
      ? words.noneOpen(numberText(recommendations.length, lang))
      : words.open(numberText(open.length, lang), numberText(overdue.length, lang)),
    late === 0 ? words.dutiesFine : words.dutiesLate(numberText(late, lang)),
  ];
}

const words = {
  vi: {
    untitled: 'Công trình, dự án',
    funding: 'Nguồn vốn',
    workKind: 'Loại công trình',
    investor: 'Chủ đầu tư',
    villages: 'Thôn, tổ dân phố',
    state: (state: string, clock: string | undefined) =>
      `Tình trạng: ${state.toLowerCase()}${clock === undefined ? '' : ` (${clock})`}.`,
    noneOpen: (all: string) =>
      all === '0'
        ? 'Chưa có kiến nghị nào được ghi.'
        : `Cả ${all} kiến nghị đã được trả lời hoặc đã khép lại.`,
    open: (open: string, overdue: string) =>
      `${open} kiến nghị đang chờ trả lời${overdue === '0' ? '' : `, trong đó ${overdue} đã quá hạn`}.`,
    dutiesFine: 'Không có nghĩa vụ nào quá hạn hay bị vi phạm.',
    dutiesLate: (count: string) => `${count} nghĩa vụ theo luật đã quá hạn hoặc bị vi phạm.`,
  },
  en: {
    untitled: 'Works or project',
    funding: 'Funding',
    workKind: 'Kind of works',
    investor: 'Investor',
    villages: 'Villages',
    state: (state: string, clock: string | undefined) =>
      `State: ${state.toLowerCase()}${clock === undefined ? '' : ` (${clock})`}.`,
    noneOpen: (all: string) =>
      all === '0' ? 'No recommendation is recorded.' : `All ${all} recommendations are answered or closed.`,
    open: (open: string, overdue: string) =>
      `Recommendations that wait for an answer: ${open}${overdue === '0' ? '' : `, of which ${overdue} overdue`}.`,
    dutiesFine: 'No duty is overdue or breached.',
    dutiesLate: (count: string) => `Duties under the law that are overdue or breached: ${count}.`,
  },
} as const;

const wordsOf = (lang: Lang): (typeof words)[Lang] => words[lang];
