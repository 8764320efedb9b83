import { Module } from '@nestjs/common';
import { PageFrames } from './page-frame.service.js';
import { PageReads } from './page-reads.js';
import { PagesController } from './pages.controller.js';
import { UnitPages } from './unit-pages.js';

/** The public pages. Needs the parts of the ledger and a QueryBus with the handlers of the read side. */
@Module({ controllers: [PagesController], providers: [PageFrames, PageReads, UnitPages] })
export class PagesModule {}
