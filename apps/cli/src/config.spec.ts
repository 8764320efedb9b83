import { describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { ConfigFaults, readConfig } from './config.js';

describe('the settings', () => {
  it('have a default for everything', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataFolder: resolve('data'),
      databaseUrl: undefined,
      sample: true,
      vaultKeyFile: resolve('data/vault.key'),
      startedByNpm: false,
    });
  });

  it('are taken from the environment', () => {
    const environment = {
      PORT: '0',
      HOST: '0.0.0.0',
      SDC_DATA: '/srv/so',
      SDC_SAMPLE: '0',
      DATABASE_URL: 'postgres://a:b@db/so',
      SDC_VAULT_KEY: '/etc/so/key',
      npm_lifecycle_event: 'start',
    };
    expect(readConfig(environment)).toEqual({
      port: 0,
      host: '0.0.0.0',
      dataFolder: '/srv/so',
      databaseUrl: 'postgres://a:b@db/so',
      sample: false,
      vaultKeyFile: '/etc/so/key',
      startedByNpm: true,
    });
  });

  it.each(['65536', '-1', '3000.5', '0x10', 'three', '1e3'])('refuse %s as a port', (PORT) => {
    expect(() => readConfig({ PORT })).toThrow(`PORT: "${PORT}"`);
  });

  it('report all faults at once', () => {
    const wrong = { PORT: '65536', DATABASE_URL: 'mysql://a/b', SDC_SAMPLE: 'no' };
    const faults = (() => {
      try {
        return readConfig(wrong);
      } catch (error) {
        return error instanceof ConfigFaults ? error.faults.map((fault) => fault.split(':')[0]) : error;
      }
    })();
    expect(faults).toEqual(['PORT', 'DATABASE_URL', 'SDC_SAMPLE']);
  });
});
