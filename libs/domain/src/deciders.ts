import { access } from './access/access.js';
import { audit } from './audits/audit.js';
import { board } from './boards/board.js';
import { body } from './bodies/body.js';
import { communityConference } from './community-conference/community-conference.js';
import { communitySupervision } from './community-supervision/community-supervision.js';
import { consultation } from './consultation/consultation.js';
import { deliberation } from './deliberation/deliberation.js';
import { dialogue } from './dialogue/dialogue.js';
import { documentRequest } from './document-requests/document-request.js';
import { document } from './documents/document.js';
import { emulationModel } from './emulation-models/emulation-model.js';
import { finding } from './findings/finding.js';
import { supervision } from './front-supervision/supervision.js';
import { informationRequest } from './information-requests/information-request.js';
import { inspection } from './inspection/inspection.js';
import type { Decider } from './ledger/decider.js';
import { ledger } from './ledger/ledger.js';
import { mediationTeam } from './mediation-teams/mediation-team.js';
import { mediation } from './mediation/mediation.js';
import { petition } from './petitions/petition.js';
import { privacy } from './privacy/privacy.js';
import { project } from './projects/project.js';
import { reception } from './reception/reception.js';
import { recommendation } from './recommendations/recommendation.js';
import { plain, record } from './records/record.js';
import { reminder } from './reminders/reminder.js';
import { report } from './reports/report.js';
import { benefitProgramme } from './support/benefit-programme.js';
import { unit } from './units/unit.js';
import { villageCode } from './village-code/village-code.js';
import { villageHead } from './village-head/village-head.js';
import { village } from './villages/village.js';

const deciders: readonly Decider<unknown>[] = [
  access,
  audit,
  benefitProgramme,
  board,
  body,
  communityConference,
  communitySupervision,
  consultation,
  deliberation,
  dialogue,
  document,
  documentRequest,
  emulationModel,
  finding,
  informationRequest,
  inspection,
  ledger,
  mediation,
  mediationTeam,
  petition,
  privacy,
  project,
  reception,
  recommendation,
  record,
  reminder,
  report,
  supervision,
  unit,
  village,
  villageCode,
  villageHead,
  plain('contribution'),
  plain('judgement'),
  plain('socialCriticism'),
  plain('target'),
];

const byCategory = new Map(deciders.map((decider) => [decider.category, decider]));

/** The rules of a stream category. Throws RangeError for a category without any. */
export function deciderOf(category: string): Decider<unknown> {
  const decider = byCategory.get(category);
  if (decider === undefined) throw new RangeError(`no decider for ${category}`);
  return decider;
}
