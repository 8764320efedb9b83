import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.js';
import { isNew } from '../database.js';

/**
 * That a data folder shall be filled with the sample: a file, written before PostgreSQL starts for the first time and
 * removed when the sample is complete. A first start that was killed half-way is therefore finished by the next one.
 */
export class SampleOrder {
  private constructor(private readonly file: string) {}

  static of(config: Config): SampleOrder {
    const order = new SampleOrder(join(config.dataFolder, 'sample.pending'));
    if (config.sample && isNew(config)) {
      mkdirSync(config.dataFolder, { recursive: true });
      writeFileSync(order.file, '');
    }
    return order;
  }

  get pending(): boolean {
    return existsSync(this.file);
  }

  done(): void {
    rmSync(this.file, { force: true });
  }
}
