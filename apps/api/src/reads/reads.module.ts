import { Module } from '@nestjs/common';
import { queryHandlers, ReadModel } from '@app/projections';
import { Readers } from '../access/readers.js';
import { LedgerParts } from '../ledger-parts.js';
import { ChangesController } from './changes.controller.js';
import { DutiesController, EventsController } from './duties.controller.js';
import { CalendarController, LawController } from './law.controller.js';
import { ProjectsController } from './projects.controller.js';
import { RegistersController } from './registers.controller.js';
import { IndicatorsController, StatisticsController } from './statistics.controller.js';
import { UnitsController } from './units.controller.js';

/** Every GET that answers from the projections. `LedgerPartsModule` gives what it needs. */
@Module({
  controllers: [
    UnitsController,
    DutiesController,
    EventsController,
    LawController,
    CalendarController,
    ProjectsController,
    ChangesController,
    RegistersController,
    StatisticsController,
    IndicatorsController,
  ],
  providers: [
    {
      provide: ReadModel,
      useFactory: ({ pool, store, clock, units }: LedgerParts) =>
        new ReadModel({ pool, store, clock, directory: units }),
      inject: [LedgerParts],
    },
    Readers,
    ...queryHandlers,
  ],
  exports: [ReadModel],
})
export class ReadsModule {}
