import { describe, it } from '@jest/globals';
import { act, specificationOf } from '@app/testing';
import { documentRequest } from './document-request.js';

const given = specificationOf(documentRequest);

const requested = act('DocumentRequested', '2026-03-10', {
  requester: 'PEOPLES_INSPECTION_BOARD',
  addressee: 'COMMUNE_PEOPLES_COMMITTEE',
  subject: 'Sổ thu chi',
});
const supplied = (on: string, complete = true) => act('DocumentSupplied', on, { complete });

describe('a request for documents (yêu cầu cung cấp thông tin, tài liệu)', () => {
  it('is met after it was made, at once or piece by piece', () => {
    given().when(supplied('2026-03-12')).thenRefused('stream/cannot-begin');
    given(requested).when(supplied('2026-03-10')).thenAccepted();
    given(requested).when(supplied('2026-03-09')).thenRefused('process/out-of-order');
    given(requested, supplied('2026-03-12', false)).when(supplied('2026-03-20')).thenAccepted();
  });

  it('goes higher when nobody meets it, also where the ledger began later', () => {
    const escalated = act('DocumentRequestEscalated', '2026-03-30', { escalatedTo: 'FRONT' });
    given(requested).when(escalated).thenAccepted();
    given().when(escalated).thenAccepted();
  });
});
