import type { Clocks, ReadView } from './read-view.js';

/** SQL: the element of a list of dated things that holds on the day: the last that has begun, else the first. */
const datedOn = (list: string, day: string): string =>
  `(select x from jsonb_array_elements(${list}) with ordinality d (x, n)
    order by (x ->> 'from')::date <= ${day} desc, case when (x ->> 'from')::date <= ${day} then -n else n end limit 1)`;

/** SQL: takes the place of a unit that ended: the heir named, or an only successor that took all of it. */
export const HEIR = (unit: string): string => `
  case when ${unit} -> 'successions' -> -1 ->> 'heir' is not null then ${unit} -> 'successions' -> -1 ->> 'heir'
    when jsonb_array_length(${unit} -> 'successions' -> -1 -> 'successors') = 1
      and not (${unit} -> 'successions' -> -1 ->> 'partOnly')::boolean
    then ${unit} -> 'successions' -> -1 -> 'successors' ->> 0 end`;

/**
 * SQL: common table expressions `unit`, `above` (unit_id, parent_id) as they stand on the day. A parent that has ended is
 * followed to its heir, or to its own parent, as the registry of the read side does.
 */
export const unitTree = ({ day, believed }: Clocks): string => `
  known as materialized (
    select u.unit_id, u.level, u.valid_from, u.valid_to, u.unit, ${HEIR('u.unit')} as heir,
      ${datedOn(`u.unit -> 'parents'`, day)} ->> 'parent' as parent
    from projection.unit u where ${believed('u')}),
  standing as materialized (
    select * from known u where u.valid_from <= ${day} and (u.valid_to is null or ${day} <= u.valid_to)),
  climb (unit_id, level, at, depth) as (
    select s.unit_id, s.level, s.parent, 1 from standing s
    union all
    select c.unit_id, c.level, coalesce(k.heir, case when c.level <> 'VILLAGE' then k.parent end), c.depth + 1
    from climb c join known k on k.unit_id = c.at and k.valid_to < ${day}
    where c.depth < 20),
  above as materialized (
    select c.unit_id, c.at as parent_id, k.level as parent_level
    from climb c join known k on k.unit_id = c.at and (k.valid_to is null or ${day} <= k.valid_to))`;

export const unitsView: ReadView = {
  name: 'units_v1',
  vi: 'Các đơn vị hành chính, thôn, tổ dân phố đang có vào ngày hỏi.',
  en: 'Administrative units and villages that stand on the day.',
  tables: ['unit'],
  atAnyDay: true,
  columns: [
    [
      'unit_id',
      'Mã của sổ, không đổi khi đổi tên hay đổi mã',
      'Id in the ledger; stays when name or code change',
    ],
    [
      'level',
      'Cấp: NATION, PROVINCE, DISTRICT, COMMUNE, VILLAGE',
      'NATION, PROVINCE, DISTRICT, COMMUNE or VILLAGE',
    ],
    ['code', 'Mã chính thức vào ngày hỏi; thôn không có', 'Official code on the day; villages have none'],
    ['name', 'Tên, không kèm loại', 'Name without its kind'],
    [
      'kind',
      'Loại đơn vị (danh mục communeKinds, villageKinds)',
      'Kind of the unit (lists communeKinds, villageKinds)',
    ],
    ['parent_id', 'Đơn vị cấp trên', 'Unit above'],
    ['province_id', 'Tỉnh, thành phố', 'Province'],
    ['province_name', 'Tên tỉnh, thành phố', 'Name of the province'],
    ['valid_from', 'Ngày đầu', 'First day'],
    ['valid_to', 'Ngày cuối; trống khi đang tồn tại', 'Last day; null while it stands'],
    [
      'households_total',
      'Tổng số hộ theo lần đếm mới nhất đến ngày hỏi',
      'All households by the newest count up to the day',
    ],
  ],
  sql: (clocks) => `
    with recursive ${unitTree(clocks)},
    named as materialized (
      select s.unit_id, ${datedOn(`s.unit -> 'names'`, clocks.day)} as name from standing s)
    select s.unit_id, s.level, ${datedOn(`s.unit -> 'codes'`, clocks.day)} ->> 'code' as code,
      n.name ->> 'name' as name, n.name ->> 'kind' as kind, a.parent_id, p.province_id,
      pn.name ->> 'name' as province_name, s.valid_from, s.valid_to,
      (select (h ->> 'householdsTotal')::int from jsonb_array_elements(s.unit -> 'households') h
        where (h ->> 'on')::date <= ${clocks.day} order by h ->> 'on' desc limit 1) as households_total
    from standing s
    join named n using (unit_id)
    left join above a using (unit_id)
    left join above b on b.unit_id = a.parent_id
    left join above c on c.unit_id = b.parent_id
    cross join lateral (select case
      when s.level = 'PROVINCE' then s.unit_id when a.parent_level = 'PROVINCE' then a.parent_id
      when b.parent_level = 'PROVINCE' then b.parent_id when c.parent_level = 'PROVINCE' then c.parent_id
      end as province_id) p
    left join named pn on pn.unit_id = p.province_id`,
};
