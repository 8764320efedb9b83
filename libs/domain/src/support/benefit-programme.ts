import { processOf } from '../ledger/process.js';
import { once } from '../ledger/rules.js';
import { BenefitProgrammeOpened } from './support.actions.js';

/** One programme of support (chính sách hỗ trợ, an sinh xã hội), or one support without a programme. */
export const benefitProgramme = processOf('benefitProgramme', once(BenefitProgrammeOpened));
