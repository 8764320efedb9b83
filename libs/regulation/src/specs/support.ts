import type { EffectiveEvent, EventData, Precision } from '@app/domain';
import { calendarDecisions, type CalendarDecisionData } from '../calendar/calendar-decisions.js';
import type { CaseFile, Duty } from '../duty.js';
import { judgeCase } from '../judging/judge-case.js';
import { stateOn } from '../judging/timeline.js';

let counter = 0;

export interface EventOptions {
  stream?: string;
  unitId?: string;
  body?: string;
  precision?: Precision;
  /** Local time of day, HH:MM. */
  at?: string;
  /** Local day on which the ledger learnt of it; the day itself when left out. */
  recordedOn?: string;
}

/** An effective event as the ledger gives it; positions grow with every call, so the order of calls is the ledger's. */
export function anEvent(
  type: string,
  on: string,
  data: EventData,
  options: EventOptions = {},
): EffectiveEvent {
  counter += 1;
  const id = `e${String(counter)}`;
  const stream = options.stream ?? `record-${id}`;
  return {
    position: counter,
    id,
    stream,
    revision: counter,
    type,
    schemaVersion: 1,
    unitId: options.unitId ?? 'uCommune',
    occurredOn: on,
    occurredPrecision: options.precision ?? 'DAY',
    recordedAt: `${options.recordedOn ?? on}T03:00:00.000Z`,
    actor: 'officer',
    body: options.body ?? 'UBND_XA',
    data,
    evidence: [],
    meta: {
      commandId: `officer:${id}`,
      correlationId: `officer:${id}`,
      stream,
      type,
      ...(options.at === undefined ? {} : { occurredAtTime: options.at }),
    },
    personal: {},
    salt: 'AAAAAAAAAAAAAAAAAAAAAA==',
    originalId: id,
    originalPosition: counter,
  };
}

/** Effective events of one matter or document, and what surrounds it: the unit's facts, the calendar, people's words. */
export class Story {
  private readonly events: EffectiveEvent[] = [];
  private readonly unitFacts: EffectiveEvent[] = [];
  private readonly rulings: EffectiveEvent[] = [];
  private readonly decisions: EffectiveEvent[];

  constructor(
    readonly home: string,
    calendar: readonly CalendarDecisionData[] = calendarDecisions,
  ) {
    // The calendar is recorded before everything else, as in an opened ledger.
    this.decisions = calendar.map((data) => anEvent('CalendarDecisionAdopted', '2017-12-14', { ...data }));
    this.unitHas('HAS_WEBSITE', true).unitHas('HAS_LOUDSPEAKER', true);
  }

  /** Records an event on the home stream, or on another one of the options. */
  record(type: string, on: string, data: EventData, options: EventOptions = {}): this {
    this.events.push(anEvent(type, on, data, { stream: this.home, ...options }));
    return this;
  }

  /** The event recorded last: what a taking down or a ruling names. */
  get last(): EffectiveEvent {
    const event = this.events.at(-1);
    if (event === undefined) throw new Error('nothing is recorded yet');
    return event;
  }

  unitHas(fact: string, holds: boolean, on = '2023-01-01', validFrom = '2023-01-01'): this {
    this.unitFacts.push(
      anEvent('UnitFactRecorded', on, { fact, holds, validFrom }, { stream: 'unit-uCommune' }),
    );
    return this;
  }

  /** A village of the unit, in the registry of villages. */
  villageStands(stream: string, validFrom = '2020-01-01'): this {
    this.unitFacts.push(anEvent('VillageRegistered', validFrom, { name: stream, validFrom }, { stream }));
    return this;
  }

  /** A unit of which nobody recorded a fact. */
  withoutFacts(): this {
    this.unitFacts.length = 0;
    return this;
  }

  rule(type: string, on: string, data: EventData, stream = 'judgement-x'): this {
    this.rulings.push(anEvent(type, on, data, { stream }));
    return this;
  }

  /** A calendar decision recorded now, after what is already told. */
  decide(data: CalendarDecisionData, on: string): this {
    this.decisions.push(anEvent('CalendarDecisionAdopted', on, { ...data }));
    return this;
  }

  get file(): CaseFile {
    const { home, events, unitFacts, rulings, decisions } = this;
    return { unitId: 'uCommune', home, events, unitFacts, calendar: decisions, rulings };
  }

  /** Puts other decisions in the place of those of the calendar's file. */
  forgetCalendar(calendar: readonly CalendarDecisionData[]): this {
    const first = this.decisions[0];
    this.decisions.splice(0, this.decisions.length);
    for (const data of calendar) {
      const event = anEvent('CalendarDecisionAdopted', '2017-12-14', { ...data });
      this.decisions.push({ ...event, originalPosition: first?.originalPosition ?? event.originalPosition });
    }
    return this;
  }

  duties(): Duty[] {
    return judgeCase(this.file);
  }

  /** Duties that events of another stream of the same case open. */
  dutiesAt(home: string): Duty[] {
    return judgeCase({ ...this.file, home });
  }

  /** The duty of an obligation; the first one opened where there are several. Throws where there is none. */
  duty(obligationId: string): Duty {
    const duty = this.duties().find((one) => one.obligationId === obligationId);
    if (duty === undefined) throw new Error(`no duty of ${obligationId}`);
    return duty;
  }

  /** The state of an obligation's duty on a day; `none` where there is no duty, or not yet. */
  stateOf(obligationId: string, asOf: string): string {
    const duty = this.duties().find((one) => one.obligationId === obligationId);
    return (duty === undefined ? null : stateOn(duty, asOf))?.state ?? 'none';
  }
}

/** The days on which the state changes, written `2026-03-02 PENDING`: neighbours of one state are one line. */
export function changesOf(duty: Duty): string[] {
  const lines = duty.steps.map(({ from, state }) => ({ from, state }));
  return lines
    .filter(({ state }, index) => index === 0 || lines[index - 1]?.state !== state)
    .map(({ from, state }) => `${from} ${state}`);
}
