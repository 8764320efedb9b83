import { EarlierUnits } from './earlier-units.js';
import type { ListedUnit, MergerRow } from './layouts.js';
import { readMergerText, type Extent, type Mention, type MergerText } from './merger-text.js';
import { spellingKey, titleOf } from './names.js';

/**
 * Why the texts do not settle where a former unit went. Reported for a person to decide, never guessed.
 * NOT_NAMED: no text of its province names it. REST_NOT_NAMED: only a part of it is named, the rest nowhere.
 * SHARE_UNCLEAR: words for a part stand beside its name and may or may not be meant for it. NAMED_WHOLE_TWICE: several
 * texts name it and none speaks of a part, so the shares are open. NAME_AMBIGUOUS: a text gives the name without a
 * district, and several units of the province bear it.
 */
export const unsettledReasons = [
  'NOT_NAMED',
  'REST_NOT_NAMED',
  'SHARE_UNCLEAR',
  'NAMED_WHOLE_TWICE',
  'NAME_AMBIGUOUS',
] as const;

export type UnsettledReason = (typeof unsettledReasons)[number];

/** Where one unit that ended went. `successors` are codes of the later list, in the order of that list. */
export interface Ending {
  code: string;
  kind: 'MERGED' | 'SPLIT' | 'RAISED' | 'ABOLISHED';
  successors: readonly string[];
  /** Set where the texts settle that the whole unit went into this one. */
  heir?: string;
  partOnly: boolean;
  unsettled?: UnsettledReason;
  /** Units whose texts may mean this one, when the name is ambiguous. */
  possible?: readonly string[];
}

/** A name in a text that no unit of the earlier list bears (a hamlet, a firing range, another spelling). */
export interface UnknownName {
  successor: string;
  name: string;
}

export interface Successions {
  endings: readonly Ending[];
  /** Codes whose unit goes on unchanged: the text says so, and code, kind and name are the same in both lists. */
  kept: readonly string[];
  unknownNames: readonly UnknownName[];
}

/** What became of each unit of the earlier list, by the texts. Pure. */
export function successionsOf(
  before: readonly ListedUnit[],
  after: readonly ListedUnit[],
  texts: readonly MergerRow[],
): Successions {
  const reading = new Reading(new EarlierUnits(before), after, texts);
  reading.read();
  return reading.result();
}

interface Claim {
  successor: string;
  extent: Extent;
}

interface Pending {
  unit: ListedUnit;
  mention: Mention;
  provinces: readonly string[];
  candidates: readonly ListedUnit[];
}

/** One pass over all texts: names first that fit exactly one unit, then those that the rest of the texts settle. */
class Reading {
  private readonly claims = new Map<string, Claim[]>();
  private readonly possible = new Map<string, string[]>();
  private readonly kept = new Set<string>();
  private readonly doubtful: Pending[] = [];
  private readonly unknown: Pending[] = [];
  private readonly unknownNames: UnknownName[] = [];
  private readonly rank: ReadonlyMap<string, number>;

  constructor(
    private readonly old: EarlierUnits,
    private readonly after: readonly ListedUnit[],
    private readonly texts: readonly MergerRow[],
  ) {
    this.rank = new Map(after.map(({ code }, at) => [code, at]));
  }

  read(): void {
    const rows = rowsByCode(this.after, this.texts);
    for (const unit of this.after.filter(({ level }) => level === 'PROVINCE'))
      this.readProvince(unit, rows.get(unit.code));
    const behind = this.provincesBehind();
    for (const unit of this.after.filter(({ level }) => level === 'COMMUNE'))
      this.readCommune(unit, rows.get(unit.code), behind.get(unit.parent) ?? []);
    this.settleDoubtful();
    this.settleUnknown();
    for (const code of this.claims.keys()) this.kept.delete(code);
  }

  result(): Successions {
    const alone = this.successorsWithOnePredecessor();
    const ended = this.old.units.filter(({ code, level }) => level !== 'DISTRICT' && !this.kept.has(code));
    const endings = ended.map(({ code }) => this.endingOf(code, alone));
    const districts = this.districtEndings(alone);
    return { endings: [...endings, ...districts], kept: [...this.kept], unknownNames: this.unknownNames };
  }

