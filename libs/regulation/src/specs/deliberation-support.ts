import { Story, type EventOptions } from './support.js';

type Data = Record<string, unknown>;

const MEETING = '2026-03-10';

/** A matter of the village "v1" of a hundred households, in the stream deliberation-1. */
export class MatterStory extends Story {
  constructor(readonly item = 1) {
    super('deliberation-1');
  }

  proposed(on: string, more: Data = {}): this {
    return this.village('MatterProposed', on, {
      matterScope: 'VILLAGE',
      subject: 'Việc của thôn',
      proposer: 'VILLAGE_HEAD',
      voteForm: 'COMMUNITY_MEETING',
      ...more,
    });
  }

  initiative(on: string, consents: number, householdsTotal = 100): this {
    return this.village('CitizenInitiativeSubmitted', on, {
      subject: 'Sáng kiến',
      consents,
      householdsTotal,
    });
  }

  consents(on: string, households: number): this {
    return this.village('HouseholdConsentsGiven', on, { households });
  }

  convened(on: string, plannedOn = MEETING, more: Data = {}): this {
    return this.village('MeetingConvened', on, { plannedOn, convenor: 'TRUONG_THON', ...more });
  }

  notified(householdNotice: string, on: string, more: Data = {}, options: EventOptions = {}): this {
    const data = {
      householdNotice,
      forms: ['INVITATION', 'POSTING'],
      places: ['CULTURAL_HOUSE', 'COMMUNITY_POINT'],
      ...more,
    };
    return this.village('HouseholdsNotified', on, data, options);
  }

  held(on: string, more: Data = {}, options: EventOptions = {}): this {
    const data = {
      chairedBy: 'VILLAGE_HEAD',
      householdsTotal: 100,
      householdsPresent: 80,
      secretaryVotesFor: 60,
      votingMethod: 'SHOW_OF_HANDS',
      votingMethodVotesFor: 60,
      ...more,
    };
    return this.village('MeetingHeld', on, data, options);
  }

  failed(on: string, householdsPresent = 30): this {
    return this.village('MeetingFailed', on, { householdsTotal: 100, householdsPresent });
  }

  ballotPlanned(on: string, more: Data = {}): this {
    return this.village('BallotPlanIssued', on, {
      matterScope: 'VILLAGE',
      ballotGround: 'VILLAGE_HEAD_CHOICE',
      agreedWithFront: true,
      plannedOn: MEETING,
      ballotTeamMembers: 3,
      teamLedByFront: true,
      ...more,
    });
  }

  ballotStarted(on: string, more: Data = {}): this {
    const data = { householdsTotal: 100, ballotsIssued: 100, ballotsPerHousehold: 1, ...more };
    return this.village('BallotDistributionStarted', on, data);
  }

  onlinePlanned(on: string, more: Data = {}): this {
    const data = {
      plannedOn: MEETING,
      householdsAgreeing: 60,
      householdsTotal: 100,
      onlineTeamMembers: 3,
      teamLedByFront: true,
      ...more,
    };
    return this.village('OnlineVotePlanned', on, data);
  }

  tallied(on: string, votesFor: number, more: Data = {}): this {
    return this.village('VoteTallied', on, {
      matterScope: 'VILLAGE',
      voteForm: 'COMMUNITY_MEETING',
      householdsTotal: 100,
      takingPart: 100,
      votesFor,
      votesAgainst: 0,
      votesOther: 0,
      declaredCarried: true,
      ...more,
    });
  }

  decided(on: string, more: Data = {}): this {
    return this.village('CommunityDecisionAdopted', on, {
      matterScope: 'VILLAGE',
      voteForm: 'COMMUNITY_MEETING',
      decisionForm: 'RESOLUTION',
      decidedAt: '8 giờ ngày 10/3/2026',
      householdsTotal: 100,
      householdsPresent: 80,
      content: 'Nội dung',
      result: 'Kết quả',
      decision: 'Quyết định',
      signedByVillageHead: true,
      signedByFrontHead: true,
      householdSignatures: 2,
      ...more,
    });
  }

  sent(on: string, to: readonly string[] = ['UBND_XA', 'MTTQ_XA']): this {
    return this.record('CommunityDecisionSent', on, { to });
  }

  paperSent(paper: string, on: string, to: readonly string[]): this {
    return this.record('DocumentSent', on, { paper, to, case: this.home }, { stream: `document-${paper}` });
  }

  resultPublished(on: string, form = 'POSTING'): this {
    const data = { paper: 'VOTE_RESULT', form, places: ['CULTURAL_HOUSE'], case: this.home };
    return this.record('InformationDisclosed', on, data, { stream: 'document-result' });
  }

  village(type: string, on: string, data: Data, options: EventOptions = {}): this {
    return this.record(type, on, { village: 'v1', matterItem: this.item, ...data }, options);
  }
}
