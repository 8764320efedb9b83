import { plus } from '../calendar/days.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import type { Commune, Village } from '../province/province.js';
import type { ActingBody } from '../stream/simulated-action.js';
import type { Handle, RecordOptions, Story } from '../stream/story.js';

export type VoteForm = 'COMMUNITY_MEETING' | 'HOUSEHOLD_BALLOT' | 'ONLINE_VOTE';

const subjects: Record<number, string> = {
  1: 'Đóng góp làm đường bê tông ngõ xóm',
  2: 'Thu chi quỹ xây dựng nhà văn hóa',
  3: 'Hương ước của thôn',
  4: 'Bầu, cho thôi trưởng thôn',
  5: 'Bầu thành viên Ban Thanh tra nhân dân',
  6: 'Giờ giấc sinh hoạt và giữ vệ sinh chung',
};

export interface Tally {
  votesFor: number;
  declared: boolean;
  form: VoteForm;
  method?: 'SHOW_OF_HANDS' | 'SECRET_BALLOT';
  total?: number;
  takingPart?: number;
  witnesses?: number;
  copies?: number;
  closedOn?: string;
  scope?: 'VILLAGE' | 'COMMUNE';
  village?: Village;
}

/** Writes the life of one matter that is put to the people of a village, or of the whole commune. */
export class DeliberationTale {
  item = 1;
  subject: 'ELECTION' | 'DISMISSAL' = 'ELECTION';

  constructor(
    readonly story: Story,
    readonly commune: Commune,
    readonly village: Village,
  ) {}

  get households(): number {
    return this.village.households;
  }

  /** Votes that just suffice for the item: two thirds of all households, or one more than half of them. */
  get enough(): number {
    return this.item <= 2 ? (this.households * 2) / 3 : this.households / 2 + 1;
  }

  propose(
    on: string,
    item: number,
    voteForm: VoteForm,
    extra: Record<string, unknown> = {},
    options: RecordOptions = {},
  ): Handle {
    this.item = item;
    const data = {
      matterItem: item,
      matterScope: 'VILLAGE',
      subject: subjects[item] ?? 'Việc chung của thôn',
      village: this.village.id,
      proposer: 'VILLAGE_HEAD',
      agreedWithFront: true,
      voteForm,
      ...this.aboutPersons(),
      ...extra,
    };
    return this.act('MatterProposed', 'TRUONG_THON', on, data, options);
  }

  convene(on: string, plannedOn: string, options: RecordOptions = {}): Handle {
    const data = { plannedOn, matterItem: this.item, convenor: 'TRUONG_THON' };
    return this.inVillage('MeetingConvened', on, data, options);
  }

  /** A notice to the households; by invitation and posted at the two places when nothing else is said. */
  notify(
    on: string,
    householdNotice: 'MEETING' | 'MEETING_DOCUMENTS' | 'BALLOT',
    forms: readonly string[],
    places?: readonly string[],
  ): Handle {
    return this.inVillage('HouseholdsNotified', on, {
      householdNotice,
      forms,
      ...(places ? { places } : {}),
    });
  }

  meet(on: string, extra: Record<string, unknown> = {}, leaveOut: readonly string[] = []): Handle {
    const present = Math.round(this.households * 0.9);
    const data = {
      matterItem: this.item,
      matterScope: 'VILLAGE',
      ...this.aboutPersons(),
      chairedBy:
        this.item !== 4 ? 'VILLAGE_HEAD' : this.subject === 'ELECTION' ? 'ELECTION_TEAM' : 'COMMUNE_CHAIR',
      householdsTotal: this.households,
      householdsPresent: present,
      secretaryVotesFor: Math.floor(present / 2) + 1,
      votingMethod: 'SHOW_OF_HANDS',
      votingMethodVotesFor: Math.floor(present / 2) + 1,
      ...extra,
    };
    return this.inVillage('MeetingHeld', on, without(data, leaveOut));
  }

  fail(on: string): Handle {
    return this.inVillage('MeetingFailed', on, {
      matterItem: this.item,
      householdsTotal: this.households,
      householdsPresent: Math.floor(this.households / 3),
    });
  }

  tally(on: string, tally: Tally, options: RecordOptions = {}): Handle {
    const village = tally.village ?? this.village;
    const total = tally.total ?? village.households;
    const takingPart = Math.max(tally.takingPart ?? Math.round(total * 0.9), tally.votesFor);
    const data = {
      village: village.id,
      matterItem: this.item,
      matterScope: tally.scope ?? 'VILLAGE',
      voteForm: tally.form,
      ...(tally.form === 'COMMUNITY_MEETING' ? { votingMethod: tally.method ?? 'SHOW_OF_HANDS' } : {}),
      householdsTotal: total,
      takingPart,
      votesFor: tally.votesFor,
      votesAgainst: takingPart - tally.votesFor,
      votesOther: 0,
      declaredCarried: tally.declared,
      ...(tally.closedOn === undefined ? {} : { closedOn: tally.closedOn }),
      ...(tally.witnesses === undefined ? {} : { householdWitnesses: tally.witnesses }),
      ...(tally.copies === undefined ? {} : { minutesCopies: tally.copies }),
    };
    return this.act('VoteTallied', 'TRUONG_THON', on, data, options);
  }