  private readProvince(unit: ListedUnit, row: MergerRow | undefined): void {
    const text = row === undefined ? undefined : readMergerText(row.text);
    if (text?.kept === true) this.keep(unit);
    for (const mention of mentionsIn(text)) {
      const found = this.old.province(mention.name);
      if (found === undefined) this.unknownNames.push({ successor: unit.code, name: mention.name });
      else this.claim(found.code, unit.code, mention.extent);
    }
  }

  /** Province of the later list → codes of the provinces that it was made from. */
  private provincesBehind(): Map<string, string[]> {
    const behind = new Map([...this.kept].map((code) => [code, [code]]));
    for (const [code, claims] of this.claims)
      for (const { successor } of claims) behind.set(successor, [...(behind.get(successor) ?? []), code]);
    return behind;
  }

  private readCommune(unit: ListedUnit, row: MergerRow | undefined, provinces: readonly string[]): void {
    const text = row === undefined ? undefined : readMergerText(row.text);
    if (text?.kept === true) this.keep(unit);
    const mentions = mentionsIn(text);
    mentions.forEach((mention, at) => {
      const found = this.old.named(mention, provinces);
      const candidates = found.length > 1 ? this.byNextBracket(found, mentions.slice(at + 1)) : found;
      const [only] = candidates;
      const pending = { unit, mention, provinces, candidates };
      if (only === undefined) this.unknown.push(pending);
      else if (candidates.length > 1) this.doubtful.push(pending);
      else for (const { code } of this.partsOf(only)) this.claim(code, unit.code, mention.extent);
    });
  }

  /** `Phường 10, Phường 11 (Quận 6)`: a name without brackets takes the next ones where that leaves exactly one unit. */
  private byNextBracket(candidates: readonly ListedUnit[], later: readonly Mention[]): readonly ListedUnit[] {
    const district = later.find((mention) => mention.district !== undefined)?.district;
    const inside = district === undefined ? [] : this.old.inDistrict(candidates, district);
    return inside.length === 1 ? inside : candidates;
  }

  /** "Huyện Kiên Hải" means all its communes; an island district without communes means itself. */
  private partsOf(unit: ListedUnit): readonly ListedUnit[] {
    const children = unit.level === 'DISTRICT' ? this.old.childrenOf(unit.code) : [];
    return children.length > 0 ? children : [unit];
  }

  /**
   * A name that several units bear: the one that lies in a district (or former province) of the text's other units is
   * meant, if each of the others is meant by another text. Anything less stays open.
   */
  private settleDoubtful(): void {
    const chosen = this.doubtful.map((pending) => ({ pending, code: this.neighbour(pending) }));
    const takenCodes = chosen.map(({ code }) => code);
    for (const { pending, code } of chosen) {
      const others = pending.candidates.filter((candidate) => candidate.code !== code);
      const settled =
        code !== undefined &&
        takenCodes.filter((taken) => taken === code).length === 1 &&
        others.every((other) => this.claims.has(other.code) || takenCodes.includes(other.code));
      if (!settled) this.noteAsPossible(pending);
    }
    for (const { pending, code } of chosen)
      if (code !== undefined && !this.possible.has(code))
        this.claim(code, pending.unit.code, pending.mention.extent);
  }

  private neighbour({ unit, candidates }: Pending): string | undefined {
    const siblings = [...this.claims].filter(([, claims]) =>
      claims.some(({ successor }) => successor === unit.code),
    );
    const codes = siblings.map(([code]) => code);
    for (const areaOf of [
      (code: string) => this.old.districtOf(code),
      (code: string) => this.old.provinceOf(code),
    ]) {
      const areas = new Set(codes.map(areaOf));
      const inside = candidates.filter(({ code }) => areas.has(areaOf(code)));
      if (inside.length === 1) return inside[0]?.code;
    }
    return undefined;
  }

  private noteAsPossible({ unit, candidates }: Pending): void {
    for (const { code } of candidates)
      this.possible.set(code, [...(this.possible.get(code) ?? []), unit.code]);
  }

  /** Another spelling is accepted only when it leaves exactly one unit that no text has named. */
  private settleUnknown(): void {
    const open = (unit: ListedUnit) => !this.claims.has(unit.code) && !this.kept.has(unit.code);
    const chosen = this.unknown.map((pending) => ({
      pending,
      near: this.old.nearlyNamed(pending.mention, pending.provinces).filter(open),
    }));
    for (const { pending, near } of chosen) {
      const { unit, mention } = pending;
      const [only] = near;
      if (only !== undefined && near.length === 1) this.claim(only.code, unit.code, mention.extent);
      else this.unknownNames.push({ successor: unit.code, name: mention.name });
    }
  }

