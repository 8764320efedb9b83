import { expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { ByHand } from './by-hand.js';
import {
  idsOf,
  newEvent,
  newStream,
  readWholeLog,
  request,
  streamAt,
  type ConnectedStore,
} from './fixtures.js';

/** Any number does: the case's own trigger waits for it. */
const gate = 4_343;

/** Cases 43 and 63: a writer that dies holding the head, and rights that nobody has. */
export function describeLedger(connected: () => ConnectedStore): void {
  it('43. goes on after a writer was killed between lock and commit, nothing lost or repeated', async () => {
    const { store, another, url } = connected();
    const hand = await ByHand.connect(url ?? '');
    await waitAtTheGate(hand);
    // The other store has moved the head, so this one misses and inserts under the lock.
    await another().append(request(newStream(), 'noStream'));
    const killed = request(newStream(), 'noStream', [newEvent({ type: 'HeldAtTheGate' })]);
    const appending = store.append(killed);
    const outcome = expect(appending).rejects.toMatchObject({ name: 'StoreUnavailable' });
    const next = another().append(request(newStream(), 'noStream'));
    await killWhoWaits(hand);
    await outcome;
    await next;
    await hand.query('select pg_advisory_unlock($1)', [gate]);
    expect(await store.append(killed)).toMatchObject({ replayed: false });
    expect(await another().append(killed)).toMatchObject({ replayed: true });

    const log = await readWholeLog(store);
    expect(log.filter(({ type }) => type === 'HeldAtTheGate')).toHaveLength(1);
    expect(log.at(-1)?.position).toBe(log.length);
    expect(new Set(idsOf(log)).size).toBe(log.length);
    await hand.query('drop trigger gate on ledger_event');
    await hand.end();
  });

  it.each([
    ['the application', 'sdc_app'],
    ['the owner', undefined],
  ])('63. refuses %s to change or remove what stands', async (_, role) => {
    const { store, url } = connected();
    const stream = await streamAt(store, 0);
    const hand = await ByHand.connect(url ?? '', role);
    for (const statement of [
      "update ledger_event set body = 'MTTQ_XA'",
      'delete from ledger_event',
      'truncate ledger_event',
      'truncate ledger_event, ledger_command',
      'update ledger_command set last_position = 9',
      'delete from ledger_command',
      'truncate ledger_command',
      'delete from ledger_head',
      'truncate ledger_head',
    ]) {
      await expect(hand.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
    await hand.end();
    expect(await store.readStream(stream)).toHaveLength(1);
  });
}

/** Every insert of one type waits for a lock that the session holds. */
async function waitAtTheGate(hand: ByHand): Promise<void> {
  await hand.query('select pg_advisory_lock($1)', [gate]);
  await hand.query(`
    create or replace function at_the_gate() returns trigger language plpgsql as $$
    begin
      if new.type = 'HeldAtTheGate' then perform pg_advisory_xact_lock_shared(${String(gate)}); end if;
      return new;
    end $$;
    create trigger gate before insert on ledger_event for each row execute function at_the_gate()`);
}

async function killWhoWaits(hand: ByHand): Promise<void> {
  for (;;) {
    const killed = await hand.query(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and not granted and objid = $1
         and database = (select oid from pg_database where datname = current_database())`,
      [gate],
    );
    if (killed.length > 0) return;
    await sleep(10);
  }
}
