import { Module } from '@nestjs/common';
import { ExportAddressesController } from './export-addresses.controller.js';
import { FigurePages } from './figure-pages.js';
import { FigurePagesController } from './figure-pages.controller.js';
import { PageFrames } from './page-frame.service.js';
import { PageReads } from './page-reads.js';
import { PagesController } from './pages.controller.js';
import { UnitPages } from './unit-pages.js';

/** The public pages. Needs the parts of the ledger and a QueryBus with the handlers of the read side. */
@Module({
  controllers: [ExportAddressesController, FigurePagesController, PagesController],
  providers: [FigurePages, PageFrames, PageReads, UnitPages],
})
export class PagesModule {}
