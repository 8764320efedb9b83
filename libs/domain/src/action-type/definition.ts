import type { Condition } from './condition.js';

/** What a field is; the rules of each kind are in fields.ts. */
export type ItemKind =
  | 'localDate'
  | 'dateRange'
  | 'count'
  | 'decimal'
  | 'money'
  | 'text'
  | 'longText'
  | 'code'
  | 'boolean'
  | 'unitRef'
  | 'villageRef'
  | 'bodyRef'
  | 'documentRef'
  | 'projectRef'
  | 'caseRef'
  | 'eventRef'
  | 'fraction';
export type FieldKind = ItemKind | 'list';

/** Why a personal value is kept, and until when. */
export type RetentionGround = 'PUBLIC_OFFICE' | 'CASE_FILE' | 'REGISTER' | 'CONTRIBUTION_RECORD' | 'CONSENT';

/** One field of an action type, as published. */
export interface FieldDefinition {
  readonly name: string;
  readonly kind: FieldKind;
  /** Of a list: the kind of its items. */
  readonly of?: ItemKind;
  readonly required: boolean;
  readonly requiredWhen?: Condition;
  /** Of a code or count: the closed list of what it may be. */
  readonly values?: string;
  /** Of a code: only entries of these kinds. */
  readonly ofKind?: readonly string[];
  /** Of a figure: what is counted, or in what it is measured. */
  readonly unit?: string;
  /** The value goes to the vault, kept on this ground; the event holds a commitment. */
  readonly personal?: RetentionGround;
  readonly vi: string;
  readonly en: string;
}

/** Where `when` holds, only these bodies may record: the independence of boards, Front and Council. */
export interface RecordedByOnly {
  readonly when: Condition;
  readonly bodies: readonly string[];
}

/** A class whose instances are the data of one action type. */
export type ActionClass = new () => object;

/** An action type as published by `GET /v1/action-types`: a type is forever, its name and the meaning of its fields too. */
export interface ActionTypeDefinition {
  readonly type: string;
  readonly activity: string;
  /** Stream category: one category has one decider. */
  readonly stream: string;
  readonly pillars: readonly string[];
  readonly recordedBy: readonly string[];
  readonly recordedByOnly?: readonly RecordedByOnly[];
  /** The leaf of such an event hides type and stream. */
  readonly restricted?: true;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly fields: readonly FieldDefinition[];
  readonly schemaVersion: number;
  /** Left out of the JSON by JSON.stringify, being a function. */
  readonly class: ActionClass;
}
