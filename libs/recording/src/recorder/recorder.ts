import { AccountRights, ownBodies, type PersonalEntry, type Rights, type Vault } from '@app/access';
import {
  type Action,
  DomainError,
  eventIdOf,
  type ImportSource,
  type PlainDate,
  type RecordedEvent,
  streamIdOf,
  streamOf,
  type UnresolvedAction,
  validateAction,
} from '@app/domain';
import { CommandBodyConflict, type EventStore, type NewEvent, RevisionConflict } from '@app/event-store';
import type { ManualClock } from '../clock/ledger-clock.js';
import type { Ledger, LedgerInfo } from '../opening/ledger-info.js';
import type { EventDirectory, UnitDirectory } from '../units/unit-directory.js';
import { UnitScope } from '../units/unit-scope.js';
import { Authorisation, definitionOf } from './authorisation.js';
import { bodyHashOf } from './body-hash.js';
import { type Decision, decideOn } from './decide-on.js';
import { DryRunStore } from './dry-run-store.js';
import { encodeEvents } from './encode-events.js';
import { commitmentsOf, personalEntries } from './personal-entries.js';
import { type Receipt, receiptOf, replayedReceipt } from './receipt.js';
import { saysTheSame } from './recorded-as.js';
import { ReferenceCheck } from './references.js';
import { ActionInvalid, RecordingError } from './refusal.js';
import { UnitResolver } from './resolve-unit.js';
import { resolved } from './resolved-action.js';
import { StreamHistories } from './stream-histories.js';
import { Turns } from './turns.js';
import { UndoneCommands } from './undone-commands.js';

/**
 * Who sends a command: an account with its Idempotency-Key, or the system itself with one of its jobs.
 * `actor`: the account whose doing the system writes down, such as a reading of personal values.
 */
export type Sender = { account: string; key: string } | { job: string; key: string; actor?: string };

/** A command as it comes from HTTP, an import or a job of the system. */
export interface RecordRequest {
  sender: Sender;
  /** The action, read but not yet validated. */
  action: unknown;
  /** Last revision of the stream that the caller has seen; a newer one refuses the command. */
  expectedRevision?: number;
  source?: ImportSource;
}

/** What the command of a key makes, before and after it is recorded. */
export type IdsByKey = (key: string) => { process: string; event: string };

/** A validated command whose unit, body and stream are known. */
export interface PlannedCommand {
  request: RecordRequest;
  ledger: LedgerInfo;
  commandId: string;
  action: Action;
  stream: string;
  /** The stream begins with this command: its name was made from the command's id. */
  opensStream: boolean;
  rights: Rights | undefined;
  unitPath: readonly string[];
}

/** Account of everything that the system does by itself; no token and no grant is ever given to it. */
export const SYSTEM_ACCOUNT = 'system';

/** A lost race is decided again on the newer state, so often at most. */
const RETRIES_MAX = 3;

/** What the recorder works with; the apps bind the ports. */
export interface RecorderParts {
  store: EventStore;
  clock: Pick<ManualClock, 'today' | 'refreshIfOld'>;
  ledger: Pick<Ledger, 'get'>;
  rights: AccountRights;
  tokens: { issue(account: string): Promise<string | undefined> };
  vault: Pick<Vault, 'put' | 'hmac'>;
  units: UnitDirectory;
  events: EventDirectory;
}

/**
 * The write side (design 3): validate, resolve, refer, authorise, decide, append.
 * Errors: ActionInvalid, RecordingError, DomainError; the event store's own travel up untouched.
 */
export class Recorder {
  private readonly scope: UnitScope;
  private readonly resolver: UnitResolver;
  private readonly references: ReferenceCheck;
  private readonly authorisation: Authorisation;
  private readonly histories: StreamHistories;
  private readonly turns = new Turns();
  /** What imports recorded and took back. */
  readonly undone: UndoneCommands;

