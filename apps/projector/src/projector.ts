import type { RecordedEvent } from '@app/domain';
import { createPool, ProjectionRunner, type EventStore } from '@app/event-store';
import { keepScoreSheets, projections, projectionSettings, refreshReadViews } from '@app/projections';
import type { Pool } from 'pg';

export interface ProjectorOptions {
  /** Connects the owner; the projector works as the application's role. */
  url: string;
  store: EventStore;
  /** A batch failed or a projection stopped; the runner goes on as event-store 4.4 says. */
  onProblem: (projection: string, error: unknown) => void;
}

/** Beside one connection for each projection: the readers of streams, and the places that health asks for. */
const sharedConnections = 4;

/** How often it is looked whether units or calendars changed what the SQL views must know. */
const READ_VIEWS_MS = 30_000;

/** How often the score sheets follow the duties; until then a reader reads the rows of what changed. */
const SCORE_SHEETS_MS = 10_000;

/** The worker that keeps all projections up to date; of several processes exactly one works on each projection. */
export class Projector {
  private constructor(
    readonly runner: ProjectionRunner<RecordedEvent>,
    private readonly refresh: () => Promise<void>,
    private readonly endPool: () => Promise<void>,
    private readonly pulses: readonly NodeJS.Timeout[],
  ) {}

  static start({ url, store, onProblem }: ProjectorOptions): Projector {
    const pool = createPool(url, { role: 'sdc_app', max: projections.length + sharedConnections });
    const runner = new ProjectionRunner({ ...projectionSettings(store, pool), onProblem });
    runner.start();
    const running = new Set<Promise<void>>();
    const told = (name: string, work: (of: Pool) => Promise<unknown>) => async (): Promise<void> => {
      const done = work(pool).then(
        () => undefined,
        (error: unknown) => {
          onProblem(name, error);
        },
      );
      running.add(done);
      await done.finally(() => running.delete(done));
    };
    const readViews = told('read', refreshReadViews);
    const scoreSheets = told('scores', keepScoreSheets);
    const pulses = [
      setInterval(() => void readViews(), READ_VIEWS_MS).unref(),
      setInterval(() => void scoreSheets(), SCORE_SHEETS_MS).unref(),
    ];
    const refresh = async (): Promise<void> => {
      await readViews();
      await scoreSheets();
    };
    const endPool = async (): Promise<void> => {
      await Promise.all(running);
      await pool.end();
    };
    return new Projector(runner, refresh, endPool, pulses);
  }

  /**
   * Waits until every read model has reached the position and the SQL views know what is owed without an event: who asks
   * them right after the first start finds the same as half a minute later.
   * @throws ProjectionBehind after the timeout
   */
  async reach(position: number, timeoutMs: number): Promise<void> {
    await this.runner.waitFor(position, { timeoutMs });
    await this.refresh();
  }

  /** Ends after the batches at hand, and what is being refreshed. */
  async stop(): Promise<void> {
    for (const pulse of this.pulses) clearInterval(pulse);
    await this.runner.stop();
    await this.endPool();
  }
}
