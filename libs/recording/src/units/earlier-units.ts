import type { ListedUnit } from './layouts.js';
import type { Mention } from './merger-text.js';
import { nearKey, spellingKey } from './names.js';

/** A list of units, found by what a merger text says of them. */
export class EarlierUnits {
  readonly byCode: ReadonlyMap<string, ListedUnit>;
  private readonly children = new Map<string, ListedUnit[]>();
  private readonly provinces = new Map<string, string>();
  private readonly exact = new Map<string, ListedUnit[]>();
  private readonly near = new Map<string, ListedUnit[]>();

  constructor(readonly units: readonly ListedUnit[]) {
    this.byCode = new Map(units.map((unit) => [unit.code, unit]));
    for (const unit of units) this.add(unit);
  }

  childrenOf(code: string): readonly ListedUnit[] {
    return this.children.get(code) ?? [];
  }

  /** Code of the province in which a unit lies, or its own. */
  provinceOf(code: string): string {
    return this.provinces.get(code) ?? code;
  }

  districtOf(code: string): string {
    return this.byCode.get(code)?.parent ?? code;
  }

  province(name: string): ListedUnit | undefined {
    const key = spellingKey(name.replace(/^TPHCM$/u, 'Hồ Chí Minh'));
    return this.units.find((unit) => unit.level === 'PROVINCE' && spellingKey(unit.name) === key);
  }

  /** Units of the provinces that bear the mention's name, of its kind where one does, in its district where it says one. */
  named(mention: Mention, provinces: readonly string[]): readonly ListedUnit[] {
    const key = spellingKey(mention.name);
    return this.narrowed(
      provinces.flatMap((province) => this.exact.get(`${province} ${key}`) ?? []),
      mention,
    );
  }

  /** The same for names that the two writers spell differently. */
  nearlyNamed(mention: Mention, provinces: readonly string[]): readonly ListedUnit[] {
    const key = nearKey(mention.name);
    return this.narrowed(
      provinces.flatMap((province) => this.near.get(`${province} ${key}`) ?? []),
      mention,
    );
  }

  inDistrict(units: readonly ListedUnit[], district: string): readonly ListedUnit[] {
    return units.filter(({ parent }) => this.bears(parent, district));
  }

  private narrowed(units: readonly ListedUnit[], mention: Mention): readonly ListedUnit[] {
    const { district, province } = mention;
    const ofKind = units.filter(({ kind }) => mention.kind === undefined || kind === mention.kind);
    let found = ofKind.length > 0 ? ofKind : units;
    if (district !== undefined) found = this.inDistrict(found, district);
    if (province !== undefined)
      found = found.filter(({ code }) => this.bears(this.provinceOf(code), province));
    return found;
  }

  /** Whether the unit has this name; the lists write `Quận 6` where the name is a number. */
  private bears(code: string, name: string): boolean {
    const unit = this.byCode.get(code);
    return unit !== undefined && spellingKey(unit.name) === spellingKey(name);
  }

  private add(unit: ListedUnit): void {
    const province = unit.level === 'PROVINCE' ? unit.code : this.provinceOf(unit.parent);
    this.provinces.set(unit.code, province);
    push(this.children, unit.parent, unit);
    if (unit.level === 'PROVINCE') return;
    push(this.exact, `${province} ${spellingKey(unit.name)}`, unit);
    push(this.near, `${province} ${nearKey(unit.name)}`, unit);
    // "Phường Đúc" of Huế is a name of its own: the list says "Phường Phường Đúc".
    const inner = unit.name.replace(/^(?:Phường|Xã) /u, '');
    if (inner !== unit.name) push(this.near, `${province} ${nearKey(inner)}`, unit);
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
