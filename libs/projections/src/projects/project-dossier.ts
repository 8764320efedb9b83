import { actionTypes, type PlainDate } from '@app/domain';
import type { DutyView } from '../duties/duty-views.js';
import type { LinkedEntryRow } from '../entries/entry-views.js';
import type { UnitMention } from '../units/unit-views.js';
import { checklistOf, type ChecklistItemView } from './project-checklist.js';
import type { ProjectFile } from './project-file.js';
import {
  actView,
  aspectsOf,
  codeView,
  contributionsOf,
  disclosuresOf,
  dutyViewsOf,
  ofTypes,
  planAndFact,
  talliesOf,
  type AspectView,
  type CodeView,
  type ContributionSumView,
  type DisclosureView,
  type DossierActView,
  type PlanFactView,
  type TallyView,
} from './project-parts.js';
import type { RegisterEntryView } from '../registers/register-views.js';
import type { StatisticView } from '../statistics/comparison.js';

interface PillarPart {
  acts: DossierActView[];
  duties: DutyView[];
}

/** A project in the six pillars, as the position knew it on the day. */
export interface ProjectDossierView {
  /** Stream of the project. */
  id: string;
  unit: UnitMention;
  title: string | null;
  funding: CodeView | null;
  workKind: CodeView | null;
  investor: string | null;
  villages: UnitMention[];
  /** The line of the project in the list of projects. */
  line: RegisterEntryView | null;
  pillars: {
    know: PillarPart & { disclosures: DisclosureView[] };
    discuss: PillarPart & { tallies: TallyView[] };
    do: PillarPart & {
      contributions: ContributionSumView[];
      /** Figures claimed in documents of the project, each beside what the project's own entries count; never added. */
      claims: StatisticView[];
    };
    inspect: PillarPart;
    supervise: PillarPart & { aspects: AspectView[] };
    benefit: PillarPart;
  };
  /** With their answer clocks. */
  recommendations: RegisterEntryView[];
  findings: RegisterEntryView[];
  planAndFact: PlanFactView[];
  checklist: ChecklistItemView[];
}

/** Activities whose acts show in one pillar of the dossier, whatever pillars their types have elsewhere. */
const OF_ACTIVITY: Readonly<Record<string, keyof ProjectDossierView['pillars']>> = {
  documents: 'know',
  'information-requests': 'know',
  deliberation: 'discuss',
  consultation: 'discuss',
  dialogue: 'discuss',
  'community-conference': 'discuss',
  contributions: 'do',
  inspection: 'inspect',
  audits: 'inspect',
  findings: 'inspect',
  boards: 'supervise',
  'community-supervision': 'supervise',
  'front-supervision': 'supervise',
  'social-criticism': 'supervise',
  'document-requests': 'supervise',
  recommendations: 'supervise',
  support: 'benefit',
};

/** Of the project's own steps the last ones are what the people have of it. */
const OF_TYPE: Readonly<Record<string, keyof ProjectDossierView['pillars']>> = {
  SiteClearanceAgreed: 'discuss',
  ProjectAccepted: 'benefit',
  ProjectCompleted: 'benefit',
  ImplementationReported: 'benefit',
};

const OF_PILLAR: Readonly<Record<string, keyof ProjectDossierView['pillars']>> = {
  KNOW: 'know',
  DISCUSS: 'discuss',
  DO: 'do',
  INSPECT: 'inspect',
  SUPERVISE: 'supervise',
  BENEFIT: 'benefit',
};

/** Pure: everything of the dossier that the file and the lines of its trackers say. */
export function dossierOf(
  { stream, acts, duties }: ProjectFile,
  lines: Pick<ProjectDossierView, 'unit' | 'villages' | 'line' | 'recommendations' | 'findings'>,
  claims: StatisticView[],
  asOf: PlainDate,
  readable: readonly string[] = [],
): ProjectDossierView {
  const views = dutyViewsOf(duties, asOf, readable);
  const shown = acts.filter(({ type }) => actionTypes.get(type)?.restricted !== true);
  const part = (pillar: keyof ProjectDossierView['pillars']): PillarPart => ({
    acts: shown.filter((row) => pillarOf(row) === pillar).map(actView),
    duties: views.filter((duty) => OF_PILLAR[duty.pillar] === pillar),
  });
  const own = shown.filter((row) => row.stream === stream);
  const newest = (field: string): unknown =>
    own.map(({ data }) => data[field]).findLast((value) => value !== undefined);
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return {
    id: stream,
    ...lines,
    title: text(newest('title')),
    funding: codeView('facts.PROJECT_FUNDING', newest('projectFunding')),
    workKind: codeView('workKinds', newest('workKind')),
    investor: text(newest('investor')),
    pillars: {
      know: { ...part('know'), disclosures: disclosuresOf(shown, asOf) },
      discuss: { ...part('discuss'), tallies: talliesOf(shown, duties) },
      do: { ...part('do'), contributions: contributionsOf(shown), claims },
      inspect: part('inspect'),
      supervise: { ...part('supervise'), aspects: aspectsOf(shown) },
      benefit: part('benefit'),
    },
    planAndFact: planAndFact(shown),
    checklist: checklistOf(shown, duties, asOf),
  };
}

function pillarOf({ type }: LinkedEntryRow): keyof ProjectDossierView['pillars'] {
  const definition = actionTypes.get(type);
  const named = OF_TYPE[type] ?? OF_ACTIVITY[definition?.activity ?? ''];
  return (
    named ?? (definition?.activity === 'projects' ? 'do' : (OF_PILLAR[definition?.pillars[0] ?? ''] ?? 'do'))
  );
}

/** Villages that the newest approval names. */
export function villagesOf({ stream, acts }: ProjectFile): string[] {
  const approved = ofTypes(acts, 'ProjectApproved').findLast((row) => row.stream === stream);
  const villages = approved?.data['villages'];
  return Array.isArray(villages) ? villages.filter((one) => typeof one === 'string') : [];
}
