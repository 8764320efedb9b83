import {
  ComplaintDialogueHeld,
  ComplaintDialoguePlanned,
  PetitionAccepted,
  PetitionAssigned,
  PetitionClassified,
  PetitionDecisionEnforced,
  PetitionEscalated,
  PetitionForwarded,
  PetitionNotAccepted,
  PetitionNoticeSent,
  PetitionReceived,
  PetitionSettled,
  PetitionVerified,
  PetitionWithdrawn,
  SettlementHalted,
  SettlementObstacleArose,
  SettlementResumed,
  SettlementTimeExtended,
  UrgentCaseArose,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const petitionsBindings = [
  bind(PetitionReceived, [
    { code: 'PETITION_RECEIVED', facts: { RECEIVED_BY: 'receivedBy', PETITION_CHANNEL: 'petitionChannel' } },
    {
      code: 'COMPLAINT_RECEIVED',
      when: {
        all: [
          { field: 'petitionKind', equals: 'COMPLAINT' },
          { field: 'forSettlement', equals: true },
        ],
      },
      facts: { COMPLAINT_INSTANCE: 'complaintInstance' },
    },
    { code: 'DENUNCIATION_RECEIVED', when: { field: 'petitionKind', equals: 'DENUNCIATION' } },
    {
      code: 'DECISION_RECEIVED_OR_KNOWN',
      when: {
        all: [
          { field: 'petitionKind', equals: 'COMPLAINT' },
          { field: 'decisionKnownOn', present: true },
        ],
      },
      on: 'decisionKnownOn',
    },
    {
      code: 'COMPLAINT_LODGED',
      when: { field: 'petitionKind', equals: 'COMPLAINT' },
      on: 'lodgedOn',
      facts: { COMPLAINT_INSTANCE: 'complaintInstance' },
    },
  ]),
  bind(
    PetitionClassified,
    [
      {
        code: 'COMPLEXITY_CLAIMED',
        when: { field: 'complexity', in: ['COMPLEX', 'ESPECIALLY_COMPLEX'] },
        facts: { COMPLEXITY: 'complexity' },
      },
      { code: 'MATTER_BEYOND_AUTHORITY', when: { field: 'competent', equals: false } },
      {
        code: 'COMPLEXITY_RECORDED',
        when: {
          all: [
            { field: 'complexity', in: ['COMPLEX', 'ESPECIALLY_COMPLEX'] },
            { field: 'grounds', present: true },
          ],
        },
      },
    ],
    { COMPETENT: 'competent', SEVERAL_PLACES: 'severalPlaces', COMPLEXITY: 'complexity' },
  ),
  bind(PetitionAssigned),
  bind(PetitionForwarded, [{ code: 'PETITION_FORWARDED' }]),
  bind(PetitionAccepted, [
    {
      code: 'COMPLAINT_ACCEPTED',
      when: { field: 'petitionKind', equals: 'COMPLAINT' },
      facts: { COMPLAINT_INSTANCE: 'complaintInstance' },
    },
    { code: 'DENUNCIATION_ACCEPTED', when: { field: 'petitionKind', equals: 'DENUNCIATION' } },
  ]),
  bind(PetitionNotAccepted, [
    {
      code: 'COMPLAINT_REFUSED',
      when: { field: 'petitionKind', equals: 'COMPLAINT' },
      facts: { COMPLAINT_INSTANCE: 'complaintInstance' },
    },
    { code: 'DENUNCIATION_REFUSED', when: { field: 'petitionKind', equals: 'DENUNCIATION' } },
  ]),
  bind(SettlementTimeExtended, [], { EXTENSIONS: 'extensionNumber' }),
  bind(PetitionWithdrawn, [
    { code: 'COMPLAINT_WITHDRAWN_OR_BLOCKED', when: { field: 'petitionKind', equals: 'COMPLAINT' } },
  ]),
  bind(SettlementObstacleArose, [
    { code: 'COMPLAINT_WITHDRAWN_OR_BLOCKED', when: { field: 'petitionKind', equals: 'COMPLAINT' } },
  ]),
  bind(SettlementHalted, [
    {
      code: 'COMPLAINT_SUSPENDED',
      when: {
        all: [
          { field: 'petitionKind', equals: 'COMPLAINT' },
          { field: 'haltKind', equals: 'SUSPENDED' },
        ],
      },
    },
    { code: 'COMPLAINT_SUSPENDED_OR_RESUMED', when: { field: 'petitionKind', equals: 'COMPLAINT' } },
  ]),
  bind(SettlementResumed, [
    { code: 'COMPLAINT_RESUMED', when: { field: 'petitionKind', equals: 'COMPLAINT' } },
    { code: 'COMPLAINT_SUSPENDED_OR_RESUMED', when: { field: 'petitionKind', equals: 'COMPLAINT' } },
  ]),
  bind(PetitionVerified, [
    {
      code: 'FINDINGS_DIFFER',
      when: {
        all: [
          { field: 'petitionKind', equals: 'COMPLAINT' },
          { field: 'findingsDiffer', equals: true },
        ],
      },
    },
  ]),
  bind(ComplaintDialoguePlanned, [{ code: 'COMPLAINT_DIALOGUE_PLANNED' }]),
  bind(ComplaintDialogueHeld, [
    { code: 'COMPLAINT_DIALOGUE_HELD', counts: { MINUTES_COPIES: 'minutesCopies' } },
  ]),
  bind(PetitionSettled, [
    {
      code: 'COMPLAINT_DECISION_ISSUED',
      when: { field: 'petitionKind', equals: 'COMPLAINT' },
      facts: { COMPLAINT_INSTANCE: 'complaintInstance' },
      effectiveOn: 'effectiveOn',
    },
    { code: 'DENUNCIATION_CONCLUDED', when: { field: 'petitionKind', equals: 'DENUNCIATION' } },
    {
      code: 'COMPLAINT_OR_DENUNCIATION_SETTLED',
      when: { field: 'petitionKind', in: ['COMPLAINT', 'DENUNCIATION'] },
    },
    { code: 'FORWARDED_CASE_SETTLED', when: { field: 'wasForwarded', equals: true } },
  ]),
  bind(PetitionNoticeSent, [
    {
      code: 'DECISION_SENT',
      when: { field: 'petitionNotice', in: ['DECISION', 'CONCLUSION', 'SUSPENSION'] },
      to: 'to',
    },
    {
      code: 'PETITION_ANSWERED',
      when: {
        field: 'petitionNotice',
        in: ['RECEIPT', 'REFERRAL', 'ACCEPTANCE', 'NON_ACCEPTANCE', 'DECISION', 'RESULT', 'EXTENSION'],
      },
      to: 'to',
    },
    {
      code: 'SETTLEMENT_NOTIFIED',
      when: {
        field: 'petitionNotice',
        in: ['RESULT', 'DECISION', 'CONCLUSION', 'SETTLEMENT_TO_FORWARDER', 'SETTLEMENT_TO_CITIZEN'],
      },
      to: 'to',
    },
    { code: 'COMPLAINT_DIALOGUE_NOTICE_SENT', when: { field: 'petitionNotice', in: ['DIALOGUE'] }, to: 'to' },
    { code: 'ACCEPTANCE_NOTIFIED', when: { field: 'petitionNotice', in: ['ACCEPTANCE'] }, to: 'to' },
  ]),
  bind(PetitionDecisionEnforced, [
    { code: 'CONCLUSION_ACTED_ON', when: { field: 'petitionKind', equals: 'DENUNCIATION' } },
  ]),
  bind(PetitionEscalated),
  bind(UrgentCaseArose, [
    { code: 'URGENT_CASE_ARISES' },
    { code: 'MASS_COMPLAINT_ARISES', when: { field: 'urgency', equals: 'MASS' } },
  ]),
];
