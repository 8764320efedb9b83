import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import { describeAppending } from './append-cases.js';
import { SuiteClock, type Connect, type ConnectedStore, type SuiteCodec } from './fixtures.js';
import { describeLedger } from './ledger-cases.js';
import { describeGaplessOrder, describeOrder } from './order-cases.js';
import { describeReading } from './read-cases.js';

export interface SuiteOptions {
  codec: SuiteCodec;
  /** Positions are contiguous from 1, and a hand can reach the database (the cases marked [P]). */
  gapless?: boolean;
}

/**
 * What every adapter of the port must pass, by the numbers of the list that the project keeps (1 to 63 here; missing
 * numbers were withdrawn, or belong to what is not built yet).
 */
export function describeEventStore(
  name: string,
  connect: Connect,
  { codec, gapless = false }: SuiteOptions,
): void {
  // Real databases on a busy machine: the cases bound their work, not their time.
  jest.setTimeout(60_000);
  describe(`${name} as an event store`, () => {
    const clock = new SuiteClock();
    let connection: ConnectedStore | undefined;
    const connected = (): ConnectedStore => {
      if (connection === undefined) throw new Error('the store is not connected');
      return connection;
    };

    beforeAll(async () => {
      connection = await connect(clock);
    });
    afterAll(async () => {
      await connection?.close();
    });

    describeAppending(connected);
    describeReading(connected, clock, codec);
    describeOrder(connected);
    if (gapless) {
      describeGaplessOrder(connected);
      describeLedger(connected);
    }
  });
}
