import { beforeEach, describe, expect, it } from '@jest/globals';
import { decodeStored } from '@app/access';
import type { RecordedEvent } from '@app/domain';
import { commune, RecordingFixture } from '../recorder/recorder.fixture.js';
import { PersonalReader, sweepVault } from './personal-reader.js';

let ledger: RecordingFixture;
let event: RecordedEvent;

beforeEach(async () => {
  ledger = await new RecordingFixture().settle();
  await ledger.grant('officer', 'COMMUNE_OFFICER', commune.id);
  const receipt = await ledger.recorder.record({
    sender: { account: 'officer', key: 'key-00000001' },
    action: {
      type: 'BodyMemberAppointed',
      unit: { id: commune.id },
      occurredOn: '2026-03-01',
      data: { memberRole: 'MEMBER', validFrom: '2026-03-01' },
      personal: {
        '/person': { value: 'Nguyễn Văn A', dataSubject: 'subject-1' },
        '/meta/reason': { value: 'Theo nghị quyết' },
      },
    },
  });
  const [stored] = await ledger.store.readStream(receipt.events[0]?.stream ?? '');
  if (stored === undefined) throw new Error('nothing was stored');
  event = decodeStored(stored);
});

/** A vault that holds what the fixture kept, under the event's commitments. */
const vault = {
  read: (commitment: string) => {
    const path = Object.keys(event.personal).find((candidate) => event.personal[candidate] === commitment);
    const entry = ledger.kept.find((kept) => kept.path === path);
    return Promise.resolve(
      entry && { value: entry.value, subject: entry.subject, retentionGround: entry.retentionGround },
    );
  },
};

describe('reading personal values', () => {
  const reading = { purpose: 'INSPECTION', account: 'inspector', key: 'reading-1' } as const;

  it('is recorded for each data subject, with the reader as actor, before anything is shown', async () => {
    const reader = new PersonalReader(vault, ledger.recorder);
    const values = await reader.read({ ...reading, event, paths: ['/person', '/meta/reason', '/unheardOf'] });
    expect(values).toEqual({ '/person': 'Nguyễn Văn A', '/meta/reason': 'Theo nghị quyết' });
    const { events } = await ledger.store.readLog({ filter: { types: ['PersonalDataRead'] } });
    expect(events).toHaveLength(2);
    const [first] = events.map(decodeStored);
    expect(first).toMatchObject({
      stream: 'privacy-subject-1',
      actor: 'inspector',
      body: 'SYSTEM',
      unitId: commune.id,
      data: { subjectKey: 'subject-1', readPurpose: 'INSPECTION', fieldsRead: 1, case: event.stream },
    });
  });

  it('is recorded again for another event or field under the same key, and once for the same', async () => {
    const reader = new PersonalReader(vault, ledger.recorder);
    const another = { ...event, id: event.id.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) };
    await reader.read({ ...reading, event, paths: ['/person'] });
    await reader.read({ ...reading, event: another, paths: ['/person'] });
    await reader.read({ ...reading, event, paths: ['/person', '/person', 'constructor'] });
    const { events } = await ledger.store.readLog({ filter: { types: ['PersonalDataRead'] } });
    expect(events).toHaveLength(2);
  });

  it('shows nothing when it cannot be recorded', async () => {
    const recorder = {
      today: () => '2026-03-02',
      record: () => Promise.reject(new Error('the store is gone')),
    };
    const reader = new PersonalReader(vault, recorder);
    await expect(reader.read({ ...reading, event, paths: ['/person'] })).rejects.toThrow('the store is gone');
  });
});

describe('sweeping the vault', () => {
  it('keeps what an event holds, and lets go what no event holds: a lost command, and a lost race of one', async () => {
    const verdicts: boolean[] = [];
    const swept = {
      sweep: async (isRecorded: (commandId: string, commitment: string) => Promise<boolean>) => {
        const { commandId } = event.meta;
        verdicts.push(await isRecorded(commandId, event.personal['/person'] ?? ''));
        verdicts.push(await isRecorded(commandId, 'a commitment of the run that lost'));
        verdicts.push(await isRecorded('officer:never-appended', 'any'));
        return 2;
      },
    };
    expect(await sweepVault(swept, ledger.store)).toBe(2);
    expect(verdicts).toEqual([true, false, false]);
  });
});
