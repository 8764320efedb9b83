import { describe, expect, it } from '@jest/globals';
import { ledgerIdOf } from '@app/domain';
import { InMemoryEventStore } from '@app/event-store';
import { RecordingFixture } from '../recorder/recorder.fixture.js';
import { recordAll } from './load-units.js';
import { planImport } from './plan-import.js';
import { unitRecording } from './record-units.js';
import { earlyList, mergers, reformList } from './unit-lists.fixture.js';
import { UnitRegistry } from './unit-registry.js';

const { commands } = planImport(
  [
    { name: 'early.json', value: earlyList },
    { name: '2025-07.json', value: reformList },
    { name: 'mergers.json', value: mergers },
  ],
  new UnitRegistry(),
);

describe('recording the list of units directly', () => {
  it('stores every action once, however often it is loaded', async () => {
    const store = new InMemoryEventStore({ now: () => '2026-11-25T00:00:00.000Z' });
    const ledgerId = ledgerIdOf(new Uint8Array(16));
    const total = commands.length;
    await expect(recordAll(commands, unitRecording(store, ledgerId))).resolves.toEqual({
      stored: total,
      replayed: 0,
    });
    await expect(recordAll(commands, unitRecording(store, ledgerId))).resolves.toEqual({
      stored: 0,
      replayed: total,
    });
    await expect(store.head()).resolves.toMatchObject({ position: total });
  });

  it('finds what the recorder stored, and the recorder what it stored', async () => {
    const { store, ledger, recorder } = await new RecordingFixture().open();
    const { ledgerId } = await ledger.get();
    const byRecorder = ({ key, action }: (typeof commands)[number]) =>
      recorder.record({ sender: { job: 'units', key }, action });
    const half = commands.slice(0, 10);
    await recordAll(half, byRecorder);
    await expect(recordAll(commands, unitRecording(store, ledgerId))).resolves.toMatchObject({
      replayed: half.length,
    });
    await expect(recordAll(commands, byRecorder)).resolves.toEqual({ stored: 0, replayed: commands.length });
  });
});
