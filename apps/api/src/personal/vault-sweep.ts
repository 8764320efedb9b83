import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { sweepVault } from '@app/recording';
import { LedgerParts } from '../ledger-parts.js';

const DAY_MS = 24 * 3_600_000;
/** The first sweep waits until the start is over. */
const FIRST_AFTER_MS = 60_000;

/** Once a day: personal values whose event was never appended leave the vault (design 3.7). */
@Injectable()
export class VaultSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('VaultSweep');
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly parts: LedgerParts) {}

  onApplicationBootstrap(): void {
    this.sweepAfter(FIRST_AFTER_MS);
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  private sweepAfter(delayMs: number): void {
    this.timer = setTimeout(() => {
      void this.sweep().finally(() => {
        this.sweepAfter(DAY_MS);
      });
    }, delayMs);
    this.timer.unref();
  }

  private async sweep(): Promise<void> {
    try {
      const { vault, store } = this.parts;
      const swept = await sweepVault(vault, store);
      if (swept > 0) this.logger.warn(`${swept} personal values without an event were deleted`);
    } catch (error) {
      // Tomorrow is soon enough: what is left over is sealed and belongs to nobody.
      this.logger.error(error instanceof Error ? error.message : error);
    }
  }
}
