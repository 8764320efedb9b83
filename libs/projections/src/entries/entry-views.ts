import { actionTypes, isForFew, type EventData } from '@app/domain';
import type { EntryRow } from './entries.js';

export interface CorrectionView {
  /** The event that corrects, or is corrected. */
  id: string;
  how: 'REPLACE' | 'WITHDRAW';
  reason: string;
}

/** An entry of the ledger as it was made, with what became of it by the position asked. */
export interface EntryView {
  id: string;
  /** Its own place in the ledger. */
  eventPosition: string;
  type: string;
  titleVi: string;
  titleEn: string;
  stream: string;
  revision: number;
  unitId: string;
  village: string | null;
  occurredOn: string;
  occurredPrecision: string;
  occurredAtTime: string | null;
  recordedAt: string;
  recordedOn: string;
  /** Opaque account id. */
  actor: string;
  body: string;
  /** Absent fields are personal or were never given; empty for a withdrawal and for restricted types. */
  data: EventData;
  /** Pointers of the personal fields, whose values are in the vault. */
  personal: readonly string[];
  evidence: readonly unknown[];
  /** More than seven days after the deed. */
  late: boolean;
  imported: boolean;
  source: unknown;
  corrects: CorrectionView | null;
  correctedBy: CorrectionView | null;
  /** Original id of the chain of corrections; its own id when nothing was corrected. */
  chain: string;
  /** The newest word of its chain, and not withdrawn. */
  effective: boolean;
}

/** A row joined with the link that corrects it, as far as the position asked knows one. */
export interface LinkedEntryRow extends EntryRow {
  next_id: string | null;
  next_how: CorrectionView['how'] | null;
  next_reason: string | null;
  /** A finding that was not sent: the reader is not told what it says. Absent where such rows are left out. */
  held_back?: boolean;
}

const RESTRICTED = 'restricted';

export function entryView(row: LinkedEntryRow): EntryView {
  const definition = actionTypes.get(row.type);
  const restricted = definition !== undefined && (isForFew(row.type) || row.held_back === true);
  const how = row.how as CorrectionView['how'] | null;
  return {
    id: row.id,
    eventPosition: String(row.position),
    type: restricted ? RESTRICTED : row.type,
    titleVi: restricted ? 'Mục hạn chế' : (definition?.titleVi ?? row.type),
    titleEn: restricted ? 'Restricted entry' : (definition?.titleEn ?? row.type),
    stream: restricted ? RESTRICTED : row.stream,
    revision: row.revision,
    unitId: row.unit_id,
    village: restricted ? null : row.village,
    occurredOn: row.occurred_on,
    occurredPrecision: row.occurred_precision,
    occurredAtTime: row.occurred_time,
    recordedAt: row.recorded_at,
    recordedOn: row.recorded_on,
    actor: row.actor,
    body: row.body,
    data: restricted ? {} : row.data,
    personal: restricted ? [] : row.personal,
    evidence: restricted ? [] : row.evidence,
    late: row.late,
    imported: row.imported,
    source: restricted ? null : row.source,
    corrects:
      row.corrects === null || how === null ? null : { id: row.corrects, how, reason: row.reason ?? '' },
    correctedBy:
      row.next_id === null || row.next_how === null
        ? null
        : { id: row.next_id, how: row.next_how, reason: row.next_reason ?? '' },
    chain: row.chain,
    effective: row.next_id === null && how !== 'WITHDRAW',
  };
}
