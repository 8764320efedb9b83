import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Logger, type ArgumentsHost } from '@nestjs/common';
import { ProblemFilter } from './problem.filter.js';

afterEach(() => {
  jest.restoreAllMocks();
});

/** What the filter does with an error of a request whose body came in whole or not. */
function caught(error: unknown, complete: boolean) {
  const warned = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
  const failed = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
  const statuses: number[] = [];
  const destroyed = jest.fn();
  const reply = {
    raw: { destroy: destroyed },
    status(status: number) {
      statuses.push(status);
      return reply;
    },
    header: () => reply,
    send: () => reply,
  };
  const request = { method: 'POST', routeOptions: { url: '/v1/imports' }, raw: { complete } };
  const http = { getResponse: () => reply, getRequest: () => request };
  new ProblemFilter().catch(error, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return {
    statuses,
    destroyed: destroyed.mock.calls.length,
    warnings: warned.mock.calls.map(([words]) => String(words)),
    bugs: failed.mock.calls.length,
  };
}

const withCode = (code: string, message: string): Error => Object.assign(new Error(message), { code });

describe('a caller that hangs up', () => {
  it.each([
    ['ECONNRESET', 'aborted'],
    ['ERR_STREAM_PREMATURE_CLOSE', 'Premature close'],
  ])('is written down as that, and as no bug of ours: %s', (code, message) => {
    expect(caught(withCode(code, message), false)).toEqual({
      statuses: [],
      destroyed: 1,
      warnings: ['the caller hung up while sending: POST /v1/imports'],
      bugs: 0,
    });
  });

  it('is not to blame when its request was whole', () => {
    const { statuses, warnings, bugs } = caught(withCode('ECONNRESET', 'read ECONNRESET'), true);
    expect([statuses, warnings, bugs]).toEqual([[500], [], 1]);
  });
});
