import type { Clock, EventStore, ProjectionVersion } from '@app/event-store';
import type { Pool } from 'pg';
import { duties } from '../duties/duties.js';
import { PeriodicFactsDirectory } from '../duties/periodic-facts.js';
import { entries } from '../entries/entries.js';
import { trackedCases } from '../trackers/tracked-cases.js';
import { UnitDirectory } from '../units/unit-directory.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { units } from '../units/units.js';
import { ClockReader, type ClockParameters, type Reading } from './clocks.js';

export interface ReadDependencies {
  /** Connections of the application's role. */
  pool: Pool;
  store: EventStore;
  clock: Clock;
  directory: UnitDirectory;
}

/** What the query handlers share: connections, the two clocks, the registry, the facts. */
export class ReadModel {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly clocks: ClockReader;
  readonly facts: PeriodicFactsDirectory;
  private readonly directory: UnitDirectory;

  constructor({ pool, store, clock, directory }: ReadDependencies) {
    this.pool = pool;
    this.store = store;
    this.clocks = new ClockReader(pool, store, clock);
    this.facts = new PeriodicFactsDirectory(pool);
    this.directory = directory;
  }

  /** Both clocks, against all projections: so that the parts of one answer rest on one prefix. */
  read(
    parameters: ClockParameters,
    projections: readonly ProjectionVersion[] = [units, entries, duties, trackedCases],
  ): Promise<Reading> {
    return this.clocks.read(parameters, projections);
  }

  registryAt(position: number): Promise<UnitRegistry> {
    return this.directory.registryAt(position);
  }
}