  private keep(unit: ListedUnit): void {
    const old = this.old.byCode.get(unit.code);
    if (old === undefined) this.unknownNames.push({ successor: unit.code, name: unit.name });
    else if (old.kind === unit.kind && spellingKey(old.name) === spellingKey(unit.name))
      this.kept.add(unit.code);
    else this.claim(old.code, unit.code, 'whole');
  }

  private claim(code: string, successor: string, extent: Extent): void {
    const claims = this.claims.get(code) ?? [];
    if (!claims.some((claim) => claim.successor === successor)) claims.push({ successor, extent });
    this.claims.set(code, claims);
  }

  private successorsWithOnePredecessor(): ReadonlySet<string> {
    const predecessors = new Map<string, number>();
    for (const claims of this.claims.values())
      for (const { successor } of claims) predecessors.set(successor, (predecessors.get(successor) ?? 0) + 1);
    return new Set([...predecessors].filter(([, count]) => count === 1).map(([code]) => code));
  }

  private endingOf(code: string, alone: ReadonlySet<string>): Ending {
    const claims = this.claims.get(code) ?? [];
    const successors = this.inOrder(claims.map(({ successor }) => successor));
    const possible = this.possible.get(code);
    const unsettled = possible === undefined ? doubtOf(claims) : 'NAME_AMBIGUOUS';
    const doubt = {
      ...(unsettled === undefined ? {} : { unsettled }),
      ...(possible === undefined ? {} : { possible: this.inOrder(possible) }),
    };
    if (successors.length > 1) return { code, kind: 'SPLIT', successors, partOnly: true, ...doubt };
    const [heir] = successors;
    if (heir === undefined || unsettled !== undefined)
      return { code, kind: 'ABOLISHED', successors, partOnly: successors.length > 0, ...doubt };
    return { code, kind: alone.has(heir) ? 'RAISED' : 'MERGED', successors, heir, partOnly: false };
  }

  /**
   * The tier of districts ended: no text says who follows one, and its communes' own endings say where its land went.
   * An island district that had no commune is named in a text itself.
   */
  private districtEndings(alone: ReadonlySet<string>): Ending[] {
    return this.old.units
      .filter(({ level }) => level === 'DISTRICT')
      .map(({ code }) =>
        this.claims.has(code)
          ? this.endingOf(code, alone)
          : { code, kind: 'ABOLISHED', successors: [], partOnly: false },
      );
  }

  private inOrder(codes: readonly string[]): string[] {
    return [...new Set(codes)].sort((a, b) => (this.rank.get(a) ?? 0) - (this.rank.get(b) ?? 0));
  }
}

function mentionsIn(text: MergerText | undefined): readonly Mention[] {
  return text === undefined || text.kept ? [] : text.mentions;
}

function doubtOf(claims: readonly Claim[]): UnsettledReason | undefined {
  const [first] = claims;
  if (first === undefined) return 'NOT_NAMED';
  if (claims.length > 1)
    return claims.some(({ extent }) => extent !== 'whole') ? undefined : 'NAMED_WHOLE_TWICE';
  switch (first.extent) {
    case 'part':
    case 'rest':
      return 'REST_NOT_NAMED';
    case 'maybePart':
      return 'SHARE_UNCLEAR';
    // "What is left after joining Y" cannot be meant for a unit that no other text names.
    case 'maybeRest':
    case 'whole':
      return undefined;
  }
}

/** Rows by code; a unit whose code no row has takes the row of the same title and province. */
function rowsByCode(after: readonly ListedUnit[], texts: readonly MergerRow[]): Map<string, MergerRow> {
  const rows = new Map(texts.map((row) => [row.code, row]));
  const byTitle = new Map(texts.map((row) => [titleKey(row.parent, titleOf(row.fullName)), row]));
  for (const unit of after) {
    const row = rows.get(unit.code) ?? byTitle.get(titleKey(unit.parent, unit));
    if (row !== undefined) rows.set(unit.code, row);
  }
  return rows;
}

function titleKey(parent: string | undefined, title: { kind: string; name: string } | undefined): string {
  return `${parent ?? ''} ${title?.kind ?? ''} ${spellingKey(title?.name ?? '')}`;
}
