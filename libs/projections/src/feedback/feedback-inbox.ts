import type { EventData } from '@app/domain';
import { isAnswer, petitionState, petitionTypes } from '../petitions/petition-fold.js';
import { byDay, codesIn, onOf, present } from '../trackers/acts.js';
import { listOf } from '../trackers/code-lists.js';
import { lastOf, type Act, type CaseFile, type CaseState, type Tracker } from '../trackers/tracker.js';

/**
 * Feedback of citizens (phản ánh), through an application or otherwise: received, assigned, dealt with, answered. What
 * was dealt with and not answered is still owed an answer. Who wrote, and what, is in the vault and never here.
 */
export const feedbackInbox: Tracker = {
  name: 'feedbackInbox',
  category: 'petition',
  types: petitionTypes,
  stoppedBy: ['PETITION_ANSWERED', 'SETTLEMENT_NOTIFIED'],
  states: [
    { code: 'RECEIVED', vi: 'Đã tiếp nhận', en: 'Received' },
    { code: 'ASSIGNED', vi: 'Đã giao xử lý', en: 'Assigned' },
    { code: 'SETTLED', vi: 'Đã xử lý, chưa trả lời', en: 'Dealt with, not yet answered' },
    { code: 'ANSWERED', vi: 'Đã trả lời', en: 'Answered' },
    { code: 'FORWARDED', vi: 'Đã chuyển nơi khác', en: 'Forwarded' },
    { code: 'NOT_ACCEPTED', vi: 'Không tiếp nhận xử lý', en: 'Not accepted' },
    { code: 'WITHDRAWN', vi: 'Người gửi rút lại', en: 'Withdrawn' },
    { code: 'TERMINATED', vi: 'Dừng xử lý', en: 'Ended' },
  ],
  columns: [
    {
      name: 'petitionChannel',
      kind: 'code',
      vi: 'Nơi, cách tiếp nhận',
      en: 'How it came',
      codes: listOf('facts.PETITION_CHANNEL'),
    },
    { name: 'field', kind: 'code', vi: 'Lĩnh vực', en: 'Field', codes: listOf('petitionFields') },
    { name: 'assignedOn', kind: 'localDate', vi: 'Ngày giao xử lý', en: 'Assigned on' },
    { name: 'settledOn', kind: 'localDate', vi: 'Ngày xử lý xong', en: 'Dealt with on' },
    { name: 'answeredOn', kind: 'localDate', vi: 'Ngày trả lời', en: 'Answered on' },
    {
      name: 'petitionOutcome',
      kind: 'code',
      vi: 'Kết quả',
      en: 'Outcome',
      codes: listOf('petitionOutcomes'),
    },
  ],

  cases(acts): CaseFile[] {
    const inOrder = [...acts].sort(byDay);
    const [opening] = inOrder;
    const { petitionKind } = codesIn(inOrder, ['petitionKind']);
    if (opening === undefined || petitionKind !== 'FEEDBACK') return [];
    return [{ key: '', opening, acts: inOrder, follows: null }];
  },

  codesOf: (acts) => ({
    ...codesIn(acts, ['petitionChannel', 'field']),
    ...codesIn([...acts].reverse(), ['petitionOutcome']),
  }),

  stateOf(acts): CaseState {
    const now = petitionState(acts);
    const answered = acts.find(isAnswer);
    if (answered !== undefined) return { ...now, state: 'ANSWERED', open: false, endedOn: answered.on };
    if (now.state === 'SETTLED' || now.state === 'ENFORCED')
      return { ...now, state: 'SETTLED', open: true, endedOn: null };
    return now.open ? { ...now, state: isAssigned(acts) ? 'ASSIGNED' : 'RECEIVED' } : now;
  },

  data(acts): EventData {
    return present({
      assignedOn: onOf(acts.find(({ type }) => type === 'PetitionAssigned')),
      settledOn: onOf(lastOf(acts, 'PetitionSettled')),
      answeredOn: onOf(acts.find(isAnswer)),
    });
  },
};

const isAssigned = (acts: readonly Act[]): boolean =>
  acts.some(({ type }) => type === 'PetitionAssigned' || type === 'PetitionAccepted');
