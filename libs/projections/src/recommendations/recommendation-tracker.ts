import type { EventData } from '@app/domain';
import { byDay, codesIn, onOf, present } from '../trackers/acts.js';
import {
  idle,
  lastOf,
  textOf,
  type Act,
  type CaseFile,
  type CaseState,
  type Tracker,
} from '../trackers/tracker.js';

const SENT = [
  'RecommendationIssued',
  'RecommendationReceived',
  'RecommendationUrged',
  'RecommendationAnswered',
];

/** Recommendations from the day on which they were sent; a draft is the board's own business. */
export const recommendationTracker: Tracker = {
  name: 'recommendationTracker',
  category: 'recommendation',
  types: ['RecommendationDrafted', 'RecommendationConfirmed', ...SENT],
  stoppedBy: ['RECOMMENDATION_ANSWERED'],
  states: [
    { code: 'SENT', vi: 'Đã gửi', en: 'Sent' },
    { code: 'RECEIVED', vi: 'Đã nhận, chờ trả lời', en: 'Received, to be answered' },
    { code: 'URGED', vi: 'Đã đôn đốc', en: 'Urged' },
    { code: 'ACCEPTED', vi: 'Tiếp thu', en: 'Accepted' },
    { code: 'PARTLY_ACCEPTED', vi: 'Tiếp thu một phần', en: 'Partly accepted' },
    { code: 'NOT_ACCEPTED', vi: 'Không tiếp thu, nêu lý do', en: 'Not accepted, with reasons' },
  ],
  columns: [
    { name: 'receivedOn', kind: 'localDate', vi: 'Ngày nhận', en: 'Received on' },
    { name: 'answeredOn', kind: 'localDate', vi: 'Ngày trả lời', en: 'Answered on' },
    { name: 'urgedOn', kind: 'localDate', vi: 'Đôn đốc gần nhất', en: 'Last urged on' },
    { name: 'timesUrged', kind: 'count', vi: 'Số lần đôn đốc', en: 'Times urged' },
    { name: 'confirmedOn', kind: 'localDate', vi: 'Ngày Mặt trận xác nhận', en: 'Confirmed by the Front on' },
  ],

  cases(acts): CaseFile[] {
    const sent = acts.filter(({ type }) => SENT.includes(type)).sort(byDay);
    const opening = sent.find(({ type }) => type === 'RecommendationIssued') ?? sent[0];
    const first = sent[0];
    if (opening === undefined || first === undefined) return [];
    // What was received before the day of sending that was recorded later is listed by its own day.
    const listed = first.on < opening.on ? first : opening;
    return [
      {
        key: '',
        opening: listed,
        acts,
        follows: textOf(opening, 'project') ?? textOf(opening, 'case') ?? null,
      },
    ];
  },

  codesOf: (acts) => codesIn(acts, ['recommender']),

  stateOf(acts): CaseState {
    const issued = lastOf(acts, 'RecommendationIssued');
    const received = acts.find(({ type }) => type === 'RecommendationReceived');
    const urged = lastOf(acts, 'RecommendationUrged');
    const answered = lastOf(acts, 'RecommendationAnswered');
    const firstAnswer = acts.find(({ type }) => type === 'RecommendationAnswered');
    return {
      ...idle,
      state: textOf(answered, 'answerOutcome') ?? (urged ? 'URGED' : received ? 'RECEIVED' : 'SENT'),
      open: answered === undefined,
      startedOn: (received ?? issued ?? urged ?? answered)?.on ?? null,
      dueOn: textOf(urged, 'dueOn') ?? textOf(issued, 'answerDueOn') ?? null,
      endedOn: firstAnswer?.on ?? null,
    };
  },

  data(acts): EventData {
    const urged = acts.filter(({ type }) => type === 'RecommendationUrged');
    const subjectOf = (act: Act | undefined): string | undefined => textOf(act, 'subject');
    return present({
      subject:
        subjectOf(lastOf(acts, 'RecommendationIssued')) ?? subjectOf(lastOf(acts, 'RecommendationDrafted')),
      receivedOn: onOf(acts.find(({ type }) => type === 'RecommendationReceived')),
      answeredOn: onOf(acts.find(({ type }) => type === 'RecommendationAnswered')),
      urgedOn: onOf(urged.at(-1)),
      timesUrged: urged.length === 0 ? undefined : urged.length,
      confirmedOn: onOf(
        acts.find(({ type, data }) => type === 'RecommendationConfirmed' && data['confirmed'] === true),
      ),
    });
  },
};
