import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AccountRights, AccountTokens, type Vault } from '@app/access';
import type { EventStore } from '@app/event-store';
import { EventDirectory, UnitDirectory } from '@app/projections';
import { Ledger, ManualClock, Recorder, RecordActionHandler } from '@app/recording';
import { Pool } from 'pg';

/** How far the parts behind the API are; asked by the health route. */
export interface Readiness {
  /** Migrations and sample are done, and projections have caught up once. */
  ready: boolean;
  projections: readonly {
    name: string;
    position: number;
    /** Why a projection stopped; null while it runs. */
    stopped: string | null;
  }[];
}

/**
 * Everything that the API works with, bound by whoever starts it. A class, since interfaces leave nothing to inject.
 */
export abstract class LedgerParts {
  abstract readonly store: EventStore;
  /** Connects as the application's role. */
  abstract readonly pool: Pool;
  abstract readonly clock: ManualClock;
  abstract readonly ledger: Ledger;
  abstract readonly rights: AccountRights;
  abstract readonly tokens: AccountTokens;
  abstract readonly vault: Vault;
  abstract readonly units: UnitDirectory;
  abstract readonly events: EventDirectory;
  abstract readonly recorder: Recorder;
  abstract readonly readiness: () => Promise<Readiness>;
}

/** Gives the parts to every module, whole and one by one. */
@Module({})
export class LedgerPartsModule {
  static with(parts: LedgerParts): DynamicModule {
    const providers = [
      { provide: LedgerParts, useValue: parts },
      { provide: Pool, useValue: parts.pool },
      { provide: ManualClock, useValue: parts.clock },
      { provide: Ledger, useValue: parts.ledger },
      { provide: AccountRights, useValue: parts.rights },
      { provide: AccountTokens, useValue: parts.tokens },
      { provide: UnitDirectory, useValue: parts.units },
      { provide: EventDirectory, useValue: parts.events },
      { provide: Recorder, useValue: parts.recorder },
    ];
    return {
      module: LedgerPartsModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: [...providers, RecordActionHandler],
      exports: [...providers, CqrsModule],
    };
  }
}