  constructor(private readonly parts: RecorderParts) {
    this.histories = new StreamHistories(parts.store);
    this.undone = new UndoneCommands(parts.store, this.histories);
    this.scope = new UnitScope(parts.store);
    this.resolver = new UnitResolver(parts.store, this.scope, parts.units);
    this.references = new ReferenceCheck(parts.store, this.scope, parts.events);
    this.authorisation = new Authorisation(this.references);
  }

  /** The ledger's local day: no action may have occurred later. */
  today(): PlainDate {
    return this.parts.clock.today();
  }

  /** A recorder that judges like this one and sees what it was given, but stores nothing. */
  dryRun(): Recorder {
    const { store, vault } = this.parts;
    return new Recorder({
      ...this.parts,
      store: new DryRunStore(store),
      rights: new AccountRights(store),
      tokens: { issue: () => Promise.resolve(undefined) },
      vault: {
        hmac: (bytes) => vault.hmac(bytes),
        put: (entries) => Promise.resolve(commitmentsOf(entries)),
      },
    });
  }

  async record(request: RecordRequest): Promise<Receipt> {
    return this.commit(await this.plan(request));
  }

  /** Validates the action and finds its unit, body and stream; stores nothing. */
  async plan(request: RecordRequest): Promise<PlannedCommand> {
    const ledger = await this.parts.ledger.get();
    await this.parts.clock.refreshIfOld();
    const unresolved = this.validated(request.action);
    const subject = unresolved.subject ?? (await this.correctedStream(unresolved));
    const { unitId, unitPath } = await this.resolver.resolve(unresolved.unit);
    const rights = await this.rightsOf(request.sender);
    const body = unresolved.body ?? this.bodyOf(rights, unitPath, unresolved);
    const action = resolved(unresolved, { unitId, body, ...(subject !== undefined && { subject }) });
    const commandId = commandIdOf(request.sender);
    let opensStream = false;
    const newStreamId = (): string => {
      opensStream = true;
      return streamIdOf(ledger.ledgerId, commandId, 0);
    };
    const stream = streamOf(action, newStreamId, ledger.ledgerId);
    // Another LedgerOpened would name, and begin, another ledger's stream.
    if (stream.startsWith('ledger-') && stream !== `ledger-${ledger.ledgerId}`)
      throw new DomainError('ledger/already-open');
    return { request, ledger, commandId, action, stream, opensStream, rights, unitPath };
  }

  /** Id of the event that the command's action becomes. */
  firstEventIdOf({ ledger, commandId }: PlannedCommand): string {
    return eventIdOf(ledger.ledgerId, commandId, 0);
  }

  /** Ids that an account's commands give, by their key, to the process that they open and to their event. */
  async idsByKey(account: string): Promise<IdsByKey> {
    const { ledgerId } = await this.parts.ledger.get();
    return (key) => {
      const commandId = commandIdOf({ account, key });
      return { process: streamIdOf(ledgerId, commandId, 0), event: eventIdOf(ledgerId, commandId, 0) };
    };
  }

  /** Whether the account took the event back by undoing an import; false where the ledger has none. */
  async isEventUndone(account: string, eventId: string): Promise<boolean> {
    const found = await this.references.findEvent(eventId);
    return found !== undefined && this.undone.isEventUndone(account, { id: eventId, stream: found.stream });
  }

  /** The receipt of the event, if the ledger has it and it says what the command says; nothing is stored. */
  async recordedAs(command: PlannedCommand, eventId: string): Promise<Receipt | undefined> {
    const { store, vault } = this.parts;
    const found = await this.references.findEvent(eventId);
    const history = found === undefined ? [] : await this.histories.read(found.stream);
    const event = history.find(({ id }) => id === eventId);
    // Nobody may try out names of people on an event until one fits; its own recorder knows them.
    const isOwn = event?.actor === actorOf(command.request.sender);
    if (event === undefined || (!isOwn && Object.keys(command.action.personal).length > 0)) return undefined;
    await this.authorise(command);
    const known = await store.command(event.meta.commandId);
    const same = saysTheSame(command.action, event, {
      bodySha256: known?.bodySha256,
      hmac: (bytes) => vault.hmac(bytes),
    });
    const { id, type, stream, revision, position } = event;
    return same ? { events: [{ id, type, stream, revision }], position, replayed: true } : undefined;
  }

