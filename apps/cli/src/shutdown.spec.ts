import { describe, expect, it } from '@jest/globals';
import { Shutdown } from './shutdown.js';

describe('a shutdown', () => {
  it('closes in reverse order, once, however often it is asked', async () => {
    const shutdown = new Shutdown();
    const closed: string[] = [];
    for (const name of ['lock', 'database', 'server']) {
      await shutdown.onClose(() => void closed.push(name));
    }
    await Promise.all([shutdown.close(), shutdown.close()]);
    expect(closed).toEqual(['server', 'database', 'lock']);
  });

  it('goes on when a step fails, and says so at the end', async () => {
    const shutdown = new Shutdown();
    let released = false;
    await shutdown.onClose(() => void (released = true));
    await shutdown.onClose(() => Promise.reject(new Error('stuck')));
    await expect(shutdown.close()).rejects.toThrow('in part');
    expect(released).toBe(true);
  });

  it('closes at once what is opened after it began', async () => {
    const shutdown = new Shutdown();
    await shutdown.close();
    let closed = false;
    await shutdown.onClose(() => void (closed = true));
    expect(closed).toBe(true);
  });
});
