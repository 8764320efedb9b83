import { createTestDatabase } from '@app/testing';
import { ByHand } from '../conformance/by-hand.js';
import { describeEventStore } from '../conformance/describe-event-store.js';
import { sampleCodec } from '../conformance/sample-codec.js';
import { migrate } from '../database/migrate.js';
import { eventStoreMigrations } from '../migrations/index.js';
import { PostgresEventStore } from './postgres-event-store.js';

describeEventStore(
  'PostgresEventStore',
  async (clock) => {
    const database = await createTestDatabase();
    await migrate(database.url, eventStoreMigrations);
    const hand = await ByHand.connect(database.url);
    await hand.query(refusal);
    const stores: PostgresEventStore[] = [];
    const open = (): PostgresEventStore => {
      const store = new PostgresEventStore({ url: database.url, clock });
      stores.push(store);
      return store;
    };
    return {
      store: open(),
      another: open,
      poison: (event) => ({ ...event, type: 'RefusedByTheDatabase' }),
      sessions: async () => {
        const sessions = await hand.query('select from pg_stat_activity where datname = current_database()');
        return sessions.length;
      },
      url: database.url,
      close: async () => {
        await Promise.all(stores.map((store) => store.close()));
        await hand.end();
        await database.drop();
      },
    };
  },
  { codec: sampleCodec, gapless: true },
);

/** What no check of the port foresees: here a rule that the database alone knows. */
const refusal = `
create function refuse_by_type() returns trigger language plpgsql as $$
begin
  if new.type = 'RefusedByTheDatabase' then raise exception 'refused' using errcode = 'data_exception'; end if;
  return new;
end $$;
create trigger refusal before insert on ledger_event for each row execute function refuse_by_type()`;
