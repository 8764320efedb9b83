import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { RuleGuard } from './access/rule.guard.js';
import { ActionTypesController } from './action-types/action-types.controller.js';
import { ActionsController } from './actions/actions.controller.js';
import { ClockController } from './clock/clock.controller.js';
import { DocumentationController } from './documentation/documentation.controller.js';
import { HealthController } from './health/health.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { TemplatesController } from './imports/templates.controller.js';
import { Readers } from './access/readers.js';
import { DeclaredParameters } from './http/declared-parameters.guard.js';
import { LedgerParts, LedgerPartsModule } from './ledger-parts.js';
import { PersonalController } from './personal/personal.controller.js';
import { VaultSweep } from './personal/vault-sweep.js';
import { ProblemFilter } from './problems/problem.filter.js';

/** The HTTP side of a ledger: what writes and tells about itself stands here, reads and pages are modules of their own. */
@Module({})
export class ApiModule {
  static with(parts: LedgerParts, modules: readonly Type[]): DynamicModule {
    return {
      module: ApiModule,
      imports: [LedgerPartsModule.with(parts), ...modules],
      controllers: [
        ActionsController,
        ActionTypesController,
        ClockController,
        HealthController,
        ImportsController,
        TemplatesController,
        PersonalController,
        DocumentationController,
      ],
      providers: [
        { provide: APP_GUARD, useClass: RuleGuard },
        // After the rule: who may not call a route is not told what it takes.
        { provide: APP_GUARD, useClass: DeclaredParameters },
        { provide: APP_FILTER, useClass: ProblemFilter },
        Readers,
        VaultSweep,
      ],
    };
  }
}
