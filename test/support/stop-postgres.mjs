import { rmSync } from 'node:fs';

export default async function stopPostgres() {
  const { postgres, dataFolder, launcher } = globalThis.testPostgres;
  await postgres.stop();
  rmSync(launcher, { recursive: true, force: true });
  rmSync(dataFolder, { recursive: true, force: true });
}
