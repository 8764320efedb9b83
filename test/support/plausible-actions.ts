import { actionTypes, type ActionTypeDefinition, type FieldDefinition, holds } from '@app/domain';
import { exampleOf } from '@app/testing';

/** What an action may name: things that stand in the ledger. */
export interface Known {
  unit: string;
  village: string;
  /** One stream of each of these categories. */
  streams: Readonly<Record<'body' | 'document' | 'project' | 'deliberation', string>>;
  event: string;
}

/** What has to stand in the stream before a type that ends or answers something. */
export const causes: Readonly<Record<string, string>> = {
  AuditConcluded: 'AuditStarted',
  BallotClosed: 'BallotDistributionStarted',
  BoardDissolved: 'BoardFormed',
  BodyMemberReleased: 'BodyMemberAppointed',
  BodySucceeded: 'BodyEstablished',
  CommunityDecisionAnnulled: 'CommunityDecisionAdopted',
  CommunitySupervisionCompleted: 'CommunitySupervisionStarted',
  ConsultationClosed: 'ConsultationOpened',
  CorrectionAnswered: 'CorrectionRequested',
  DataSubjectAnswered: 'DataSubjectRequested',
  DialogueQuestionAnswered: 'DialogueQuestionRaised',
  DocumentSupplied: 'DocumentRequested',
  EmulationModelEnded: 'EmulationModelRegistered',
  FindingReplied: 'FindingRaised',
  InformationProvided: 'InformationRequested',
  InformationRefused: 'InformationRequested',
  InstructionAcknowledged: 'InstructionIssued',
  MediationCaseClosed: 'MediationCaseOpened',
  PeriodClosed: 'ReportRequested',
  PetitionSettled: 'PetitionReceived',
  PetitionWithdrawn: 'PetitionReceived',
  PostingTakenDown: 'InformationDisclosed',
  RecommendationAnswered: 'RecommendationIssued',
  ReminderDelivered: 'ReminderSent',
  RemedyCompleted: 'FindingRaised',
  RemedyVerified: 'FindingRaised',
  ReportReturned: 'ReportSubmitted',
  SettlementResumed: 'SettlementHalted',
  VillageCodeReportAnswered: 'VillageCodeReportReceived',
};

/** An action of the type that can have happened: its required fields, with figures of nothing and names that exist. */
export function plausibleAction(definition: ActionTypeDefinition, known: Known): Record<string, unknown> {
  const example = exampleOf(definition);
  const required = definition.fields.filter(({ required: must }) => must);
  const open = required.filter(({ personal }) => personal === undefined);
  const data: Record<string, unknown> = {};
  for (const field of open) data[field.name] = plausible(field, example.data[field.name], known);
  for (const field of definition.fields)
    if (field.requiredWhen !== undefined && holds(field.requiredWhen, data))
      data[field.name] = plausible(field, example.data[field.name], known);
  const personal = required
    .filter((field) => field.personal !== undefined)
    .map(({ name }) => [`/${name}`, example.personal[`/${name}`]]);
  return {
    type: definition.type,
    unit: { id: known.unit },
    occurredOn: '2026-03-02',
    data: { ...data, ...identityOf(definition, data, known) },
    personal: Object.fromEntries(personal) as Record<string, unknown>,
  };
}

function plausible(field: FieldDefinition, example: unknown, known: Known): unknown {
  const { kind, of, values, name } = field;
  if (kind === 'list') return [plausible({ ...field, kind: of ?? 'text' }, itemOf(example), known)];
  if (kind === 'count') return values !== undefined || name === 'year' ? example : 0;
  const { body, document, project, deliberation } = known.streams;
  const references: Partial<Record<string, string>> = {
    unitRef: known.unit,
    villageRef: known.village,
    eventRef: known.event,
    bodyRef: body,
    documentRef: document,
    projectRef: project,
    caseRef: deliberation,
  };
  return references[kind] ?? example;
}

function itemOf(example: unknown): unknown {
  return Array.isArray(example) ? example[0] : undefined;
}

/** Names of duties, cases and data subjects are parts of stream names. */
function identityOf(
  { stream }: ActionTypeDefinition,
  data: Record<string, unknown>,
  known: Known,
): Record<string, unknown> {
  return {
    ...(('duty' in data || stream === 'judgement') && { duty: `L10-2022.A13.K1~${known.event}` }),
    ...('subjectKey' in data && { subjectKey: 'p-1' }),
  };
}

/** Types whose acts open or register what the others are about: their own tests record them. */
const REGISTRIES: readonly string[] = ['access', 'ledger', 'unit', 'village'];

/** Every type but those of the registries, the petitions and records of every activity among them. */
export const ordinaryTypes: readonly ActionTypeDefinition[] = [...actionTypes.values()].filter(
  ({ stream }) => !REGISTRIES.includes(stream),
);
