import type { RecordedEvent } from '@app/domain';
import type { Projection } from '@app/event-store';
import { duties } from './duties/duties.js';
import { entries } from './entries/entries.js';
import { installReadViews } from './read-views/install-read-views.js';
import { trackedCases } from './trackers/tracked-cases.js';
import { units } from './units/units.js';

/** Every read model; where a table of one is made or exchanged, the views of SQL tools are made anew. */
export const projections: readonly Projection<RecordedEvent>[] = [units, entries, duties, trackedCases].map(
  (projection) => ({ ...projection, readers: installReadViews }),
);
