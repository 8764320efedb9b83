import {
  MatterProposed,
  HouseholdConsentsGiven,
  CitizenInitiativeSubmitted,
  FrontAgreementReached,
  MeetingConvened,
  HouseholdsNotified,
  ClusterMeetingsPlanned,
  ClusterMeetingsApproved,
  MeetingHeld,
  MeetingFailed,
  BallotPlanIssued,
  BallotDistributionStarted,
  OnlineVotePlanned,
  OnlineVoteOpened,
  BallotClosed,
  VoteTallied,
  CommuneResultAggregated,
  CommunityDecisionAdopted,
  CommunityDecisionSent,
  CommunityDecisionReceived,
  RecognitionDecided,
  CommunityDecisionFoundDefective,
  CommunityDecisionAnnulled,
  AmendmentProposed,
  ImplementationReported,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const deliberationBindings = [
  bind(MatterProposed, [
    {
      code: 'MATTER_PROPOSED',
      facts: {
        MATTER_ITEM: 'matterItem',
        MATTER_SCOPE: 'matterScope',
        VOTE_FORM: 'voteForm',
        AGREED_WITH_FRONT_COMMITTEE: 'agreedWithFront',
      },
    },
    { code: 'FRONT_AGREEMENT_REACHED', when: { field: 'agreedWithFront', equals: true } },
    {
      code: 'DISMISSAL_CONSIDERED',
      when: {
        all: [
          { field: 'matterItem', equals: 4 },
          { field: 'decisionSubject', equals: 'DISMISSAL' },
        ],
      },
    },
  ]),
  bind(HouseholdConsentsGiven, [{ code: 'HOUSEHOLD_CONSENT_GIVEN' }]),
  bind(CitizenInitiativeSubmitted, [
    {
      code: 'CITIZEN_INITIATIVE_SUBMITTED',
      tallies: [{ of: 'HOUSEHOLDS', yes: 'consents', total: 'householdsTotal' }],
    },
  ]),
  bind(
    FrontAgreementReached,
    [
      {
        code: 'FRONT_AGREEMENT_REACHED',
        when: {
          all: [
            { field: 'agreedMatter', equals: 'MATTER' },
            { field: 'endorsed', equals: true },
          ],
        },
      },
    ],
    { FRONT_ENDORSED: 'endorsed' },
  ),
  bind(MeetingConvened, [
    {
      code: 'MEETING_CONVENED',
      facts: { MATTER_ITEM: 'matterItem' },
      counts: { HOUSEHOLDS_INVITED: 'householdsInvited' },
    },
  ]),
  bind(HouseholdsNotified, [
    {
      code: 'MEETING_NOTICE_GIVEN',
      when: { field: 'householdNotice', equals: 'MEETING' },
      forms: 'forms',
      places: 'places',
    },
    {
      code: 'MEETING_DOCUMENTS_DELIVERED',
      when: { field: 'householdNotice', equals: 'MEETING_DOCUMENTS' },
      forms: 'forms',
      places: 'places',
    },
    {
      code: 'BALLOT_ANNOUNCED',
      when: { field: 'householdNotice', equals: 'BALLOT' },
      forms: 'forms',
      places: 'places',
    },
    {
      code: 'ELECTION_ANNOUNCED',
      when: { field: 'householdNotice', equals: 'ELECTION' },
      forms: 'forms',
      places: 'places',
    },
  ]),
  bind(ClusterMeetingsPlanned, [
    { code: 'CLUSTER_MEETING_PLANNED', counts: { HOUSEHOLDS_IN_VILLAGE: 'householdsTotal' } },
  ]),
  bind(ClusterMeetingsApproved, [{ code: 'CLUSTER_MEETING_APPROVED' }]),
  bind(MeetingHeld, [
    {
      code: 'MEETING_HELD',
      facts: { MATTER_ITEM: 'matterItem', CHAIRED_BY: 'chairedBy', DECISION_SUBJECT: 'decisionSubject' },
      content: { CONTENT: 'content', RESULT: 'result', DECISION: 'decision' },
      forms: 'votingMethod',
      tallies: [
        { of: 'ATTENDEES', yes: 'secretaryVotesFor', total: 'householdsPresent', for: ['ND59-2023.A3.K5a'] },
        {
          of: 'ATTENDEES',
          yes: 'votingMethodVotesFor',
          total: 'householdsPresent',
          for: ['ND59-2023.A3.K5b'],
        },
      ],
      quorum: { of: 'HOUSEHOLDS', present: 'householdsPresent', total: 'householdsTotal' },
      qualities: { FULL_CIVIL_CAPACITY: 'fullCivilCapacity' },
    },
    {
      code: 'SECRET_BALLOT_CHOSEN',
      when: { field: 'votingMethod', equals: 'SECRET_BALLOT' },
      counts: { COUNTING_BOARD_MEMBERS: 'countingBoardMembers' },
      tallies: [{ of: 'ATTENDEES', yes: 'countingBoardVotesFor', total: 'householdsPresent' }],
    },
    { code: 'CLUSTER_MEETING_HELD', when: { field: 'cluster', present: true } },
    { code: 'VOTE_OPENED' },
    { code: 'ELECTION_MEETING_HELD', when: { field: 'matterItem', equals: 4 } },
    {
      code: 'COUNTING_BOARD_APPROVED',
      when: { field: 'countingBoardMembers', present: true },
      counts: { COUNTING_BOARD_MEMBERS: 'countingBoardMembers' },
      tallies: [{ of: 'ATTENDEES', yes: 'countingBoardVotesFor', total: 'householdsPresent' }],
    },
  ]),
  bind(MeetingFailed, [{ code: 'MEETING_FAILED' }]),
  bind(BallotPlanIssued, [
    {
      code: 'BALLOT_PLANNED',
      fixedForm: 'HOUSEHOLD_BALLOT',
      constants: { VOTE_FORM: 'HOUSEHOLD_BALLOT' },
      facts: {
        BALLOT_GROUND: 'ballotGround',
        MATTER_ITEM: 'matterItem',
        MATTER_SCOPE: 'matterScope',
        AGREED_WITH_FRONT_COMMITTEE: 'agreedWithFront',
      },
      counts: { BALLOT_TEAM_MEMBERS: 'ballotTeamMembers' },
      leader: { FRONT_WORKING_COMMITTEE: 'teamLedByFront' },
    },
    { code: 'BALLOT_PLAN_ISSUED' },
  ]),
  bind(BallotDistributionStarted, [
    {
      code: 'BALLOT_PRINTED',
      when: { field: 'printedOn', present: true },
      on: 'printedOn',
      content: { BALLOT_TEXT: 'ballotText', AUTHENTICATION: 'authentication' },
    },
    { code: 'BALLOT_DISTRIBUTION_STARTED', counts: { BALLOTS_PER_HOUSEHOLD: 'ballotsPerHousehold' } },
    { code: 'VOTE_OPENED' },
  ]),
  bind(OnlineVotePlanned, [
    {
      code: 'ONLINE_VOTE_PLANNED',
      facts: { MATTER_ITEM: 'matterItem' },
      counts: { ONLINE_TEAM_MEMBERS: 'onlineTeamMembers' },
      tallies: [{ of: 'HOUSEHOLDS', yes: 'householdsAgreeing', total: 'householdsTotal' }],
      leader: { FRONT_WORKING_COMMITTEE: 'teamLedByFront' },
    },
  ]),
  bind(OnlineVoteOpened, [
    {
      code: 'ONLINE_VOTE_OPENED',
      fixedForm: 'ONLINE_VOTE',
      constants: { VOTE_FORM: 'ONLINE_VOTE' },
      facts: { MATTER_ITEM: 'matterItem', AGREED_WITH_FRONT_COMMITTEE: 'agreedWithFront' },
    },
    { code: 'VOTE_OPENED' },
  ]),
  bind(BallotClosed, [{ code: 'VOTE_CLOSED' }]),
  bind(VoteTallied, [
    {
      code: 'VOTE_COUNTED',
      facts: {
        MATTER_ITEM: 'matterItem',
        MATTER_SCOPE: 'matterScope',
        VOTE_FORM: 'voteForm',
        VOTING_METHOD: 'votingMethod',
      },
      counts: { HOUSEHOLD_WITNESSES: 'householdWitnesses', MINUTES_COPIES: 'minutesCopies' },
      forms: 'voteForm',
      tallies: [{ of: 'HOUSEHOLDS', yes: 'votesFor', total: 'householdsTotal', declared: 'declaredCarried' }],
    },
    { code: 'VOTE_CLOSED', on: 'closedOn' },
    {
      code: 'VOTE_COUNT_MINUTED',
      when: { field: 'minutesCopies', present: true },
      counts: { HOUSEHOLD_WITNESSES: 'householdWitnesses', MINUTES_COPIES: 'minutesCopies' },
    },
  ]),
  bind(CommuneResultAggregated, [
    {
      code: 'COMMUNE_RESULT_AGGREGATED',
      constants: { MATTER_SCOPE: 'COMMUNE' },
      facts: { MATTER_ITEM: 'matterItem' },
      tallies: [
        { of: 'VILLAGES', yes: 'villagesInFavour', total: 'villagesTotal', declared: 'declaredCarried' },
      ],
      effectiveOn: 'effectiveOn',
    },
    { code: 'EFFECTIVE_DATE_SET', when: { field: 'effectiveOn', present: true } },
  ]),
  bind(CommunityDecisionAdopted, [
    {
      code: 'COMMUNITY_DECISION_ADOPTED',
      facts: {
        MATTER_ITEM: 'matterItem',
        MATTER_SCOPE: 'matterScope',
        VOTE_FORM: 'voteForm',
        DECISION_SUBJECT: 'decisionSubject',
      },
      counts: { HOUSEHOLD_SIGNATURES: 'householdSignatures' },
      content: {
        TIME: 'decidedAt',
        TOTALS: ['householdsTotal', 'householdsPresent'],
        CONTENT: 'content',
        FORM: 'voteForm',
        RESULT: 'result',
        DECISION: 'decision',
        SIGNATURES: ['signedByVillageHead', 'signedByFrontHead'],
      },
      forms: 'decisionForm',
      effectiveOn: 'effectiveOn',
    },
    { code: 'CONTRIBUTION_AGREED', when: { field: 'matterItem', in: [1, 2] } },
  ]),
  bind(CommunityDecisionSent, [
    {
      code: 'DECISION_SENT',
      content: {
        REQUEST_FORM: 'requestForm',
        RESOLUTION_OR_MINUTES: 'resolutionOrMinutes',
        ADOPTED_DRAFT: 'adoptedDraft',
      },
      to: 'to',
    },
  ]),
  bind(CommunityDecisionReceived, [
    {
      code: 'COMMUNITY_DECISION_RECEIVED',
      facts: {
        RECEIVED_BY: 'receivedBy',
        MATTER_ITEM: 'matterItem',
        DECISION_SUBJECT: 'decisionSubject',
        BOARD_KIND: 'boardKind',
      },
    },
    {
      code: 'COMPLETE_FILE_RECEIVED',
      when: {
        all: [
          { field: 'matterItem', equals: 3 },
          { field: 'completeFile', equals: true },
        ],
      },
    },
  ]),
  bind(RecognitionDecided, [
    {
      code: 'RECOGNITION_DECISION_ISSUED',
      when: { field: 'recognitionOutcome', equals: 'RECOGNISED' },
      facts: { MATTER_ITEM: 'matterItem', DECISION_SUBJECT: 'decisionSubject' },
      term: { from: 'termFrom', until: 'termUntil' },
      effectiveOn: 'effectiveOn',
    },
    {
      code: 'RECOGNITION_REFUSED',
      when: { field: 'recognitionOutcome', in: ['REFUSED', 'REELECTION_ORDERED'] },
      facts: { MATTER_ITEM: 'matterItem', DECISION_SUBJECT: 'decisionSubject' },
    },
    { code: 'ELECTION_ORDERED', when: { field: 'recognitionOutcome', equals: 'REELECTION_ORDERED' } },
  ]),
  bind(CommunityDecisionFoundDefective, [{ code: 'COMMUNITY_DECISION_FOUND_DEFECTIVE' }]),
  bind(CommunityDecisionAnnulled, [{ code: 'ANNULMENT_ISSUED' }]),
  bind(AmendmentProposed, [
    { code: 'AMENDMENT_PROPOSED', facts: { MATTER_ITEM: 'matterItem', MATTER_SCOPE: 'matterScope' } },
  ]),
  bind(ImplementationReported, [
    { code: 'REPORT_SENT', constants: { REPORT_KIND: 'DECISION_IMPLEMENTATION' }, to: 'to' },
  ]),
];
