import 'reflect-metadata';
import { CommanderError } from 'commander';
import { program } from './program.js';
import { readConfig } from './config.js';
import { exitCodes } from './exit-codes.js';
import { failureOf } from './failures.js';

// A reader that went away (`| head`, a parent that died) is no reason to fall over in the middle of a shutdown.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
  // The one place that looks at the environment.
  // eslint-disable-next-line no-restricted-properties
  await program(() => readConfig(process.env)).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : exitCodes.wrongInput;
  } else {
    const { line, exitCode } = failureOf(error);
    process.stderr.write(`${line}\n`);
    process.exitCode = exitCode;
  }
}
