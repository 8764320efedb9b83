import type { EventData } from '@app/domain';
import { byDay, codesIn, onOf, present } from '../trackers/acts.js';
import { idle, lastOf, textOf, type CaseFile, type CaseState, type Tracker } from '../trackers/tracker.js';

const STATES: Readonly<Record<string, string>> = {
  ProjectApproved: 'APPROVED',
  SiteClearanceAgreed: 'APPROVED',
  ProjectStarted: 'STARTED',
  ProjectCompleted: 'COMPLETED',
};

/** Works and projects, by the latest of their steps; the clock runs from the start of the work to its completion. */
export const projectTracker: Tracker = {
  name: 'projects',
  category: 'project',
  types: ['ProjectApproved', 'SiteClearanceAgreed', 'ProjectStarted', 'ProjectCompleted', 'ProjectAccepted'],
  stoppedBy: [],
  states: [
    { code: 'APPROVED', vi: 'Đã phê duyệt', en: 'Approved' },
    { code: 'STARTED', vi: 'Đang thực hiện', en: 'Under way' },
    { code: 'COMPLETED', vi: 'Đã hoàn thành', en: 'Completed' },
    { code: 'ACCEPTED', vi: 'Đã nghiệm thu', en: 'Accepted' },
  ],
  columns: [
    { name: 'approvedOn', kind: 'localDate', vi: 'Ngày phê duyệt', en: 'Approved on' },
    { name: 'completedOn', kind: 'localDate', vi: 'Ngày hoàn thành', en: 'Completed on' },
    { name: 'acceptedOn', kind: 'localDate', vi: 'Ngày nghiệm thu', en: 'Accepted on' },
    { name: 'amountSpent', kind: 'money', vi: 'Giá trị hoàn thành', en: 'Value when completed', unit: 'VND' },
    { name: 'conformity', kind: 'code', vi: 'Kết quả nghiệm thu', en: 'Result of acceptance' },
  ],

  cases(acts): CaseFile[] {
    const inOrder = [...acts].sort(byDay);
    const [first] = inOrder;
    const approved = inOrder.find(({ type }) => type === 'ProjectApproved');
    if (first === undefined) return [];
    const opening = approved === undefined || first.on < approved.on ? first : approved;
    return [{ key: '', opening, acts: inOrder, follows: textOf(approved, 'document') ?? null }];
  },

  codesOf: (acts) => codesIn([...acts].reverse(), ['projectFunding', 'workKind']),

  stateOf(acts): CaseState {
    const completed = lastOf(acts, 'ProjectCompleted');
    const accepted = lastOf(acts, 'ProjectAccepted');
    const started = acts.find(({ type }) => type === 'ProjectStarted');
    const latest = acts.findLast(({ type }) => type in STATES);
    // Parts may be accepted while the work goes on: the whole is when it was completed and then accepted.
    const isAccepted = accepted !== undefined && (completed !== undefined || started === undefined);
    return {
      ...idle,
      state: isAccepted ? 'ACCEPTED' : (STATES[latest?.type ?? ''] ?? 'ACCEPTED'),
      open: completed === undefined && !isAccepted,
      startedOn: started?.on ?? null,
      dueOn: null,
      endedOn: started === undefined ? null : (completed?.on ?? null),
    };
  },

  data(acts): EventData {
    const accepted = lastOf(acts, 'ProjectAccepted');
    const completed = lastOf(acts, 'ProjectCompleted');
    return present({
      approvedOn: onOf(lastOf(acts, 'ProjectApproved')),
      completedOn: onOf(completed),
      acceptedOn: onOf(accepted),
      amountSpent: textOf(completed, 'amount'),
      conformity: textOf(accepted, 'conformity'),
    });
  },
};
