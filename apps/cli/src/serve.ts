import type { RequestListener } from 'node:http';
import { createApi } from '../../api/src/create-api.js';
import type { LedgerParts as ApiParts } from '../../api/src/ledger-parts.js';
import type { Projector } from '../../projector/src/projector.js';
import type { LedgerParts } from './ledger-parts.js';
import type { Shutdown } from './shutdown.js';

/** Builds the HTTP application over the parts; it is closed by `shutdown`. */
export async function serve(
  parts: LedgerParts,
  projector: Projector,
  shutdown: Shutdown,
): Promise<RequestListener> {
  const readiness: ApiParts['readiness'] = async () => {
    const health = await projector.runner.health();
    const projections = health.map(({ projection, position, stoppedReason }) => ({
      name: projection,
      position,
      stopped: stoppedReason,
    }));
    // Requests reach the application only after everything has caught up once.
    return { ready: true, projections };
  };
  const { app, listener } = await createApi({ ...parts, readiness });
  await shutdown.onClose(() => app.close());
  return listener;
}
