import { DocumentRequestEscalated, DocumentRequested, DocumentSupplied } from '@app/domain';
import { bind } from '../reading/binding.js';

export const documentRequestsBindings = [
  bind(DocumentRequested, [
    {
      code: 'BOARD_INFORMATION_REQUESTED',
      when: { field: 'requester', equals: 'PEOPLES_INSPECTION_BOARD' },
      constants: { BOARD_KIND: 'PEOPLES_INSPECTION_BOARD' },
      facts: { ADDRESSEE: 'addressee' },
    },
    {
      code: 'BOARD_INFORMATION_REQUESTED',
      when: { field: 'requester', equals: 'COMMUNITY_INVESTMENT_BOARD' },
      constants: { BOARD_KIND: 'COMMUNITY_INVESTMENT_BOARD' },
      facts: { ADDRESSEE: 'addressee' },
    },
  ]),
  bind(DocumentSupplied, [{ code: 'INFORMATION_PROVIDED' }]),
  bind(DocumentRequestEscalated),
];
