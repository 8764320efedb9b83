import type { EventData } from '@app/domain';
import { byDay, codesIn, onOf, present } from '../trackers/acts.js';
import { listOf } from '../trackers/code-lists.js';
import { lastOf, type Act, type CaseFile, type Tracker } from '../trackers/tracker.js';
import { isAnswer, petitionState, petitionTypes } from './petition-fold.js';

/** Kinds whose lines the public may see: nothing in them points to a person who would have to fear for it. */
const OPEN_KINDS = ['PROPOSAL', 'FEEDBACK'];

/**
 * Petitions (complaints, denunciations, proposals, feedback), of complaints each instance: stage, clock, days used. That a
 * complaint or denunciation was made on some day may point to who made it, so their lines are for those who handle them.
 */
export const petitionClock: Tracker = {
  name: 'petitionClock',
  category: 'petition',
  types: petitionTypes,
  stoppedBy: ['COMPLAINT_DECISION_ISSUED', 'DENUNCIATION_CONCLUDED', 'SETTLEMENT_NOTIFIED'],
  isRestricted: ({ petitionKind }) => petitionKind === undefined || !OPEN_KINDS.includes(petitionKind),
  states: [
    { code: 'RECEIVED', vi: 'Đã tiếp nhận', en: 'Received' },
    { code: 'CLASSIFIED', vi: 'Đã phân loại', en: 'Classified' },
    { code: 'ASSIGNED', vi: 'Đã giao giải quyết', en: 'Assigned' },
    { code: 'ACCEPTED', vi: 'Đã thụ lý', en: 'Accepted' },
    { code: 'VERIFIED', vi: 'Đã xác minh', en: 'Verified' },
    { code: 'DIALOGUE_HELD', vi: 'Đã đối thoại', en: 'Dialogue held' },
    { code: 'SUSPENDED', vi: 'Tạm đình chỉ', en: 'Suspended' },
    { code: 'SETTLED', vi: 'Đã giải quyết', en: 'Settled' },
    { code: 'ANSWERED', vi: 'Đã trả lời', en: 'Answered' },
    { code: 'ENFORCED', vi: 'Đã thi hành', en: 'Carried out' },
    { code: 'FORWARDED', vi: 'Đã chuyển đơn', en: 'Forwarded' },
    { code: 'NOT_ACCEPTED', vi: 'Không thụ lý', en: 'Not accepted' },
    { code: 'WITHDRAWN', vi: 'Đã rút đơn', en: 'Withdrawn' },
    { code: 'TERMINATED', vi: 'Đình chỉ', en: 'Terminated' },
  ],
  columns: [
    {
      name: 'petitionKind',
      kind: 'code',
      vi: 'Loại đơn',
      en: 'Kind of petition',
      codes: listOf('petitionKinds'),
    },
    { name: 'complaintInstance', kind: 'count', vi: 'Lần khiếu nại', en: 'Instance' },
    { name: 'field', kind: 'code', vi: 'Lĩnh vực', en: 'Field', codes: listOf('petitionFields') },
    { name: 'acceptedOn', kind: 'localDate', vi: 'Ngày thụ lý', en: 'Accepted on' },
    { name: 'settledOn', kind: 'localDate', vi: 'Ngày giải quyết', en: 'Settled on' },
    { name: 'answeredOn', kind: 'localDate', vi: 'Ngày trả lời', en: 'Answered on' },
    {
      name: 'petitionOutcome',
      kind: 'code',
      vi: 'Kết quả',
      en: 'Outcome',
      codes: listOf('petitionOutcomes'),
    },
    { name: 'extensions', kind: 'count', vi: 'Số lần gia hạn', en: 'Extensions' },
    {
      name: 'headResponsible',
      kind: 'boolean',
      vi: 'Người đứng đầu chịu trách nhiệm',
      en: 'Head is responsible',
    },
    { name: 'escalatedOn', kind: 'localDate', vi: 'Gửi vượt cấp ngày', en: 'Taken above on' },
  ],

  cases(acts): CaseFile[] {
    return instancesOf(acts).flatMap(({ instance, acts: own }) => {
      const opening = own.find(({ type }) => type === 'PetitionReceived') ?? own[0];
      const first = own[0];
      if (opening === undefined || first === undefined) return [];
      return [
        { key: String(instance), opening: first.on < opening.on ? first : opening, acts: own, follows: null },
      ];
    });
  },

  codesOf: (acts) => ({
    ...codesIn(acts, ['petitionKind', 'field']),
    ...codesIn([...acts].reverse(), ['petitionOutcome']),
  }),

  stateOf: petitionState,

  data(acts): EventData {
    const assigned = lastOf(acts, 'PetitionAssigned');
    const extensions = acts.filter(({ type }) => type === 'SettlementTimeExtended').length;
    const kind = codesIn(acts, ['petitionKind'])['petitionKind'];
    return present({
      complaintInstance: kind === 'COMPLAINT' ? instanceOf(acts) : undefined,
      acceptedOn: onOf(lastOf(acts, 'PetitionAccepted')),
      settledOn: onOf(lastOf(acts, 'PetitionSettled')),
      answeredOn: onOf(acts.find(isAnswer)),
      extensions: extensions === 0 ? undefined : extensions,
      headResponsible: assigned?.data['headResponsible'],
      escalatedOn: onOf(lastOf(acts, 'PetitionEscalated')),
    });
  },
};

const instanceIn = ({ data }: Act): number | undefined => {
  const { complaintInstance } = data;
  return typeof complaintInstance === 'number' ? complaintInstance : undefined;
};

const instanceOf = (acts: readonly Act[]): number =>
  acts.map(instanceIn).find((instance) => instance !== undefined) ?? 1;

/** Acts of each instance; an act that names none belongs to the one at hand on its day. */
function instancesOf(acts: readonly Act[]): { instance: number; acts: Act[] }[] {
  const instances = new Map<number, Act[]>();
  const inOrder = [...acts].sort(byDay);
  let current = instanceOf(inOrder);
  for (const act of inOrder) {
    current = instanceIn(act) ?? current;
    const own = instances.get(current);
    if (own) own.push(act);
    else instances.set(current, [act]);
  }
  return [...instances].map(([instance, own]) => ({ instance, acts: own }));
}