  decide(
    on: string,
    voteForm: VoteForm,
    extra: Record<string, unknown> = {},
    options: RecordOptions = {},
    leaveOut: readonly string[] = [],
  ): Handle {
    const data = {
      village: this.village.id,
      matterItem: this.item,
      matterScope: 'VILLAGE',
      ...this.aboutPersons(),
      voteForm,
      decisionForm: 'RESOLUTION',
      decidedAt: '19 giờ 30 phút, nhà văn hóa thôn',
      householdsTotal: this.households,
      householdsPresent: Math.round(this.households * 0.9),
      content: 'Nội dung đã bàn',
      result: 'Kết quả biểu quyết',
      decision: 'Quyết định của cộng đồng dân cư',
      signedByVillageHead: true,
      signedByFrontHead: true,
      householdSignatures: 2,
      ...([1, 2, 6].includes(this.item) ? { effectiveOn: on } : {}),
      ...extra,
    };
    return this.act('CommunityDecisionAdopted', 'TRUONG_THON', on, without(data, leaveOut), options);
  }

  send(on: string, to: readonly string[] = ['UBND_XA', 'MTTQ_XA'], options: RecordOptions = {}): Handle {
    return this.act('CommunityDecisionSent', 'TRUONG_THON', on, { to, channel: 'DIRECT' }, options);
  }

  /** The result made known by the village head; posted when nothing else is said. */
  publish(on: string, form = 'POSTING', options: RecordOptions = {}, village = this.village): Handle {
    return this.paper(
      'InformationDisclosed',
      on,
      {
        paper: 'VOTE_RESULT',
        form,
        ...(form === 'POSTING' ? { places: ['CULTURAL_HOUSE'] } : {}),
        village: village.id,
      },
      options,
    );
  }

  receive(on: string): Handle {
    const byFront = this.item === 5;
    return this.act('CommunityDecisionReceived', byFront ? 'MTTQ_XA' : 'UBND_XA', on, {
      receivedBy: byFront ? 'FRONT' : 'COMMUNE_PEOPLES_COMMITTEE',
      village: this.village.id,
      matterItem: this.item,
      ...this.aboutPersons(),
      ...(byFront ? { boardKind: 'PEOPLES_INSPECTION_BOARD' } : {}),
    });
  }

  recognise(
    on: string,
    outcome = 'RECOGNISED',
    extra: Record<string, unknown> = {},
    options: RecordOptions = {},
  ): Handle {
    const byFront = this.item === 5;
    return this.act(
      'RecognitionDecided',
      byFront ? 'MTTQ_XA' : 'UBND_XA',
      on,
      {
        recogniser: byFront ? 'FRONT' : 'COMMUNE_PEOPLES_COMMITTEE',
        recognitionOutcome: outcome,
        matterItem: this.item,
        ...this.aboutPersons(),
        village: this.village.id,
        ...(outcome === 'RECOGNISED' ? { effectiveOn: on } : { reasons: 'Chưa đúng trình tự' }),
        ...extra,
      },
      options,
    );
  }

  planBallot(on: string, plannedOn: string, extra: Record<string, unknown> = {}): Handle {
    return this.inVillage('BallotPlanIssued', on, {
      matterItem: this.item,
      matterScope: 'VILLAGE',
      ballotGround: 'VILLAGE_HEAD_CHOICE',
      agreedWithFront: true,
      plannedOn,
      ballotTeamMembers: 3,
      teamLedByFront: true,
      ...extra,
    });
  }

  distribute(on: string, extra: Record<string, unknown> = {}, village = this.village): Handle {
    return this.act('BallotDistributionStarted', 'TO_PHAT_PHIEU', on, {
      village: village.id,
      householdsTotal: village.households,
      ballotsIssued: village.households,
      ballotsPerHousehold: 1,
      ...extra,
    });
  }

  sendPaper(paper: string, on: string, to: readonly string[]): Handle {
    return this.paper('DocumentSent', on, { paper, to, channel: 'ELECTRONIC' });
  }

  /** An act of the case in the case's own stream. */
  act(
    type: string,
    body: ActingBody,
    on: string,
    data: Record<string, unknown>,
    options: RecordOptions = {},
  ): Handle {
    return this.story.record(type, body, on, data, options);
  }

