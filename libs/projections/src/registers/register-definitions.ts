import { digestTypes } from '../situation/situation-digest.js';
import type { Tracker } from '../trackers/tracker.js';
import { trackedDefinitions } from './tracked-definitions.js';

/** A list of records of some action types, under a name: everything else about it follows from the types. */
export interface RegisterDefinition {
  /** As in the address; forever. */
  readonly name: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly types: readonly string[];
  /** Of a type only the entries whose code field says one of these. */
  readonly only?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /**
   * Counts that may be added, by type. Money always is; of other counts most are no quantities (years, ranks) or the
   * same households counted at every meeting, so a register names those whose sum says something.
   */
  readonly sums?: Readonly<Record<string, readonly string[]>>;
  /** Counts whose unit hangs on a code, by type: added within each code of that field only (days of work, m² of land). */
  readonly sumsWithin?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Types that ask for an answer, each with the type that answers it and names it by its event. */
  readonly answered?: Readonly<Record<string, string>>;
  /** Its lines are cases, not entries: `types` are those that open one. */
  readonly tracker?: Tracker;
  /** Its lines are made from the whole ledger: every entry of a period, or the scores of units. */
  readonly of?: 'SITUATION' | 'SCORES';
}

const lists: readonly RegisterDefinition[] = [
  {
    name: 'administrativeReform',
    titleVi: 'Cải cách hành chính',
    titleEn: 'Administrative reform',
    types: ['ProcedureSimplified'],
  },
  {
    name: 'bodyDirectory',
    titleVi: 'Danh bạ tổ chức, cơ quan',
    titleEn: 'Directory of bodies',
    types: [
      'BodyEstablished',
      'BodyMemberAppointed',
      'BodyMemberReleased',
      'BodySucceeded',
      'HeadDesignated',
    ],
  },
  {
    name: 'campaigns',
    titleVi: 'Phong trào thi đua, cuộc vận động',
    titleEn: 'Campaigns',
    types: ['CampaignLaunched', 'CampaignJoined'],
    sums: { CampaignJoined: ['participants'] },
  },
  {
    name: 'citizenReception',
    titleVi: 'Tiếp công dân',
    titleEn: 'Citizen reception',
    types: ['ReceptionScheduleSet', 'ReceptionHeld', 'CitizenReceived'],
    sums: { ReceptionHeld: ['visits'] },
  },
  {
    // Claims are never added; what the entries count beside each is at /v1/statistics.
    name: 'claimedAgainstCounted',
    titleVi: 'Số liệu công bố',
    titleEn: 'Figures claimed',
    types: ['StatisticReported', 'OfficerRosterReported'],
  },
  {
    name: 'commendations',
    titleVi: 'Biểu dương, khen thưởng',
    titleEn: 'Commendations',
    types: ['CommendationAwarded'],
    sums: { CommendationAwarded: ['collectives', 'individuals'] },
  },
  {
    name: 'communicationLog',
    titleVi: 'Tuyên truyền, vận động',
    titleEn: 'Communication activities',
    types: ['CommunicationActivityHeld', 'DocumentDisseminated', 'MediaItemPublished'],
    sums: {
      CommunicationActivityHeld: ['sessions', 'participants'],
      DocumentDisseminated: ['sessions', 'participants'],
    },
  },
  {
    name: 'communicatorRoster',
    titleVi: 'Đội ngũ tuyên truyền viên, báo cáo viên',
    titleEn: 'Roster of communicators',
    types: ['OfficerRosterReported'],
    sums: { OfficerRosterReported: ['officers'] },
  },
  {
    name: 'communityWorks',
    titleVi: 'Công trình, dự án trên địa bàn',
    titleEn: 'Works and projects',
    types: [
      'ProjectApproved',
      'ProjectStarted',
      'ProjectCompleted',
      'ProjectAccepted',
      'SiteClearanceAgreed',
      'StandardRecognised',
    ],
    sums: { ProjectCompleted: ['lengthMetres'], SiteClearanceAgreed: ['areaSquareMetres'] },
    sumsWithin: { StandardRecognised: { quantity: 'standardKind' } },
  },
  {
    name: 'complianceScorecard',
    titleVi: 'Bảng điểm tuân thủ theo sáu trụ cột',
    titleEn: 'Compliance scorecard by the six pillars',
    types: [],
    of: 'SCORES',
  },
  {
    name: 'contestBoard',
    titleVi: 'Cuộc thi trực tuyến',
    titleEn: 'Online contests',
    types: ['OnlineContestHeld'],
    sums: { OnlineContestHeld: ['entries', 'participants'] },
  },
  {
    name: 'contributionLedger',
    titleVi: 'Sổ đóng góp của Nhân dân',
    titleEn: 'Ledger of contributions',
    types: ['ContributionDrivePlanned', 'ContributionPledged', 'ContributionReceived', 'ContributionSpent'],
    sums: { ContributionPledged: ['donors'], ContributionReceived: ['donors'] },
    sumsWithin: {
      ContributionPledged: { quantity: 'contributionKind' },
      ContributionReceived: { quantity: 'contributionKind' },
    },
  },
  {
    name: 'coordinationProgrammes',
    titleVi: 'Chương trình, quy chế phối hợp',
    titleEn: 'Coordination programmes',
    types: ['CoordinationProgrammeSigned', 'LocalRegulationAdopted'],
    only: { LocalRegulationAdopted: { regulationKind: ['COORDINATION'] } },
  },
  {
    name: 'dialogueTracker',
    titleVi: 'Đối thoại, tiếp xúc với Nhân dân',
    titleEn: 'Dialogues with the people',
    types: [
      'DialogueRequested',
      'DialoguePlanned',
      'DialogueHeld',
      'DialogueQuestionRaised',
      'DialogueQuestionAnswered',
      'FieldVisitRecorded',
    ],
    sums: { DialogueHeld: ['participants', 'questionsRaised'] },
    answered: { DialogueQuestionRaised: 'DialogueQuestionAnswered' },
  },
  {
    name: 'disclosureBoard',
    titleVi: 'Công khai thông tin',
    titleEn: 'Disclosed information',
    types: ['InformationDisclosed', 'PostingTakenDown', 'DisclosedContentChanged'],
  },
  {
    name: 'emulationModelsByField',
    titleVi: 'Mô hình “Dân vận khéo” và mô hình điểm',
    titleEn: 'Emulation models by field',
    types: [
      'EmulationModelRegistered',
      'EmulationModelMaintained',
      'EmulationModelNominated',
      'EmulationModelRecognised',
      'EmulationModelReplicated',
      'EmulationModelEnded',
    ],
  },
  {
    name: 'inspectionBoardRegister',
    titleVi: 'Ban Thanh tra nhân dân',
    titleEn: 'People’s inspection boards',
    types: [
      'BoardFormed',
      'BoardMemberElected',
      'BoardSeatVacated',
      'BoardDissolved',
      'InspectionHeld',
      'RecommendationIssued',
    ],
    only: {
      BoardFormed: { boardKind: ['PEOPLES_INSPECTION_BOARD'] },
      BoardMemberElected: { boardKind: ['PEOPLES_INSPECTION_BOARD'] },
      BoardSeatVacated: { boardKind: ['PEOPLES_INSPECTION_BOARD'] },
      BoardDissolved: { boardKind: ['PEOPLES_INSPECTION_BOARD'] },
      InspectionHeld: { inspector: ['PEOPLES_INSPECTION_BOARD'] },
      RecommendationIssued: { recommender: ['PEOPLES_INSPECTION_BOARD'] },
    },
    sums: { InspectionHeld: ['findings'] },
  },
  {
    name: 'investmentSupervision',
    titleVi: 'Giám sát đầu tư của cộng đồng',
    titleEn: 'Community supervision of investment',
    types: [
      'BoardFormed',
      'CommunitySupervisionPlanned',
      'CommunityInvestmentReviewed',
      'CommunitySupervisionCompleted',
      'RecommendationIssued',
    ],
    only: {
      BoardFormed: { boardKind: ['COMMUNITY_INVESTMENT_BOARD'] },
      RecommendationIssued: { recommender: ['COMMUNITY_INVESTMENT_BOARD'] },
    },
    sums: { CommunitySupervisionCompleted: ['findings'] },
  },
  {
    name: 'mediationRegister',
    titleVi: 'Hòa giải ở cơ sở',
    titleEn: 'Grassroots mediation',
    types: ['MediationTeamFormed', 'MediationCaseOpened', 'MediationHeld', 'MediationCaseClosed'],
    sums: { MediationTeamFormed: ['mediators', 'womenMediators', 'minorityMediators'] },
  },
  {
    name: 'meetingRegister',
    titleVi: 'Cuộc họp, biểu quyết và quyết định của cộng đồng dân cư',
    titleEn: 'Meetings, votes and decisions of communities',
    types: ['MeetingHeld', 'MeetingFailed', 'VoteTallied', 'CommunityDecisionAdopted'],
  },
  {
    name: 'onlineServices',
    titleVi: 'Dịch vụ công trực tuyến',
    titleEn: 'Online public services',
    types: ['OnlineServiceLaunched'],
  },
  {
    name: 'opinionTracker',
    titleVi: 'Ý kiến góp ý của Nhân dân',
    titleEn: 'Opinions of the people',
    types: [
      'OpinionSubmitted',
      'OpinionAnswered',
      'ConsultationOpened',
      'OpinionCollected',
      'ConsultationClosed',
      'OpinionsSummarised',
      'SocialCriticismHeld',
    ],
    sums: {
      OpinionSubmitted: ['opinions'],
      OpinionCollected: ['opinions', 'opinionsFor', 'opinionsAgainst', 'opinionsOther'],
    },
    answered: { OpinionSubmitted: 'OpinionAnswered' },
  },
  {
    name: 'publicDuty',
    titleVi: 'Kiểm tra công vụ và cam kết',
    titleEn: 'Public duty: inspections and commitments',
    types: ['InspectionHeld', 'CommitmentRegistered'],
    only: { InspectionHeld: { inspector: ['PUBLIC_DUTY_TEAM'] } },
    sums: { InspectionHeld: ['findings'], CommitmentRegistered: ['people'] },
  },
  {
    name: 'reviewCalendar',
    titleVi: 'Báo cáo, giao ban, sơ kết, tổng kết',
    titleEn: 'Reports and reviews',
    types: [
      'ReportRequested',
      'ReportSubmitted',
      'ReportReturned',
      'ReviewMeetingHeld',
      'PeriodicReviewHeld',
    ],
    sums: { ReviewMeetingHeld: ['participants'] },
  },
  {
    name: 'satisfaction',
    titleVi: 'Mức độ hài lòng của người dân',
    titleEn: 'Satisfaction of citizens',
    types: ['SatisfactionMeasured'],
  },
  {
    name: 'serviceConduct',
    titleVi: 'Chuẩn phục vụ, thái độ phục vụ',
    titleEn: 'Standards and conduct of service',
    types: ['ServiceStandardAdopted', 'ConductAssessed', 'CommitmentRegistered'],
    sums: { CommitmentRegistered: ['people'] },
  },
  {
    name: 'serviceCoverage',
    titleVi: 'Phục vụ lưu động',
    titleEn: 'Mobile services',
    types: ['MobileServiceDelivered'],
  },
  {
    name: 'situationDigest',
    titleVi: 'Diễn biến trong kỳ theo hoạt động và trụ cột',
    titleEn: 'What happened in the period, by activity and pillar',
    types: digestTypes,
    of: 'SITUATION',
  },
  {
    name: 'supervisionSessions',
    titleVi: 'Cuộc giám sát, phản biện xã hội',
    titleEn: 'Supervision sessions and social criticism',
    types: ['SupervisionPlanned', 'SupervisionSessionHeld', 'SocialCriticismHeld'],
    sums: { SupervisionSessionHeld: ['findings'], SocialCriticismHeld: ['participants'] },
  },
  {
    name: 'supportRegister',
    titleVi: 'Hỗ trợ, an sinh xã hội',
    titleEn: 'Support granted',
    types: ['BenefitProgrammeOpened', 'SupportApproved', 'SupportGranted'],
    sums: { SupportApproved: ['beneficiaries'], SupportGranted: ['beneficiaries'] },
    sumsWithin: { SupportGranted: { quantity: 'supportKind' } },
  },
  {
    name: 'surveyResults',
    titleVi: 'Khảo sát trực tuyến',
    titleEn: 'Online surveys',
    types: ['OnlineSurveyOpened', 'OnlineSurveyClosed'],
    sums: { OnlineSurveyClosed: ['responses'] },
  },
  {
    name: 'systemsCatalogue',
    titleVi: 'Hệ thống, ứng dụng',
    titleEn: 'Systems in use',
    types: ['SystemRegistered'],
  },
  {
    name: 'trainingCoverage',
    titleVi: 'Tập huấn, bồi dưỡng',
    titleEn: 'Training',
    types: ['TrainingHeld', 'TrainingAttended'],
    sums: { TrainingHeld: ['participants'] },
  },
  {
    name: 'unitRatings',
    titleVi: 'Đánh giá, xếp loại',
    titleEn: 'Ratings',
    types: ['PerformanceRated'],
  },
  {
    name: 'voterPetitions',
    titleVi: 'Tiếp xúc cử tri, kiến nghị cử tri, chất vấn',
    titleEn: 'Voter meetings, petitions of voters, interpellations',
    types: [
      'VoterMeetingHeld',
      'VoterPetitionRecorded',
      'VoterPetitionAnswered',
      'InterpellationHeld',
      'InterpellationAnswered',
    ],
    sums: { VoterMeetingHeld: ['participants', 'opinions'] },
    answered: {
      VoterPetitionRecorded: 'VoterPetitionAnswered',
      InterpellationHeld: 'InterpellationAnswered',
    },
  },
];

/** The registers, in the order of their names. */
export const registerDefinitions: readonly RegisterDefinition[] = [...lists, ...trackedDefinitions].sort(
  (a, b) => (a.name < b.name ? -1 : 1),
);
