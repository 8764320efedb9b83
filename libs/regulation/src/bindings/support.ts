import { BenefitProgrammeOpened, SupportApproved, SupportGranted } from '@app/domain';
import { bind } from '../reading/binding.js';

export const supportBindings = [
  bind(BenefitProgrammeOpened),
  bind(SupportApproved, [
    { code: 'SUPPORT_APPROVED_OR_PAID', constants: { DOCUMENT_KIND: 'SUPPORT_RESULT' } },
  ]),
  bind(SupportGranted, [
    { code: 'SUPPORT_APPROVED_OR_PAID', constants: { DOCUMENT_KIND: 'SUPPORT_RESULT' } },
  ]),
];
