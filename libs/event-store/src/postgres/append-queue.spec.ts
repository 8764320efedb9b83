import { describe, expect, it } from '@jest/globals';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { newEvent, newStream, range, request } from '../conformance/fixtures.js';
import { AppendQueueFull, InvalidEvent, StoreUnavailable } from '../store/errors.js';
import { prepareAppend, type PreparedAppend } from '../store/prepared-append.js';
import { AppendQueue, defaultLimits, type AppendQueueLimits } from './append-queue.js';

/** Remembers the batches that it was given; answers each append with its command. */
function recordingQueue(
  limits: Partial<AppendQueueLimits> = {},
  refuse: (batch: readonly PreparedAppend[]) => Error | undefined = () => undefined,
): { queue: AppendQueue<string>; batches: string[][] } {
  const batches: string[][] = [];
  const commit = async (batch: readonly PreparedAppend[]): Promise<string[]> => {
    const commands = batch.map(({ commandId }) => commandId);
    batches.push(commands);
    await sleep(1);
    const refusal = refuse(batch);
    if (refusal !== undefined) throw refusal;
    return commands;
  };
  return { queue: new AppendQueue(commit, { ...defaultLimits, ...limits }), batches };
}

function append(commandId: string, stream = newStream(), bytes = 10): PreparedAppend {
  const event = newEvent({ payload: new Uint8Array(bytes).fill(0x20) });
  return prepareAppend(request(stream, 'any', [event], { commandId }));
}

describe('a queue of appends', () => {
  it('makes one batch of what comes in one tick, and one of what waits meanwhile', async () => {
    const { queue, batches } = recordingQueue();
    const first = Promise.all(['a', 'b', 'c'].map((command) => queue.add(append(command))));
    await setImmediate();
    const second = Promise.all(['d', 'e'].map((command) => queue.add(append(command))));
    expect([...(await first), ...(await second)]).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(batches).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  it("takes at most one append of a stream into a batch, in the callers' order", async () => {
    const { queue, batches } = recordingQueue();
    const hot = newStream();
    const hotCommands = ['hot-1', 'hot-2', 'hot-3'];
    await Promise.all([
      ...hotCommands.map((command) => queue.add(append(command, hot))),
      ...['other-1', 'other-2'].map((command) => queue.add(append(command))),
    ]);
    expect(batches).toEqual([['hot-1', 'other-1', 'other-2'], ['hot-2'], ['hot-3']]);
  });

  it('takes at most one append of a command into a batch', async () => {
    const { queue, batches } = recordingQueue();
    await Promise.all(['same', 'same', 'other'].map((command) => queue.add(append(command))));
    expect(batches).toEqual([['same', 'other'], ['same']]);
  });

  it('keeps two batches under way, halves of what there is, and no stream in both', async () => {
    const { queue, batches } = recordingQueue();
    const hot = newStream();
    const settled = Promise.all([
      ...range(1, 18).map((index) => queue.add(append(String(index)))),
      ...['hot-1', 'hot-2'].map((command) => queue.add(append(command, hot))),
    ]);
    await setImmediate();
    expect(batches.map(({ length }) => length)).toEqual([10, 9]);
    expect(batches.flat()).not.toContain('hot-2');
    await settled;
    expect(batches.at(2)).toEqual(['hot-2']);
  });

  it('ends a batch at its limits of appends and of bytes', async () => {
    const { queue, batches } = recordingQueue({ batchMax: 2, batchBytesMax: 1_000 });
    await Promise.all(
      [10, 10, 10, 800, 2_000].map((bytes, index) => queue.add(append(String(index), newStream(), bytes))),
    );
    expect(batches).toEqual([['0', '1'], ['2', '3'], ['4']]);
  });

  it('fails only the append whose data are to blame', async () => {
    const bad = new InvalidEvent('append', 'was refused');
    const { queue, batches } = recordingQueue({}, (batch) =>
      batch.some(({ commandId }) => commandId === '5') ? bad : undefined,
    );
    const settled = await Promise.allSettled(range(0, 7).map((index) => queue.add(append(String(index)))));
    expect(settled.map(({ status }) => status === 'rejected')).toEqual(
      range(0, 7).map((index) => index === 5),
    );
    expect(batches.at(1)).toEqual(['0', '1', '2', '3']);
  });

  it('fails a batch whole in an outage: halving it would only wait longer', async () => {
    const outage = new StoreUnavailable(new Error('gone'));
    const { queue, batches } = recordingQueue({}, () => outage);
    const settled = await Promise.allSettled(['a', 'b'].map((command) => queue.add(append(command))));
    expect(settled).toMatchObject([{ reason: outage }, { reason: outage }]);
    expect(batches).toHaveLength(1);
  });

  it('pushes back when too many appends or bytes wait, and takes more when they are done', async () => {
    const { queue } = recordingQueue({ waitingMax: 2, waitingBytesMax: 500 });
    const waiting = [queue.add(append('a')), queue.add(append('b'))];
    await expect(queue.add(append('c'))).rejects.toBeInstanceOf(AppendQueueFull);
    await Promise.all(waiting);
    expect(queue.waiting).toBe(0);
    const large = queue.add(append('d', newStream(), 400));
    await expect(queue.add(append('e', newStream(), 400))).rejects.toBeInstanceOf(AppendQueueFull);
    expect(await large).toBe('d');
  });

  it('is drained when nothing waits or runs', async () => {
    const { queue, batches } = recordingQueue({ batchMax: 1 });
    const settled = Promise.all(['a', 'b', 'c'].map((command) => queue.add(append(command))));
    await queue.drained();
    expect(batches).toHaveLength(3);
    await settled;
  });
});
