import { plus } from '../calendar/days.js';
import type { CaseRule, Judge } from '../rules/case-rule.js';
import { sometime } from '../rules/answers.js';
import { disclosure } from '../rules/display.js';
import { codes, figure, text, type Act } from '../stream/believed.js';
import type { Handle, Story } from '../stream/story.js';
import { missing, turnsOn } from '../truth/clock.js';
import { worstOf, type TrueState } from '../truth/timeline.js';
import { circular26 } from './budget-laws.js';
import type { Family, Plant, Teller } from './family.js';

const isAgreement = (act: Act) =>
  act.type === 'CommunityDecisionAdopted' && [1, 2].includes(figure(act, 'matterItem') ?? 0);

const isReport = (act: Act) =>
  act.type === 'ReportSubmitted' &&
  text(act, 'reportKind') === 'CONTRIBUTION_DRIVE' &&
  codes(act, 'to').includes('UBND_XA');

/** Nothing is collected before the people agreed; both the agreement and the report to the commune are owed. */
const agreedFirst: Judge = (view, drive) => ({
  days: turnsOn({ waitsSince: drive.on }),
  stateOn: (asOf) => {
    const types = ['CommunityDecisionAdopted', 'ReportSubmitted', 'ContributionReceived'];
    const acts = view.answering(drive, types, asOf);
    const agreed = acts.find(isAgreement);
    const reported = acts.some(isReport);
    const clock = { waitsSince: drive.on, begun: agreed !== undefined || reported };
    const collected = acts.find(({ type }) => type === 'ContributionReceived');
    return worstOf([orderOf(agreed, collected), agreed && reported ? 'MET' : missing(clock, asOf)]);
  },
});

function orderOf(agreed: Act | undefined, collected: Act | undefined): TrueState {
  if (!collected) return 'MET';
  if (!agreed) return 'NO_EVIDENCE';
  return agreed.on <= collected.on ? 'MET' : 'BREACHED';
}

/** Circular 26/2026 article 22.2. */
const rules: readonly CaseRule[] = [
  {
    obligation: 'TT26-2026.A22.K2.S1',
    ...circular26,
    opens: 'ContributionDrivePlanned',
    judge: agreedFirst,
  },
  {
    obligation: 'TT26-2026.A22.K2.S2',
    ...circular26,
    opens: 'ContributionReceived',
    judge: sometime(disclosure),
  },
];

/** Writes what one village plans to collect, agrees on, collects and shows. */
class DriveTale {
  readonly story: Story;

  constructor(private readonly teller: Teller) {
    this.story = teller.open('contribution');
  }

  plan(on: string): Handle {
    const data = { village: this.teller.village.id, agreedPurpose: 'Làm đường ngõ xóm', amount: '90000000' };
    return this.story.record('ContributionDrivePlanned', 'TRUONG_THON', on, data);
  }

  agree(on: string): Handle {
    const { id, households } = this.teller.village;
    return this.teller.open('deliberation').record('CommunityDecisionAdopted', 'TRUONG_THON', on, {
      village: id,
      matterItem: 1,
      matterScope: 'VILLAGE',
      voteForm: 'COMMUNITY_MEETING',
      decisionForm: 'RESOLUTION',
      decidedAt: '19 giờ 30, nhà văn hóa',
      householdsTotal: households,
      householdsPresent: households,
      content: 'Đóng góp làm đường ngõ xóm',
      result: 'Toàn bộ tán thành',
      decision: 'Thực hiện',
      signedByVillageHead: true,
      signedByFrontHead: true,
      householdSignatures: 2,
      effectiveOn: on,
      case: this.story.caseStream,
    });
  }

  report(on: string): Handle {
    const data = { reportKind: 'CONTRIBUTION_DRIVE', to: ['UBND_XA'], resubmission: false };
    const about = { ...data, case: this.story.caseStream };
    return this.teller.open('report').record('ReportSubmitted', 'TRUONG_THON', on, about);
  }

  collect(on: string): Handle {
    const data = { donorKind: 'PEOPLE', contributionKind: 'MONEY', amount: '15000000', donors: 30 };
    return this.story.record('ContributionReceived', 'TRUONG_THON', on, data);
  }

  show(on: string): Handle {
    return this.teller.open('document').record('InformationDisclosed', 'TRUONG_THON', on, {
      paper: 'DISCLOSED_DOCUMENT',
      documentKind: 'OTHER',
      form: 'VIA_VILLAGE_HEAD',
      case: this.story.caseStream,
    });
  }
}

function drive(name: string, tell: (tale: DriveTale, day: string) => void): Plant {
  return {
    name: `drive-${name}`,
    between: ['2026-03-25', '2026-12-31'],
    lasts: 130,
    tell: (teller, day) => {
      const tale = new DriveTale(teller);
      tale.plan(day);
      tell(tale, day);
    },
  };
}

const plants: readonly Plant[] = [
  drive('agreed-reported-collected-shown', (tale, day) => {
    tale.agree(plus(day, 5));
    tale.report(plus(day, 7));
    tale.collect(plus(day, 10));
    tale.show(plus(day, 30));
  }),
  drive('collected-on-the-day', (tale, day) => {
    tale.agree(plus(day, 5));
    tale.collect(plus(day, 5));
    tale.report(plus(day, 20));
  }),
  drive('collected-before-agreement', (tale, day) => {
    tale.collect(plus(day, 4));
    tale.agree(plus(day, 5));
    tale.report(plus(day, 6));
  }),
  drive('collected-without-agreement', (tale, day) => {
    tale.collect(plus(day, 4));
    tale.report(plus(day, 6));
  }),
  drive('never-reported', (tale, day) => {
    tale.agree(plus(day, 5));
    tale.collect(plus(day, 9));
    tale.show(plus(day, 99));
  }),
  drive('only-planned', () => undefined),
];

export const villageMoney: Family = {
  name: 'village-money',
  rules,
  plants,
  reaches: {
    'TT26-2026.A22.K2.S1': ['MET', 'BREACHED', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'TT26-2026.A22.K2.S2': ['MET', 'PENDING', 'NEEDS_REVIEW'],
  },
};
