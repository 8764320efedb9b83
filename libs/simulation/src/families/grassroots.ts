import { boardRecommendations } from './board-recommendations.js';
import { boards } from './boards.js';
import { communeReports } from './commune-reports.js';
import { communityDecisions } from './community-decisions.js';
import { communityConferences } from './community-conferences.js';
import { consultations } from './consultations.js';
import { dialogues } from './dialogues.js';
import type { Family } from './family.js';
import { frontSupervision } from './front-supervision.js';
import { inspections } from './inspections.js';
import { investmentProjects } from './investment-projects.js';
import { mediation } from './mediation.js';
import { villageCodes } from './village-codes.js';
import { villageHeads } from './village-heads.js';

/** Law 10/2022 and its decrees, mediation, dialogue and the Front: one line each. */
export const grassroots: readonly Family[] = [
  boardRecommendations,
  boards,
  communeReports,
  communityConferences,
  communityDecisions,
  consultations,
  dialogues,
  frontSupervision,
  inspections,
  investmentProjects,
  mediation,
  villageCodes,
  villageHeads,
];
