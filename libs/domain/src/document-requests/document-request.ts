import { processOf } from '../ledger/process.js';
import { cannotBegin, inOrder } from '../ledger/rules.js';
import {
  DocumentRequested,
  DocumentRequestEscalated,
  DocumentSupplied,
} from './document-requests.actions.js';

/** One request of a board or audit team for information and documents (yêu cầu cung cấp thông tin, tài liệu). */
export const documentRequest = processOf(
  'documentRequest',
  cannotBegin(DocumentSupplied),
  inOrder([DocumentRequested], [DocumentSupplied, DocumentRequestEscalated]),
);
