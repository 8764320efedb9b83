import { unitIdOf, villageIdOf } from '@app/domain';
import { plus } from '../calendar/days.js';
import { announcedCalendar } from '../calendar/working-days.js';
import type { Random } from '../random.js';
import { Chronicle, type CommuneBelief, type UnitFact, type Work } from '../stream/believed.js';
import type { ActingBody, ActionRequest } from '../stream/simulated-action.js';
import type { Move, StoryWorld } from '../stream/story.js';
import { communeName, villageName } from './names.js';

export interface Village {
  id: string;
  name: string;
  households: number;
}

export interface Commune extends CommuneBelief {
  code: string;
  name: string;
  villages: readonly Village[];
  /** Records nothing but its registration: one in twelve. */
  silent: boolean;
  /** Says from its first day that it has a website and a loudspeaker. */
  equipped: boolean;
  /** Day on which the ledger learnt of it; it may have stood for years. */
  registeredOn: string;
  /** Day from which it is a remote area (vùng sâu, vùng xa), said on that day; most are none. */
  remoteSince?: string;
}

export interface Province {
  unitId: string;
  communes: readonly Commune[];
  /** The province itself as a unit that owes duties and records. */
  asUnit: Commune;
  /** What is known of working days, shared with the communes. */
  work: Work;
  /** Registrations and facts, in the order in which they must be recorded. */
  moves: ProvinceMove[];
}

const registry = 'sample';
const provinceCode = '99';
const nation = unitIdOf('vn-gso', 'VN', '1945-09-02');

/** A registration; a fact names the commune whose duties read it. */
export type ProvinceMove = Move & { commune?: Commune; touchesAll?: boolean };

/** Whether a fact of the commune holds, is false, is never said, is said late, or begins in the middle. */
type Knowledge = 'YES' | 'NO' | 'NEVER' | 'SAID_LATE' | 'LATER_YES';

/** Website and loudspeaker of the first communes, so that a small province has every mixture. */
const mixtures: readonly (readonly [Knowledge, Knowledge])[] = [
  ['YES', 'YES'],
  ['YES', 'YES'],
  ['NO', 'YES'],
  ['YES', 'NO'],
  ['NEVER', 'YES'],
  ['SAID_LATE', 'NEVER'],
  ['LATER_YES', 'SAID_LATE'],
  ['YES', 'YES'],
];

/** Whether a commune is a remote area: most never say so, and then are none. */
const remoteness: readonly Knowledge[] = ['NEVER', 'NEVER', 'YES', 'NO', 'LATER_YES'];

function remoteSince(n: number, start: string): { remoteSince?: string } {
  const known = remoteness[n % remoteness.length];
  if (known === 'YES') return { remoteSince: start };
  return known === 'LATER_YES' ? { remoteSince: plus(start, 150) } : {};
}

/** How large the province is, and since when it stands. */
export interface ProvinceSize {
  communes: number;
  start: string;
  /** So many of the communes stood years before `start`: they owe what the law asked then. */
  longStanding?: number | undefined;
}

/** Tỉnh Mẫu: its communes, villages and what is known of them, registered on `start`. */
export function buildProvince(
  world: StoryWorld,
  { communes, start, longStanding = 0 }: ProvinceSize,
): Province {
  const unitId = unitIdOf(registry, provinceCode, start);
  const moves: ProvinceMove[] = [];
  const register = registrar(world, start, moves);
  const work: Work = { calendar: announcedCalendar };
  const asUnit = provinceAsUnit(unitId, start, work);
  const registration = {
    level: 'PROVINCE',
    unitKind: 'TINH',
    name: asUnit.name,
    code: provinceCode,
    registry,
    parent: nation,
    validFrom: start,
  };
  register('UBND_TINH', nation, 'UnitRegistered', registration, { of: asUnit });
  const built = Array.from({ length: communes }, (_, n) =>
    buildCommune({ world, start, unitId, register, n, work, longStanding }),
  );
  return { unitId, asUnit, communes: built, work, moves };
}

function provinceAsUnit(unitId: string, validFrom: string, work: Work): Commune {
  const known = { facts: [], registered: [], chronicle: new Chronicle() };
  const said = { silent: false, equipped: false, registeredOn: validFrom };
  return { unitId, validFrom, work, ...known, ...said, code: provinceCode, name: 'Mẫu', villages: [] };
}

type Register = (
  body: ActingBody,
  unit: string,
  type: string,
  data: Record<string, unknown>,
  extra?: { on?: string; subject?: string; of?: Commune; fact?: UnitFact; village?: string },
) => void;

