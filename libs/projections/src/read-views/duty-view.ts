import { gravestFirst, type DutyState } from '@app/regulation';
import { caseIsForFew } from '../duties/cases-for-few.js';
import { stateAt } from '../duties/duty-row.js';
import { IS_OWED, owedStateAt } from '../duties/duty-scope.js';
import { literal, type Clocks, type ReadView } from './read-view.js';
import { HEIR } from './unit-view.js';

/**
 * SQL: common table expressions `commune` (those that stand on the day) and `scope`: each unit with the ended ones whose
 * open duties it took over (ruling 20), as `UnitRegistry.heritageOf` finds them.
 */
export const dutyOwners = ({ day, believed }: Clocks): string => `
  owner as materialized (
    select u.unit_id, u.level, u.valid_from, u.valid_to from projection.unit u
    where ${believed('u')} and u.level <> 'VILLAGE' and u.valid_from <= ${day}
      and (u.valid_to is null or ${day} <= u.valid_to)),
  ended as materialized (
    select u.unit_id, u.valid_to as since, ${HEIR('u.unit')} as heir, f.successor
    from projection.unit u
    cross join lateral jsonb_array_elements(u.unit -> 'successions') s (succession)
    cross join lateral jsonb_array_elements_text(s.succession -> 'successors') f (successor)
    where ${believed('u')} and u.level <> 'VILLAGE' and u.valid_to < ${day}),
  heritage (owner, unit_id, since, settled, depth) as (
    select o.unit_id, o.unit_id, null::date, true, 0 from owner o
    union all
    select h.owner, e.unit_id, e.since, h.settled and e.heir is not null, h.depth + 1
    from heritage h
    join ended e on e.successor = h.unit_id and (e.heir is null or e.heir = h.unit_id) and e.unit_id <> h.owner
    where h.depth < 20),
  scope as materialized (
    select distinct on (owner, unit_id) owner, unit_id, since, settled
    from heritage order by owner, unit_id, depth, settled desc)`;

/** SQL: duties as their owners have them on the day, those that nothing has touched included. */
export const dutiesOn = ({ day, believed }: Clocks): string => `
  select s.owner, d.unit_id, d.duty_id, d.obligation_id, d.applies_id, d.pillar, d.village, d.period,
    d.case_stream, d.opened_by, d.opens_on, d.due_on, d.scored, d.score_group, d.score_key, d.recorded_after_due,
    case when d.discharged_on <= ${day} then d.discharged_on end as discharged_on, ${owedStateAt(day)} as state
  from projection.duty d join scope s using (unit_id)
  where ${believed('d')} and d.opens_on <= ${day} and ${IS_OWED}
  union all
  select w.unit_id, w.unit_id, t.obligation_id || '~' || w.place || coalesce('~' || t.period, ''), t.obligation_id,
    t.obligation_id, t.pillar, w.village, t.period, null, null, t.opens_on, t.due_on, t.scored, t.score_group,
    case when t.score_group is not null then w.place || '~' || coalesce(t.period, '') end, false, null,
    ${stateAt(day, 't')}
  from owner o
  join projection.read_owner w using (unit_id)
  join projection.read_template t using (life)
  where t.opens_on <= ${day} and not exists (
    select from projection.duty d
    where d.duty_id = t.obligation_id || '~' || w.place || coalesce('~' || t.period, '') and ${believed('d')})`;

export const dutiesView: ReadView = {
  name: 'duties_v1',
  vi: 'Nghĩa vụ đã phát sinh đến ngày hỏi, với trạng thái của ngày đó. Một nghĩa vụ của đơn vị đã kết thúc đứng tên đơn vị kế thừa.',
  en: 'Duties that have opened by the day, with the state on it. A duty of a unit that ended stands under its successor.',
  tables: ['unit', 'duty'],
  atAnyDay: true,
  columns: [
    ['unit_id', 'Đơn vị đang chịu nghĩa vụ', 'Unit that owes it on the day'],
    ['duty_id', 'Mã nghĩa vụ; cùng đơn vị thì duy nhất', 'Id of the duty; unique within the unit'],
    ['obligation_id', 'Mã quy định trong danh mục', 'Entry of the catalogue that names it'],
    [
      'applies_id',
      'Mã quy định được áp dụng (bản thường, phức tạp, vùng xa…)',
      'Entry of the family that applies',
    ],
    ['pillar', 'Nội dung: KNOW, DISCUSS, DO, INSPECT, SUPERVISE, BENEFIT', 'Pillar'],
    ['state', 'Trạng thái vào ngày hỏi', 'State on the day'],
    ['opens_on', 'Ngày phát sinh', 'Day on which it opened'],
    ['due_on', 'Hạn; trống khi không định hạn', 'Due day; null without one'],
    [
      'discharged_on',
      'Ngày thực hiện, nếu không sau ngày hỏi',
      'Day of the act, unless that is after the day asked',
    ],
    ['recorded_after_due', 'Làm đúng hạn nhưng ghi sau hạn', 'Done in time but recorded after the due day'],
    ['period', 'Kỳ, với nghĩa vụ theo kỳ', 'Period of a periodic duty'],
    ['village_id', 'Thôn, tổ dân phố', 'Village'],
    [
      'opened_by',
      'Mục ghi làm phát sinh; trống khi thuộc loại hạn chế',
      'Opening entry; null where such cases are restricted',
    ],
    [
      'scored',
      'Được tính trong bảng sáu nội dung nếu máy xét được',
      'Counts in the scorecards where the machine can judge it',
    ],
    [
      'arose_in',
      'Đơn vị nơi nghĩa vụ phát sinh, có thể đã kết thúc',
      'Unit in which it arose; it may have ended',
    ],
  ],
  sql: (clocks) => `
    with recursive ${dutyOwners(clocks)}
    select d.owner as unit_id, d.duty_id, d.obligation_id, d.applies_id, d.pillar, d.state, d.opens_on, d.due_on,
      d.discharged_on, d.recorded_after_due and d.discharged_on is not null as recorded_after_due, d.period,
      d.village as village_id,
      case when not ${caseIsForFew('d')} then d.opened_by end as opened_by,
      d.scored, d.unit_id as arose_in
    from (${dutiesOn(clocks)}) d`,
};

