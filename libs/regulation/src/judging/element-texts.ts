import { democracyTexts } from './element-texts-democracy.js';
import type { Texts } from './reason-texts.js';
import { SERVICE_ELEMENTS } from './service-elements.js';

/** Words for the codes that a reason can name and that no closed list of the ledger has a label for. */
export const ELEMENTS: Texts = { ...SERVICE_ELEMENTS, ...democracyTexts };
