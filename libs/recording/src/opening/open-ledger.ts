import { randomBytes } from 'node:crypto';
import type { AccountTokens } from '@app/access';
import { DomainError, ledgerIdOf, streamIdOf } from '@app/domain';
import { CommandBodyConflict, type EventStore } from '@app/event-store';
import { isInstant, type ManualClock } from '../clock/ledger-clock.js';
import { decideOn } from '../recorder/decide-on.js';
import { bodyHashOf } from '../recorder/body-hash.js';
import { encodeEvents } from '../recorder/encode-events.js';
import { type Recorder, SYSTEM_ACCOUNT } from '../recorder/recorder.js';
import { RecordingError } from '../recorder/refusal.js';
import { Ledger, type LedgerPurpose, NATION_UNIT_ID } from './ledger-info.js';

/** What the ledger is judged by; data of the two events, which the apps take from libs/regulation. */
export interface LawToAdopt {
  /** Data of `CatalogueAdopted`. */
  catalogue: Readonly<Record<string, unknown>>;
  /** Data of one `CalendarDecisionAdopted` for each year. */
  calendar: readonly Readonly<Record<string, unknown>>[];
}

export interface OpeningRequest {
  purpose: LedgerPurpose;
  clock: 'SYSTEM' | 'MANUAL';
  /** Where a manual clock begins: UTC, milliseconds, `Z`; 2000-01-01 when absent. */
  now?: string;
  law: LawToAdopt;
}

export interface OpeningParts {
  store: EventStore;
  clock: Pick<ManualClock, 'begin' | 'today'>;
  tokens: Pick<AccountTokens, 'issue'>;
  recorder: Recorder;
}

/** What an opening answers. The token is shown once. */
export interface OpenedLedger {
  ledgerId: string;
  administrator: { account: string; token: string };
}

const MANUAL_CLOCK_BEGINS = '2000-01-01T00:00:00.000Z';
/** One ledger per database: whoever comes second meets this command and its other body. */
const OPENING_COMMAND = `${SYSTEM_ACCOUNT}:init:ledger`;

/**
 * Opens an empty ledger: `LedgerOpened`, the catalogue, the calendar, and an administrator for body SYSTEM.
 * A run that was cut short goes on where it stopped: each step is a command with a key of its own.
 * @throws DomainError `ledger/already-open` when nothing is left to do, `ledger/clock-not-allowed` for a manual clock in production
 */
export async function openLedger(request: OpeningRequest, parts: OpeningParts): Promise<OpenedLedger> {
  const ledger = new Ledger(parts.store);
  if ((await ledger.find()) === undefined) await recordOpening(request, parts);
  const { ledgerId } = await ledger.get();
  await adoptLaw(request.law, parts.recorder);
  const administrator = await grantAdministrator(parts);
  return { ledgerId, administrator };
}

async function recordOpening({ purpose, clock, now }: OpeningRequest, parts: OpeningParts): Promise<void> {
  const begins = now ?? MANUAL_CLOCK_BEGINS;
  if (clock === 'MANUAL' && purpose === 'PRODUCTION') throw new DomainError('ledger/clock-not-allowed');
  if (!isInstant(begins)) throw new RangeError('an instant has the form YYYY-MM-DDTHH:MM:SS.mmmZ');
  if (clock === 'MANUAL') await parts.clock.begin(begins);
  const ledgerId = ledgerIdOf(randomBytes(16));
  const stream = `ledger-${ledgerId}`;
  const action = {
    type: 'LedgerOpened',
    unitId: NATION_UNIT_ID,
    body: 'SYSTEM',
    subject: stream,
    occurredOn: parts.clock.today(),
    occurredPrecision: 'DAY',
    data: { ledgerId, purpose, clock, zone: 'Asia/Ho_Chi_Minh', format: 1 },
    personal: {},
    evidence: [],
  } as const;
  const { proposed } = decideOn(action, []);
  const context = { ledgerId, commandId: OPENING_COMMAND, actor: SYSTEM_ACCOUNT, stream };
  try {
    await parts.store.append({
      stream,
      expected: 'noStream',
      commandId: OPENING_COMMAND,
      bodySha256: bodyHashOf(action, (bytes) => bytes),
      events: encodeEvents(context, action, proposed, {}),
    });
  } catch (error) {
    // Another process opened the ledger at the same moment; its LedgerOpened stands.
    if (!(error instanceof CommandBodyConflict)) throw error;
  }
}

async function adoptLaw({ catalogue, calendar }: LawToAdopt, recorder: Recorder): Promise<void> {
  await recordAboutLedger(recorder, 'CatalogueAdopted', 'catalogue', catalogue);
  for (const [index, decision] of calendar.entries())
    await recordAboutLedger(recorder, 'CalendarDecisionAdopted', `calendar-${index}`, decision);
}

async function grantAdministrator({
  store,
  tokens,
  recorder,
}: OpeningParts): Promise<OpenedLedger['administrator']> {
  const { ledgerId } = await new Ledger(store).get();
  const account = streamIdOf(ledgerId, `${SYSTEM_ACCOUNT}:init:administrator`, 0);
  const today = recorder.today();
  const token = await recordAboutLedger(recorder, 'AccessGranted', 'administrator', {
    account,
    role: 'ADMINISTRATOR',
    forBody: 'SYSTEM',
    subtree: true,
    validFrom: today,
  });
  // A run that ended between the grant and its token gives the token now; one that gave it never does again.
  const shown = token ?? (await tokens.issue(account));
  if (shown === undefined) throw new DomainError('ledger/already-open');
  return { account, token: shown };
}

/** One act of the system at the nation; its token when it was an account's first grant. */
async function recordAboutLedger(
  recorder: Recorder,
  type: string,
  key: string,
  data: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  const occurredOn = recorder.today();
  const action = { type, unit: { id: NATION_UNIT_ID }, body: 'SYSTEM', occurredOn, data };
  try {
    const { token } = await recorder.record({ sender: { job: 'init', key }, action });
    return token;
  } catch (error) {
    // Done by the run that was cut short, perhaps on another day.
    if (error instanceof RecordingError && error.code === 'idempotency/key-reused') return undefined;
    throw error;
  }
}
