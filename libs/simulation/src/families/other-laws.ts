import { budget } from './budget.js';
import { callUp } from './call-up.js';
import { complaints } from './complaints.js';
import { defaultDisclosure } from './default-disclosure.js';
import { denunciations } from './denunciations.js';
import type { Family } from './family.js';
import { formerLaw } from './former-law.js';
import { informationRequests } from './information-requests.js';
import { land } from './land.js';
import { lawAccess } from './law-access.js';
import { petitions } from './petitions.js';
import { receptions } from './receptions.js';
import { support } from './support.js';
import { villageMoney } from './village-money.js';

/** What other laws than that on grassroots democracy and its decrees ask of a commune. */
export const otherLaws: readonly Family[] = [
  budget,
  callUp,
  complaints,
  defaultDisclosure,
  denunciations,
  formerLaw,
  informationRequests,
  land,
  lawAccess,
  petitions,
  receptions,
  support,
  villageMoney,
];