  inVillage(type: string, on: string, data: Record<string, unknown>, options: RecordOptions = {}): Handle {
    return this.act(type, 'TRUONG_THON', on, { village: this.village.id, ...data }, options);
  }

  /** A paper with a stream of its own that names the case. */
  paper(type: string, on: string, data: Record<string, unknown>, options: RecordOptions = {}): Handle {
    return this.story.record(
      type,
      'TRUONG_THON',
      on,
      { ...data, case: this.story.caseStream },
      {
        ...options,
        apart: true,
      },
    );
  }

  private aboutPersons(): Record<string, unknown> {
    return this.item === 4 || this.item === 5 ? { decisionSubject: this.subject } : {};
  }
}

/** What a matter decided at a meeting does differently from the lawful course. */
export interface MeetingCourse {
  /** Days before the meeting; null: never. */
  notice?: number | null;
  documents?: number | null;
  noticeForms?: readonly string[];
  noticePlaces?: readonly string[];
  meeting?: Record<string, unknown>;
  /** Optional fields that the meeting's entry leaves empty. */
  leaveOut?: readonly string[];
  /** Votes above what suffices; negative: short of it. */
  margin?: number;
  declared?: boolean;
  secret?: { witnesses?: number; copies?: number };
  decision?: Record<string, unknown>;
  /** Optional fields that the decision's entry leaves empty. */
  decisionWithout?: readonly string[];
  /** Working days after the meeting; null: never. */
  sent?: number | null;
  sentTo?: readonly string[];
  /** Days after the meeting; null: never. */
  published?: number | null;
  /** Working days after receipt; null: never. */
  recognised?: number | null;
  outcome?: string;
  recognition?: Record<string, unknown>;
}

/** The lawful course of a matter at a meeting, but for what `course` changes. Returns the acts by their names. */
export function tellMeeting(tale: DeliberationTale, day: string, item: number, course: MeetingCourse = {}) {
  const proposed = tale.propose(day, item, 'COMMUNITY_MEETING');
  const heldOn = plus(day, 14);
  const convened = tale.convene(plus(day, 4), heldOn);
  giveNotices(tale, heldOn, course);
  const secret = course.secret !== undefined;
  const board = {
    votingMethod: 'SECRET_BALLOT',
    countingBoardMembers: 3,
    countingBoardVotesFor: Math.floor(tale.households * 0.8),
  };
  const meeting = tale.meet(heldOn, { ...(secret ? board : {}), ...course.meeting }, course.leaveOut);
  const votesFor = tale.enough + (course.margin ?? 0);
  const declared = course.declared ?? true;
  const tally = tale.tally(heldOn, {
    votesFor,
    declared,
    form: 'COMMUNITY_MEETING',
    ...(course.secret ? { method: 'SECRET_BALLOT' as const, ...course.secret } : {}),
  });
  const published = course.published === undefined ? 3 : course.published;
  if (published !== null) tale.publish(plus(heldOn, published));
  const decision = declared
    ? tale.decide(heldOn, 'COMMUNITY_MEETING', course.decision, {}, course.decisionWithout)
    : undefined;
  const sent = course.sent === undefined ? 3 : course.sent;
  const sending =
    decision && sent !== null ? tale.send(workingDaysAfter(heldOn, sent), course.sentTo) : undefined;
  const recognition =
    sending && item >= 3 && item <= 5 ? tellRecognition(tale, sending.on, course) : undefined;
  return { proposed, convened, meeting, tally, decision, sending, recognition };
}

function giveNotices(tale: DeliberationTale, heldOn: string, course: MeetingCourse): void {
  const { notice = 3, documents = 3 } = course;
  const forms = course.noticeForms ?? ['INVITATION', 'POSTING'];
  const places = course.noticePlaces ?? ['CULTURAL_HOUSE', 'COMMUNITY_POINT'];
  if (notice !== null && notice >= 0) tale.notify(plus(heldOn, -notice), 'MEETING', forms, places);
  if (documents !== null && documents >= 0 && tale.item <= 3) {
    tale.notify(plus(heldOn, -documents), 'MEETING_DOCUMENTS', ['DIRECT_DELIVERY']);
  }
}

function tellRecognition(tale: DeliberationTale, sentOn: string, course: MeetingCourse): Handle | undefined {
  const receivedOn = plus(sentOn, 1);
  tale.receive(receivedOn);
  const after = course.recognised === undefined ? 3 : course.recognised;
  if (after === null) return undefined;
  return tale.recognise(workingDaysAfter(receivedOn, after), course.outcome, course.recognition);
}

function without(data: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([field]) => !fields.includes(field)));
}
