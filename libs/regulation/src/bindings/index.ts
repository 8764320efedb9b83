import { accessBindings } from './access.js';
import { auditsBindings } from './audits.js';
import { boardsBindings } from './boards.js';
import { bodiesBindings } from './bodies.js';
import { campaignsBindings } from './campaigns.js';
import { communicationBindings } from './communication.js';
import { communityConferenceBindings } from './community-conference.js';
import { communitySupervisionBindings } from './community-supervision.js';
import { consultationBindings } from './consultation.js';
import { contributionsBindings } from './contributions.js';
import { councilBindings } from './council.js';
import { deliberationBindings } from './deliberation.js';
import { dialogueBindings } from './dialogue.js';
import { documentRequestsBindings } from './document-requests.js';
import { documentsBindings } from './documents.js';
import { emulationModelsBindings } from './emulation-models.js';
import { findingsBindings } from './findings.js';
import { frontSupervisionBindings } from './front-supervision.js';
import { informationRequestsBindings } from './information-requests.js';
import { inspectionBindings } from './inspection.js';
import { judgementBindings } from './judgement.js';
import { ledgerBindings } from './ledger.js';
import { mediationBindings } from './mediation.js';
import { mediationTeamsBindings } from './mediation-teams.js';
import { opinionsBindings } from './opinions.js';
import { petitionsBindings } from './petitions.js';
import { planningBindings } from './planning.js';
import { privacyBindings } from './privacy.js';
import { projectsBindings } from './projects.js';
import { receptionBindings } from './reception.js';
import { recommendationsBindings } from './recommendations.js';
import { reformBindings } from './reform.js';
import { remindersBindings } from './reminders.js';
import { reportsBindings } from './reports.js';
import { socialCriticismBindings } from './social-criticism.js';
import { standardsBindings } from './standards.js';
import { statisticsBindings } from './statistics.js';
import { supportBindings } from './support.js';
import { targetsBindings } from './targets.js';
import { unitsBindings } from './units.js';
import { villageCodeBindings } from './village-code.js';
import { villageHeadBindings } from './village-head.js';
import { villagesBindings } from './villages.js';
import { violationsBindings } from './violations.js';
import type { TypeBinding } from '../reading/binding.js';

/** What every action type of this release means to the law. Types without a catalogue code are listed with none. */
export const bindings: readonly TypeBinding[] = [
  ...accessBindings,
  ...auditsBindings,
  ...boardsBindings,
  ...bodiesBindings,
  ...campaignsBindings,
  ...communicationBindings,
  ...communityConferenceBindings,
  ...communitySupervisionBindings,
  ...consultationBindings,
  ...contributionsBindings,
  ...councilBindings,
  ...deliberationBindings,
  ...dialogueBindings,
  ...documentRequestsBindings,
  ...documentsBindings,
  ...emulationModelsBindings,
  ...findingsBindings,
  ...frontSupervisionBindings,
  ...informationRequestsBindings,
  ...inspectionBindings,
  ...judgementBindings,
  ...ledgerBindings,
  ...mediationBindings,
  ...mediationTeamsBindings,
  ...opinionsBindings,
  ...petitionsBindings,
  ...planningBindings,
  ...privacyBindings,
  ...projectsBindings,
  ...receptionBindings,
  ...recommendationsBindings,
  ...reformBindings,
  ...remindersBindings,
  ...reportsBindings,
  ...socialCriticismBindings,
  ...standardsBindings,
  ...statisticsBindings,
  ...supportBindings,
  ...targetsBindings,
  ...unitsBindings,
  ...villageCodeBindings,
  ...villageHeadBindings,
  ...villagesBindings,
  ...violationsBindings,
];