  async commit(command: PlannedCommand): Promise<Receipt> {
    return this.turns.take(command.stream, () => this.commitInTurn(command));
  }

  private async commitInTurn(command: PlannedCommand): Promise<Receipt> {
    const bodySha256 = bodyHashOf(command.action, (bytes) => this.parts.vault.hmac(bytes));
    try {
      const entries = this.personalOf(command);
      // The vault comes before the append, which tells of a replay too late for personal values to be kept once.
      const replay = entries.length === 0 ? undefined : await this.replayOf(command, bodySha256);
      if (replay !== undefined) return replay;
      // A stream whose name this command made cannot belong to anybody yet.
      await this.references.check(command.action, command.opensStream ? undefined : command.stream);
      await this.authorise(command);
      const personal = entries.length === 0 ? {} : await this.parts.vault.put(entries);
      return await this.append(command, bodySha256, personal);
    } catch (error) {
      return this.afterFailure(command, bodySha256, error);
    }
  }

  /**
   * Whether an account may read personal values of an event: who could record it, and who inspects or audits its unit.
   * @throws RecordingError `access/…`
   */
  async requireReader(account: string, event: RecordedEvent): Promise<void> {
    await this.parts.clock.refreshIfOld();
    const rights = await this.parts.rights.rightsOf(account, this.today());
    const unitPath = (await this.scope.pathOf(event.unitId)) ?? [event.unitId];
    this.authorisation.requireReader(rights, event, unitPath);
  }

  private validated(raw: unknown): UnresolvedAction {
    const result = validateAction(raw);
    if ('errors' in result) throw new ActionInvalid(result.errors);
    const { action } = result;
    const today = this.parts.clock.today();
    if (action.occurredOn > today)
      throw new RecordingError('occurred-on/in-future', { pointer: '/occurredOn' }, { today });
    if (action.data.account === SYSTEM_ACCOUNT)
      throw new RecordingError('account/reserved', { pointer: '/data/account' });
    return action;
  }

  /** A correction may name its event alone: it stays in that event's stream. */
  private async correctedStream({ corrects }: UnresolvedAction): Promise<string | undefined> {
    if (corrects === undefined) return undefined;
    const found = await this.references.findEvent(corrects.event);
    if (found !== undefined) return found.stream;
    throw new DomainError('correction/not-found', { event: corrects.event });
  }

  private async rightsOf(sender: Sender): Promise<Rights | undefined> {
    return 'account' in sender
      ? this.parts.rights.rightsOf(sender.account, this.parts.clock.today())
      : undefined;
  }

  /** The body acted for when the action names none: the account's only one (design 7). */
  private bodyOf(rights: Rights | undefined, unitPath: readonly string[], action: UnresolvedAction): string {
    if (rights === undefined) return 'SYSTEM';
    const bodies = ownBodies(rights, unitPath);
    const [body] = bodies;
    if (body !== undefined && bodies.length === 1) return body;
    if (bodies.length > 1) throw new RecordingError('body/ambiguous', { pointer: '/body' }, { bodies });
    const code = rights.length === 0 ? 'access/nothing-granted' : 'access/unit-not-yours';
    throw new RecordingError(code, { pointer: '/unit' }, { actionType: action.type });
  }

  private async authorise(command: PlannedCommand): Promise<void> {
    if (command.rights === undefined) return;
    const history = command.opensStream ? [] : await this.histories.read(command.stream);
    this.authorisation.requireRecorder(command.rights, command, history);
  }

  private personalOf(command: PlannedCommand): PersonalEntry[] {
    if (Object.keys(command.action.personal).length === 0) return [];
    return personalEntries(command.action, command.commandId, this.firstEventIdOf(command));
  }

