import type { EventData } from '@app/domain';
import { calendarDecisions } from '@app/regulation';
import type { TestEvent, TestLedger } from '../ledger.fixture.js';

/** A small generator of numbers: the same seed tells the same history. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Told {
  event: TestEvent;
  id: string;
  withdrawn: boolean;
}

const day = (n: number): string => new Date(Date.UTC(2026, 0, 5 + n)).toISOString().slice(0, 10);
const FORMS = ['POSTING', 'COMMUNE_WEBSITE', 'LOUDSPEAKER', 'VIA_VILLAGE_HEAD'];
export const COMMUNES = ['ucommune1', 'ucommune2'];
export const SILENT_COMMUNE = 'ucommune3';

/**
 * Writes a history of two communes in which everything happens that moves a duty from outside its own stream:
 * acts of other streams, links that are corrected, facts, calendar decisions and rulings before and after.
 */
export async function writeRandomHistory(ledger: TestLedger, seed: number, steps: number): Promise<void> {
  const below = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const told: Told[] = [];
  let clock = 0;
  const tell = async (event: TestEvent): Promise<void> => {
    const { id } = await ledger.record(event);
    told.push({ event, id, withdrawn: false });
  };
  await open(ledger);
  for (let n = 0; n < steps; n++) {
    clock += below(4);
    ledger.setDay(day(clock));
    const on = day(Math.max(0, clock - below(12)));
    const unitId = pick(COMMUNES);
    const document = `document-${String(below(6))}`;
    switch (below(11)) {
      case 0:
      case 1:
        await tell(issued(document, unitId, on, 1 + below(13)));
        break;
      case 2:
      case 3:
        await tell(disclosed(document, unitId, on, pick(FORMS), {}));
        break;
      case 4:
        await tell(disclosed(`document-own${String(n)}`, unitId, on, pick(FORMS), { document }));
        break;
      case 5:
        await tell(listPosted(unitId, on, n));
        break;
      case 6:
        await takeDown(ledger, told, unitId, on);
        break;
      case 7:
        await ledger.record(factOf(unitId, on, pick(['HAS_WEBSITE', 'HAS_LOUDSPEAKER']), below(2) === 0));
        break;
      case 8:
        await correct(ledger, pick(told), below(2) === 0, on, { document: `document-${String(below(6))}` });
        break;
      case 9:
        await ledger.record(rulingOn(pick(told).id, unitId, on));
        break;
      default:
        if (below(4) === 0) await ledger.record(calendarOf2026(on, below(20)));
        else await tell(tallied(`deliberation-${String(below(4))}`, unitId, on, below(60)));
    }
  }
}

async function open(ledger: TestLedger): Promise<void> {
  const data = { ledgerId: 'l', purpose: 'TEST', clock: 'MANUAL', zone: 'Asia/Ho_Chi_Minh', format: 1 };
  const base = { unitId: 'unation', on: '2026-01-01', body: 'SYSTEM' };
  await ledger.record({ ...base, type: 'LedgerOpened', stream: 'ledger-l', data });
  for (const decision of calendarDecisions)
    await ledger.record({
      ...base,
      type: 'CalendarDecisionAdopted',
      stream: 'ledger-l',
      data: { ...decision },
    });
  await register(ledger, 'unation', 'NATION', 'KHAC', undefined, '1945-09-02');
  await register(ledger, 'uprovince', 'PROVINCE', 'TINH', 'unation', '2004-01-01');
  for (const id of [...COMMUNES, SILENT_COMMUNE])
    await register(ledger, id, 'COMMUNE', 'XA', 'uprovince', '2025-07-01');
}

async function register(
  ledger: TestLedger,
  id: string,
  level: string,
  unitKind: string,
  parent: string | undefined,
  validFrom: string,
): Promise<void> {
  const unit = { level, unitKind, name: id, code: id, registry: 'sample', validFrom };
  await ledger.record({
    type: 'UnitRegistered',
    stream: `unit-${id}`,
    unitId: parent ?? id,
    on: '2026-01-01',
    body: 'SYSTEM',
    data: parent === undefined ? unit : { ...unit, parent },
  });
}