const gravityOf = (state: DutyState): string => String(gravestFirst.indexOf(state) + 1);

const STATE_COLUMNS: readonly DutyState[] = [
  'MET',
  'MET_LATE',
  'BREACHED',
  'NO_EVIDENCE',
  'PENDING',
  'NEEDS_REVIEW',
  'NOT_APPLICABLE',
];

export const scorecardsView: ReadView = {
  name: 'scorecards_v1',
  vi: 'Mỗi xã, mỗi nội dung: số nghĩa vụ theo trạng thái. Xã chưa tự ghi việc nào thì để trống, không cộng vào đâu.',
  en: 'Each commune and pillar: duties counted by state. Null for communes that have recorded nothing of their own, so that they enter no sum.',
  tables: ['unit', 'duty', 'entry'],
  atAnyDay: true,
  columns: [
    ['unit_id', 'Xã, phường, đặc khu', 'Commune'],
    ['pillar', 'Nội dung: KNOW, DISCUSS, DO, INSPECT, SUPERVISE, BENEFIT', 'Pillar'],
    ['silent', 'Chưa tự ghi việc nào', 'Has recorded nothing of its own'],
    ['met', 'Đạt', 'Met'],
    ['met_late', 'Đạt nhưng muộn', 'Met late'],
    ['breached', 'Vi phạm', 'Breached'],
    ['no_evidence', 'Quá hạn, chưa có minh chứng', 'Overdue, nothing recorded'],
    ['pending', 'Đang trong hạn', 'Clock running'],
    ['needs_review', 'Cần người xem xét', 'Waits for a person'],
    ['not_applicable', 'Không áp dụng', 'Does not apply'],
    ['recorded_after_due', 'Trong số đạt: ghi sau hạn', 'Of those met: recorded after the due day'],
    ['settled', 'Đã có kết quả: mẫu số của tỷ lệ đúng hạn', 'Settled: denominator of the on-time share'],
  ],
  sql: (clocks) => `
    with recursive ${dutyOwners(clocks)},
    judged as (
      select d.owner, d.duty_id, d.pillar, l.file_order, l.group_lead, d.recorded_after_due,
        coalesce(d.score_group || ' ' || coalesce(d.score_key, d.duty_id), d.duty_id) as counted_as,
        array_position(array[${gravestFirst.map(literal).join(', ')}], d.state) as gravity
      from (${dutiesOn(clocks)}) d
      join owner o on o.unit_id = d.owner and o.level = 'COMMUNE'
      join projection.read_obligation l on l.obligation_id = d.applies_id and l.counts
      where d.scored),
    counted as (
      select owner, min(gravity) as gravity, bool_or(recorded_after_due and gravity = ${gravityOf('MET')}) as after_due,
        (array_agg(pillar order by gravity = ${gravityOf('NOT_APPLICABLE')}, group_lead desc, file_order, duty_id))[1]
          as pillar
      from judged group by owner, counted_as),
    speaking as (
      select o.unit_id, exists (
        select from projection.entry e
        where e.unit_id = o.unit_id and e.own and ${clocks.recorded('e')} and e.occurred_on <= ${clocks.day}) as speaks
      from owner o where o.level = 'COMMUNE')
    select s.unit_id, p.pillar, not s.speaks as silent,
      ${STATE_COLUMNS.map(
        (state) =>
          `case when s.speaks then count(c.owner) filter (where c.gravity = ${gravityOf(state)}) end as ${state.toLowerCase()}`,
      ).join(',\n      ')},
      case when s.speaks then count(c.owner) filter (where c.after_due and c.gravity = ${gravityOf('MET')}) end
        as recorded_after_due,
      case when s.speaks then count(c.owner) filter (where c.gravity in (1, 2, 5, 6)) end as settled
    from speaking s
    cross join unnest(array['KNOW', 'DISCUSS', 'DO', 'INSPECT', 'SUPERVISE', 'BENEFIT']) with ordinality p (pillar, n)
    left join counted c on c.owner = s.unit_id and c.pillar = p.pillar
    group by s.unit_id, s.speaks, p.pillar, p.n`,
};