  private async append(
    command: PlannedCommand,
    bodySha256: Uint8Array,
    personal: Record<string, string>,
  ): Promise<Receipt> {
    const { stream, commandId } = command;
    for (let attempt = 0; ; attempt += 1) {
      const decision = await this.decide(command);
      const events = this.encode(command, decision, personal);
      try {
        const { expected } = decision;
        const result = await this.parts.store.append({ stream, expected, commandId, bodySha256, events });
        if (result.replayed) return await this.requireReplay(command, bodySha256);
        return await this.afterAppend(command, receiptOf(stream, events, result));
      } catch (error) {
        if (!(error instanceof RevisionConflict)) throw error;
        if (command.request.expectedRevision !== undefined) throw stale(error.actual);
        if (attempt === RETRIES_MAX) throw new RecordingError('revision/lost-race', { pointer: '/subject' });
      }
    }
  }

  private async decide(command: PlannedCommand): Promise<Decision> {
    const { action, stream, opensStream } = command;
    // A stream whose name this command made cannot exist yet; the append still expects it to be new.
    const history = opensStream ? [] : await this.histories.read(stream);
    const decision = decideOn(action, history);
    const { expectedRevision } = command.request;
    if (expectedRevision !== undefined && decision.expected !== expectedRevision)
      throw stale(typeof decision.expected === 'number' ? decision.expected : -1);
    return decision;
  }

  private encode(
    command: PlannedCommand,
    { proposed }: Decision,
    personal: Record<string, string>,
  ): NewEvent[] {
    const { ledger, commandId, stream, action, request } = command;
    const context = {
      ledgerId: ledger.ledgerId,
      commandId,
      actor: actorOf(request.sender),
      stream,
      ...(request.source !== undefined && { source: request.source }),
    };
    return encodeEvents(context, action, proposed, personal);
  }

  /** The first answer again, when the command was appended before. */
  private async replayOf(command: PlannedCommand, bodySha256: Uint8Array): Promise<Receipt | undefined> {
    const known = await this.parts.store.command(command.commandId);
    if (known === undefined) return undefined;
    if (Buffer.compare(known.bodySha256, bodySha256) !== 0) throw keyReused();
    return this.afterAppend(command, await replayedReceipt(this.parts.store, known));
  }

  private async requireReplay(command: PlannedCommand, bodySha256: Uint8Array): Promise<Receipt> {
    const receipt = await this.replayOf(command, bodySha256);
    if (receipt === undefined) throw new Error(`the replayed command ${command.commandId} is not there`);
    return receipt;
  }

  /** The same command may have won meanwhile: then its answer is ours, and its effect no reason to refuse. */
  private async afterFailure(
    command: PlannedCommand,
    bodySha256: Uint8Array,
    error: unknown,
  ): Promise<Receipt> {
    if (error instanceof CommandBodyConflict) throw keyReused();
    const mayHaveWon = error instanceof DomainError || error instanceof RecordingError;
    const replay = mayHaveWon ? await this.replayOf(command, bodySha256) : undefined;
    if (replay === undefined) throw error;
    return replay;
  }

  /** What this process keeps in memory must not outlive the event; an account's first grant brings its token. */
  private async afterAppend({ action, stream }: PlannedCommand, receipt: Receipt): Promise<Receipt> {
    this.scope.forget(stream);
    const { account } = action.data;
    if (definitionOf(action.type).activity !== 'access' || typeof account !== 'string') return receipt;
    this.parts.rights.forget(account);
    if (action.type !== 'AccessGranted') return receipt;
    const token = await this.parts.tokens.issue(account);
    return token === undefined ? receipt : { ...receipt, token };
  }
}

function actorOf(sender: Sender): string {
  return 'account' in sender ? sender.account : (sender.actor ?? SYSTEM_ACCOUNT);
}

/** Account and key; a colon cannot stand in an account, so the two cannot be mistaken (ledger format 4). */
function commandIdOf(sender: Sender): string {
  return 'account' in sender
    ? `${sender.account}:${sender.key}`
    : `${SYSTEM_ACCOUNT}:${sender.job}:${sender.key}`;
}

const stale = (revision: number): RecordingError =>
  new RecordingError('revision/stale', { header: 'If-Match' }, { revision });

const keyReused = (): RecordingError =>
  new RecordingError('idempotency/key-reused', { header: 'Idempotency-Key' });
