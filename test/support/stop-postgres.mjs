import { rmSync } from 'node:fs';

export default async function stopPostgres() {
  const { postgres, dataFolder } = globalThis.testPostgres;
  await postgres.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
