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

/** Findings (hạn chế, tồn tại) until their remedy was verified; a remedy said to be done is not one yet. */
export const findingsRemedies: Tracker = {
  name: 'findingsRemedies',
  category: 'finding',
  types: ['FindingRaised', 'FindingReplied', 'RemedyPlanned', 'RemedyCompleted', 'RemedyVerified'],
  stoppedBy: [],
  states: [
    { code: 'OPEN', vi: 'Chưa khắc phục', en: 'Open' },
    { code: 'REPLIED', vi: 'Đã giải trình', en: 'Replied to' },
    { code: 'PLANNED', vi: 'Đã có giải pháp', en: 'Remedy planned' },
    { code: 'REMEDIED', vi: 'Đã khắc phục, chờ xác minh', en: 'Remedied, to be verified' },
    { code: 'VERIFIED', vi: 'Đã xác minh khắc phục', en: 'Verified' },
    { code: 'REOPENED', vi: 'Mở lại', en: 'Open again' },
  ],
  columns: [
    { name: 'agreed', kind: 'boolean', vi: 'Đơn vị nhất trí', en: 'Agreed by the unit' },
    { name: 'plannedOn', kind: 'localDate', vi: 'Ngày đề ra giải pháp', en: 'Remedy planned on' },
    { name: 'remediedOn', kind: 'localDate', vi: 'Ngày khắc phục xong', en: 'Remedied on' },
    { name: 'verifiedOn', kind: 'localDate', vi: 'Ngày xác minh', en: 'Verified on' },
    { name: 'timesReopened', kind: 'count', vi: 'Số lần mở lại', en: 'Times opened again' },
  ],

  cases(acts): CaseFile[] {
    const inOrder = [...acts].sort(byDay);
    const opening = inOrder.find(({ type }) => type === 'FindingRaised') ?? inOrder[0];
    const [first] = inOrder;
    if (opening === undefined || first === undefined) return [];
    return [
      {
        key: '',
        opening: first.on < opening.on ? first : opening,
        acts: inOrder,
        follows: textOf(opening, 'case') ?? null,
      },
    ];
  },

  codesOf: (acts) => codesIn(acts, ['findingSource', 'severity']),

  stateOf: (acts) => acts.reduce<CaseState>(step, { ...idle, state: 'OPEN' }),

  data(acts): EventData {
    const reopened = acts.filter((act, n) => reopens(act, acts.slice(0, n))).length;
    const verified = lastOf(acts, 'RemedyVerified');
    return present({
      agreed: lastOf(acts, 'FindingReplied')?.data['agreed'],
      plannedOn: onOf(lastOf(acts, 'RemedyPlanned')),
      remediedOn: onOf(lastOf(acts, 'RemedyCompleted')),
      verifiedOn: verified?.data['remedied'] === true ? verified.on : undefined,
      timesReopened: reopened === 0 ? undefined : reopened,
    });
  },
};

/** Raised again, or a remedy that was said to be done and was not. */
const reopens = (act: Act, before: readonly Act[]): boolean =>
  (act.type === 'FindingRaised' && before.some(({ type }) => type === 'FindingRaised')) ||
  (act.type === 'RemedyVerified' && act.data['remedied'] !== true);

function step(before: CaseState, act: Act): CaseState {
  const now = before.startedOn === null ? { ...before, startedOn: act.on } : before;
  const dueOn = textOf(act, 'dueOn') ?? now.dueOn;
  switch (act.type) {
    case 'FindingRaised':
      return before.startedOn === null
        ? { ...now, dueOn }
        : { ...now, state: 'REOPENED', open: true, endedOn: null, dueOn };
    case 'FindingReplied':
      return now.state === 'OPEN' || now.state === 'REOPENED' ? { ...now, state: 'REPLIED' } : now;
    case 'RemedyPlanned':
      return { ...now, state: 'PLANNED', open: true, endedOn: null, dueOn };
    case 'RemedyCompleted':
      return { ...now, state: 'REMEDIED', open: true, endedOn: null };
    case 'RemedyVerified':
      return act.data['remedied'] === true
        ? { ...now, state: 'VERIFIED', open: false, endedOn: act.on }
        : { ...now, state: 'REOPENED', open: true, endedOn: null };
    default:
      return now;
  }
}
