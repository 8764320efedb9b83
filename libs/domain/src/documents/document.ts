import { DomainError } from '../errors.js';
import { accept, is, isCertainlyBefore, refuseBeginning, refuseNoAddressee } from '../ledger/accept.js';
import type { Action, Decider } from '../ledger/decider.js';
import { InformationDisclosed, PostingTakenDown } from './disclosure.actions.js';
import {
  DisclosableDocumentIssued,
  DocumentSent,
  InstructionAcknowledged,
  InstructionIssued,
  LegalDocumentIssued,
  LocalRegulationAdopted,
} from './documents.actions.js';
import { namedSheets, postingOf, tellsVillages, without, type Posting } from './posting.js';

interface Document {
  hasBegun: boolean;
  issuedAs: ReadonlySet<string>;
  postings: readonly Posting[];
}

const ISSUINGS: readonly string[] = [
  LegalDocumentIssued,
  LocalRegulationAdopted,
  DisclosableDocumentIssued,
  InstructionIssued,
].map(({ name }) => name);
const BROADCASTS: readonly string[] = ['LOUDSPEAKER', 'VILLAGE_LOUDSPEAKER'];

/**
 * One document or paper: issued, sent, received, disclosed. Too late, too short, in the wrong form or never: all that
 * is recorded as it happened, and the law's verdict is derived elsewhere.
 */
export const document: Decider<Document> = {
  category: 'document',
  initial: { hasBegun: false, issuedAs: new Set(), postings: [] },

  decide(action, state) {
    if (ISSUINGS.includes(action.type) && state.issuedAs.has(action.type)) {
      throw new DomainError('document/already-issued', { type: action.type });
    }
    if (is(action, InformationDisclosed)) refuseUnfittingDisclosure(action.data);
    if (is(action, PostingTakenDown)) refuseUnfittingTakingDown(action, state);
    if (is(action, InstructionAcknowledged)) refuseBeginning(state.hasBegun, action.type);
    if (is(action, DocumentSent)) refuseNoAddressee(action.data.to);
    return accept(action);
  },

  evolve(state, event) {
    const next = { ...state, hasBegun: true };
    if (ISSUINGS.includes(event.type)) return { ...next, issuedAs: new Set([...state.issuedAs, event.type]) };
    if (is(event, InformationDisclosed) && event.data.form === 'POSTING') {
      return { ...next, postings: [...state.postings, postingOf(event)] };
    }
    if (is(event, PostingTakenDown)) {
      const { data } = event;
      return { ...next, postings: state.postings.map((posting) => takenDown(posting, data)) };
    }
    return next;
  },
};

function refuseUnfittingDisclosure({ paper, documentKind, form, lastOfSeries }: InformationDisclosed): void {
  if (documentKind !== undefined && paper !== 'DISCLOSED_DOCUMENT') {
    throw new DomainError('disclosure/kind-without-disclosed-document', { paper, documentKind });
  }
  if (lastOfSeries !== undefined && !BROADCASTS.includes(form)) {
    throw new DomainError('disclosure/last-of-series-without-broadcast', { form });
  }
}

/** Down on day 29 breaks L10-2022.A13.K2.S1, yet it happened and is recorded. Down before it was up cannot be. */
function refuseUnfittingTakingDown(action: Action & { data: PostingTakenDown }, state: Document): void {
  refuseBeginning(state.hasBegun, action.type);
  const { source } = action.data;
  const posting = state.postings.find(({ eventId }) => eventId === source);
  if (posting === undefined || posting.up.length === 0) throw new DomainError('posting/not-up', { source });
  const { villages } = action.data;
  const canCompare = villages === undefined || tellsVillages(posting);
  if (canCompare && namedSheets(posting, action.data).length === 0) {
    throw new DomainError('posting/not-up', { source });
  }
  if (isCertainlyBefore(action.occurredOn, posting)) {
    throw new DomainError('posting/down-before-up', { postedOn: posting.on, takenDownOn: action.occurredOn });
  }
}

function takenDown(posting: Posting, data: PostingTakenDown): Posting {
  return posting.eventId === data.source ? without(posting, namedSheets(posting, data)) : posting;
}
