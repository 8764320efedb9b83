import type { AccessRole } from '@app/access';
import { NATION_UNIT_ID, Recorder, type EventDirectory } from '@app/recording';
import type { ActingBody, SimulatedAction } from '@app/simulation';
import type { LedgerParts } from '../ledger-parts.js';

/** Roles for bodies that the commune's officers may not record for, or that have a role of their own. */
const ownRoles: Partial<Record<ActingBody, AccessRole>> = {
  SYSTEM: 'ADMINISTRATOR',
  CHU_TICH_UBND_XA: 'COMMUNE_CHAIR',
  HDND_XA: 'FRONT',
  MTTQ_XA: 'FRONT',
  MTTQ_CAP_TREN: 'FRONT',
  BAN_CONG_TAC_MAT_TRAN: 'FRONT',
  BAN_THANH_TRA_NHAN_DAN: 'INSPECTION_BOARD_MEMBER',
  BAN_GIAM_SAT_DAU_TU_CONG_DONG: 'SUPERVISION_BOARD_MEMBER',
  TRUONG_THON: 'VILLAGE_HEAD',
  TO_PHAT_PHIEU: 'VILLAGE_HEAD',
  BAN_KIEM_PHIEU: 'VILLAGE_HEAD',
  DOAN_THANH_TRA: 'INSPECTION_TEAM_MEMBER',
};

export interface SimulationReceipt {
  stored: number;
  replayed: number;
  /** Position of the last event of each action, in the order of the actions. */
  positions: number[];
}

/**
 * Records simulated actions, each at its own instant of the manual clock. Done again it stores nothing: every action
 * and every grant has a key of its own, and the clock only moves forward.
 */
export async function recordSimulation(
  parts: LedgerParts,
  actions: readonly SimulatedAction[],
  onProgress: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<SimulationReceipt> {
  const { clock } = parts;
  const events = new RecordedEvents();
  const recorder = new Recorder({ ...parts, events });
  const receipt: SimulationReceipt = { stored: 0, replayed: 0, positions: [] };
  const granted = new Set<string>();
  for (const { recordAt, key, account, action } of actions) {
    signal?.throwIfAborted();
    if (recordAt > clock.now()) await clock.set({ now: recordAt });
    if (!granted.has(`${account} ${action.body}`)) {
      granted.add(`${account} ${action.body}`);
      await grant(recorder, action.body, account, action.occurredOn);
    }
    const {
      replayed,
      position,
      events: recorded,
    } = await recorder.record({ sender: { account, key }, action });
    for (const { id, stream } of recorded) events.add(id, stream, action.unit.id);
    receipt.positions.push(position);
    receipt[replayed ? 'replayed' : 'stored'] += 1;
    onProgress(receipt.positions.length, actions.length);
  }
  return receipt;
}

/**
 * The simulation refers to nothing but what it recorded itself. The projection that knows all events would have to keep
 * up with every single one, in a transaction of its own, where later it folds hundreds in one.
 */
class RecordedEvents implements EventDirectory {
  private readonly byId = new Map<string, { stream: string; unitId: string }>();

  add(id: string, stream: string, unitId: string): void {
    this.byId.set(id, { stream, unitId });
  }

  findEvent(id: string): Promise<{ stream: string; unitId: string } | undefined> {
    return Promise.resolve(this.byId.get(id));
  }
}

/** One account for each body, with rights over whatever the simulation registers. */
async function grant(recorder: Recorder, body: ActingBody, account: string, day: string): Promise<void> {
  const data = {
    account,
    role: ownRoles[body] ?? 'COMMUNE_OFFICER',
    forBody: body,
    subtree: true,
    validFrom: day,
  };
  const action = {
    type: 'AccessGranted',
    unit: { id: NATION_UNIT_ID },
    body: 'SYSTEM',
    occurredOn: day,
    data,
  };
  await recorder.record({ sender: { job: 'simulation', key: `grant:${account}:${body}` }, action });
}