const issued = (stream: string, unitId: string, on: string, disclosureItem: number): TestEvent => ({
  type: 'DisclosableDocumentIssued',
  stream,
  unitId,
  on,
  data: { disclosureItem, documentKind: 'OTHER', subject: 'Văn bản' },
});

const disclosed = (stream: string, unitId: string, on: string, form: string, more: EventData): TestEvent => ({
  type: 'InformationDisclosed',
  stream,
  unitId,
  on,
  data: { paper: 'DISCLOSED_DOCUMENT', documentKind: 'OTHER', form, places: ['COMMUNE_OFFICE'], ...more },
});

const listPosted = (unitId: string, on: string, n: number): TestEvent => ({
  type: 'InformationDisclosed',
  stream: `document-list${String(n)}`,
  unitId,
  on,
  data: {
    paper: 'DISCLOSED_DOCUMENT',
    documentKind: 'DISCLOSURE_LIST',
    form: 'POSTING',
    places: ['COMMUNE_OFFICE'],
  },
});

const factOf = (unitId: string, on: string, fact: string, holds: boolean): TestEvent => ({
  type: 'UnitFactRecorded',
  stream: `unit-${unitId}`,
  unitId,
  on,
  data: { fact, holds, validFrom: on },
});

const rulingOn = (openedBy: string, unitId: string, on: string): TestEvent => {
  const duty = `L10-2022.A12.K3~${openedBy}`;
  const data = { duty, state: 'BREACHED', ground: 'Đã kiểm tra' };
  return { type: 'VerdictConfirmed', stream: `judgement-${duty}`, unitId, on, body: 'DOAN_THANH_TRA', data };
};

const calendarOf2026 = (on: string, shift: number): TestEvent => {
  const decision = calendarDecisions.find(({ year }) => year === 2026);
  const extra = day(20 + shift);
  const data = { ...decision, daysOff: [...(decision?.daysOff ?? []), extra].sort(), whyOff: [] };
  return { type: 'CalendarDecisionAdopted', stream: 'ledger-l', unitId: 'unation', on, body: 'SYSTEM', data };
};

const tallied = (stream: string, unitId: string, on: string, votesFor: number): TestEvent => ({
  type: 'VoteTallied',
  stream,
  unitId,
  on,
  data: {
    village: 'vone',
    matterItem: 1,
    matterScope: 'VILLAGE',
    voteForm: 'MEETING',
    householdsTotal: 60,
    takingPart: 60,
    votesFor,
    votesAgainst: 60 - votesFor,
    votesOther: 0,
    declaredCarried: true,
  },
});

async function takeDown(
  ledger: TestLedger,
  told: readonly Told[],
  unitId: string,
  on: string,
): Promise<void> {
  const posting = told.findLast(({ event }) => event.data?.['form'] === 'POSTING' && event.unitId === unitId);
  if (posting === undefined) return;
  const { stream } = posting.event;
  await ledger.record({ type: 'PostingTakenDown', stream, unitId, on, data: { source: posting.id } });
}

async function correct(
  ledger: TestLedger,
  one: Told | undefined,
  withdraw: boolean,
  on: string,
  link: EventData,
): Promise<void> {
  if (one === undefined || one.withdrawn) return;
  const { event } = one;
  const linked = event.type === 'InformationDisclosed' && event.data?.['document'] !== undefined ? link : {};
  const { id } = await ledger.record({
    ...event,
    on: withdraw ? event.on : on,
    data: withdraw ? {} : { ...event.data, ...linked },
    corrects: { event: one.id, how: withdraw ? 'WITHDRAW' : 'REPLACE', reason: 'WRONG_DATE' },
  });
  one.id = id;
  one.withdrawn = withdraw;
}
