import type { EntryView } from '../entries/entry-views.js';
import type { Page } from '../reading/page.js';
import type { TrackedView } from '../trackers/tracked-types.js';
import type { UnitMention } from '../units/unit-views.js';
import type { AnswerView } from './answer-views.js';
import type { AboutView } from './register-abouts.js';
import type { RegisterColumn } from './register-column.js';
import type { RegisterTotals } from './register-totals.js';

/** A register by its name. */
export interface RegisterSummary {
  name: string;
  titleVi: string;
  titleEn: string;
  types: { type: string; titleVi: string; titleEn: string }[];
}

export interface RegisterEntryView extends EntryView {
  /** Named as on the day of the deed. */
  unit: UnitMention;
  /** What became of the case that the entry opened, where the register is one of cases; null in lists of entries. */
  tracked: TrackedView | null;
  /** The first answer to what the entry asks, where its register follows answers; null while there is none. */
  answer: AnswerView | null;
  /** What the entry names as its source; null for most. */
  about: AboutView | null;
}

/** A page of a register, newest deed first: each entry as the position knows it last, none that was withdrawn. */
export interface RegisterView extends Page<RegisterEntryView>, RegisterSummary {
  columns: RegisterColumn[];
  /** Over all pages; null on every page but the first. */
  totals: RegisterTotals | null;
}