/** Registrations carry keys in sequence; a fact also changes what the commune's duties know. */
function registrar(world: StoryWorld, start: string, moves: ProvinceMove[]): Register {
  return (body, unit, type, data, extra = {}) => {
    const on = extra.on ?? start;
    const action: ActionRequest = {
      type,
      unit: { id: unit },
      body,
      ...(extra.subject === undefined ? {} : { subject: extra.subject }),
      occurredOn: on,
      data,
    };
    const { fact, of, village } = extra;
    moves.push({
      recordOn: on,
      key: `sim-province-${String(moves.length + 1).padStart(5, '0')}`,
      account: world.accountOf(body),
      action,
      believe: () => {
        if (fact) of?.facts.push(fact);
        if (village !== undefined) of?.registered.push(village);
      },
      ...(of ? { commune: of } : {}),
    });
  };
}

interface CommuneSite {
  world: StoryWorld;
  start: string;
  unitId: string;
  register: Register;
  n: number;
  work: Work;
  longStanding: number;
}

/** Before, on and a day after the day on which the last half of the years 2021 and 2022 began. */
const stoodSince = ['2021-01-01', '2022-01-01', '2022-01-02'];

/** The last of each twelve communes has stood for long, as far as such communes are asked for. */
function longSince(n: number, longStanding: number): string | undefined {
  const twelve = Math.floor(n / 12);
  return n % 12 === 11 && twelve < longStanding ? stoodSince[twelve % stoodSince.length] : undefined;
}

/** Two in twelve begin later: one within the first half of a quarter, one after its middle. */
function startOf(start: string, n: number): string {
  if (n % 12 === 8) return plus(start, 62);
  return n % 12 === 9 ? plus(start, 19) : start;
}

function buildCommune({
  world,
  start: provinceStart,
  unitId: parent,
  register,
  n,
  work,
  longStanding,
}: CommuneSite): Commune {
  const start = startOf(provinceStart, n);
  const validFrom = longSince(n, longStanding) ?? start;
  const code = `99${String(n + 1).padStart(3, '0')}`;
  const random = world.random.branch(code);
  const urban = n % 4 === 3;
  const name = communeName(n);
  const unitId = unitIdOf(registry, code, validFrom);
  const villages: Village[] = [];
  const commune: Commune = {
    unitId,
    validFrom,
    registeredOn: start,
    facts: [],
    registered: [],
    chronicle: new Chronicle(),
    work,
    code,
    name,
    villages,
    silent: n % 12 === 10,
    equipped: mixtures[n % mixtures.length]?.every((known) => known === 'YES') ?? false,
    ...remoteSince(n, start),
  };
  const data = {
    level: 'COMMUNE',
    unitKind: urban ? 'PHUONG' : 'XA',
    name,
    code,
    registry,
    parent,
    validFrom,
  };
  register('UBND_TINH', parent, 'UnitRegistered', data, { on: start, of: commune });
  for (let k = 3 + random.between(0, 3); k > 0; k -= 1) {
    const villageTitle = villageName(villages.length, urban ? 'TO_DAN_PHO' : 'THON');
    villages.push(registerVillage({ register, commune }, villageTitle, urban, random));
  }
  const mixture = mixtures[n % mixtures.length] ?? ['YES', 'YES'];
  sayFact(register, commune, 'HAS_WEBSITE', mixture[0]);
  sayFact(register, commune, 'HAS_LOUDSPEAKER', mixture[1]);
  sayFact(register, commune, 'REMOTE_AREA', remoteness[n % remoteness.length] ?? 'NEVER');
  return commune;
}

function registerVillage(
  { register, commune }: { register: Register; commune: Commune },
  name: string,
  urban: boolean,
  random: Random,
): Village {
  const { unitId, validFrom, registeredOn: on } = commune;
  const id = villageIdOf(unitId, name, validFrom);
  const villageKind = urban ? 'TO_DAN_PHO' : 'THON';
  const registration = { name, villageKind, validFrom };
  register('UBND_XA', unitId, 'VillageRegistered', registration, { on, of: commune, village: id });
  const households = random.between(10, 40) * 6;
  register(
    'UBND_XA',
    unitId,
    'HouseholdCountRecorded',
    { householdsTotal: households },
    { on, subject: `village-${id}` },
  );
  return { id, name, households };
}

function sayFact(register: Register, commune: Commune, fact: UnitFact['fact'], knowledge: Knowledge): void {
  const { validFrom: since, registeredOn: start } = commune;
  const say = (holds: boolean, on: string, validFrom: string) => {
    const data = { fact, holds, validFrom };
    const is: UnitFact = { fact, holds, on, validFrom };
    register('UBND_XA', commune.unitId, 'UnitFactRecorded', data, { on, of: commune, fact: is });
  };
  if (knowledge === 'YES' || knowledge === 'NO') say(knowledge === 'YES', start, since);
  if (knowledge === 'SAID_LATE') say(true, plus(start, 130), since);
  if (knowledge === 'LATER_YES') {
    say(false, start, since);
    say(true, plus(start, 150), plus(start, 150));
  }
}
