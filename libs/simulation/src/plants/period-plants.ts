import { plus } from '../calendar/days.js';
import type { Story } from '../stream/story.js';
import type { Period } from '../truth/period-truth.js';
import { threePlaces } from './disclosure-tale.js';

export interface PeriodPlant {
  name: string;
  tell: (story: Story, period: Period) => void;
}

/** The quarterly list of what was disclosed (article 13.2, third sentence). */
export const quarterPlants: readonly PeriodPlant[] = [
  { name: 'list-in-time', tell: (story, q) => void list(story, plus(q.from, 70)) },
  { name: 'list-on-the-first-day', tell: (story, q) => void list(story, q.from) },
  { name: 'list-on-the-last-day', tell: (story, q) => void list(story, q.to) },
  { name: 'list-never', tell: () => undefined },
  { name: 'list-a-day-late', tell: (story, q) => void list(story, plus(q.to, 1), threePlaces, q) },
  { name: 'list-weeks-late', tell: (story, q) => void list(story, plus(q.to, 24), threePlaces, q) },
  {
    name: 'list-at-two-places',
    tell: (story, q) => void list(story, plus(q.from, 60), ['OFFICE', 'COMMUNITY_POINT']),
  },
  {
    name: 'list-place-by-place',
    tell: (story, q) => {
      list(story, plus(q.from, 60), ['OFFICE']);
      list(story, plus(q.from, 65), ['CULTURAL_HOUSE', 'COMMUNITY_POINT']);
    },
  },
  {
    name: 'list-entered-late',
    tell: (story, q) => void list(story, plus(q.from, 80), threePlaces, undefined, 40),
  },
  {
    name: 'list-withdrawn',
    tell: (story, q) => {
      story.withdraw(list(story, plus(q.from, 50)), plus(q.to, 20));
    },
  },
  {
    name: 'list-set-aside',
    tell: (story, q) => {
      const duty = `L10-2022.A13.K2.S3~${story.belief.commune.unitId}~${q.name}`;
      story.sayVerdict('VerdictSetAside', plus(q.to, 30), duty, 'NOT_APPLICABLE');
    },
  },
];

/** The half-yearly report on what the people decided (article 23.1). */
export const halfYearPlants: readonly PeriodPlant[] = [
  {
    name: 'report-in-time',
    tell: (story, half) => void report(story, plus(half.from, 160), ['HDND_XA', 'MTTQ_XA']),
  },
  {
    name: 'report-on-the-last-day',
    tell: (story, half) => void report(story, half.to, ['HDND_XA', 'MTTQ_XA']),
  },
  { name: 'report-never', tell: () => undefined },
  {
    name: 'report-to-council-only',
    tell: (story, half) => void report(story, plus(half.from, 150), ['HDND_XA']),
  },
  {
    name: 'report-in-two-letters',
    tell: (story, half) => {
      report(story, plus(half.from, 150), ['HDND_XA']);
      report(story, plus(half.from, 170), ['MTTQ_XA']);
    },
  },
  {
    name: 'report-late-for-its-period',
    tell: (story, half) => void report(story, plus(half.to, 12), ['HDND_XA', 'MTTQ_XA'], half),
  },
  {
    name: 'report-second-letter-late',
    tell: (story, half) => {
      report(story, plus(half.from, 155), ['MTTQ_XA'], half);
      report(story, plus(half.to, 5), ['HDND_XA'], half);
    },
  },
];

function list(
  story: Story,
  on: string,
  places: readonly string[] = threePlaces,
  period?: Period,
  lateBy?: number,
) {
  const data = {
    paper: 'DISCLOSED_DOCUMENT',
    documentKind: 'DISCLOSURE_LIST',
    form: 'POSTING',
    places,
    ...(period ? { period: { from: period.from, to: period.to } } : {}),
  };
  return story.record('InformationDisclosed', 'UBND_XA', on, data, {
    apart: true,
    ...(lateBy === undefined ? {} : { lateBy }),
  });
}

function report(story: Story, on: string, to: readonly string[], period?: Period) {
  const data = {
    reportKind: 'DELIBERATION',
    to,
    resubmission: false,
    ...(period ? { period: { from: period.from, to: period.to } } : {}),
  };
  return story.record('ReportSubmitted', 'UBND_XA', on, data, { apart: true });
}
