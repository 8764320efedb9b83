import { isHeldBack } from '../entries/held-back.js';
import { registerDefinitions } from '../registers/register-definitions.js';
import { shapeOf } from '../registers/register-shape.js';
import { literal, type ReadView } from './read-view.js';

/** SQL: only types that everyone may see; a type that the list does not know is shown to nobody. */
const PUBLIC = 'join projection.read_type t on t.type = e.type';

const CORRECTED = (recorded: string): string =>
  `left join projection.entry n on n.corrects = e.id and ${recorded}`;

export const entriesView: ReadView = {
  name: 'entries_v1',
  vi: 'Mọi mục ghi công khai, kể cả mục đã đính chính hay rút lại (effective = false). Mục thuộc loại hạn chế và phát hiện chưa gửi không có ở đây; dữ liệu cá nhân không nằm trong sổ.',
  en: 'All public entries, corrected and withdrawn ones included (effective = false). Entries of restricted types and findings not yet sent are not here; personal values are never in the ledger.',
  tables: ['entry'],
  atAnyDay: true,
  columns: [
    ['entry_id', 'Mã sự kiện', 'Id of the event'],
    ['position', 'Vị trí trong sổ', 'Place in the ledger'],
    ['unit_id', 'Đơn vị', 'Unit'],
    ['village_id', 'Thôn, tổ dân phố', 'Village'],
    ['type', 'Loại hành động (xem action_types_v1)', 'Action type (see action_types_v1)'],
    ['stream', 'Hồ sơ của vụ việc', 'Stream of the case'],
    ['body', 'Cơ quan, tổ chức thực hiện (danh mục bodies)', 'Body that acted (list bodies)'],
    ['occurred_on', 'Ngày việc xảy ra', 'Day of the deed'],
    [
      'occurred_precision',
      'Ngày chính xác đến đâu: DAY, MONTH, QUARTER, YEAR, UNKNOWN',
      'How exactly the day is known',
    ],
    ['recorded_on', 'Ngày ghi vào sổ', 'Day of recording'],
    ['late', 'Ghi sau hơn bảy ngày', 'Recorded more than seven days after'],
    ['imported', 'Nhập từ hồ sơ cũ', 'Imported from older records'],
    [
      'effective',
      'Là bản mới nhất của chuỗi đính chính và chưa rút',
      'Newest of its chain of corrections and not withdrawn',
    ],
    ['chain_id', 'Mục gốc của chuỗi đính chính', 'First entry of its chain of corrections'],
    ['evidence_files', 'Số tệp chứng cứ', 'Files of evidence'],
    ['data', 'Nội dung công khai, theo lược đồ của loại', 'Public content, by the schema of its type'],
  ],
  sql: ({ day, recorded }) => `
    select e.id as entry_id, e.position, e.unit_id, e.village as village_id, e.type, e.stream, e.body, e.occurred_on,
      e.occurred_precision, e.recorded_on, e.late, e.imported,
      n.id is null and e.how is distinct from 'WITHDRAW' as effective, e.chain as chain_id,
      jsonb_array_length(e.evidence) as evidence_files, e.data
    from projection.entry e ${PUBLIC} ${CORRECTED(recorded('n'))}
    where ${recorded('e')} and e.occurred_on <= ${day} and not ${isHeldBack('e', { day, recorded })}`,
};

/** SQL: which entries a register shows beside what their type says. */
const onlyOf = (only: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>): string =>
  Object.entries(only)
    .flatMap(([type, fields]) =>
      Object.entries(fields).map(
        ([field, codes]) =>
          `(e.type <> ${literal(type)} or coalesce(e.data ->> ${literal(field)} in (${codes.map(literal).join(', ')}), false))`,
      ),
    )
    .join(' and ');

/** Registers whose lines are entries; those of cases, periods and scores are folded, and have views of their own or none. */
const lists = registerDefinitions.filter(({ tracker, of }) => tracker === undefined && of === undefined);

const REGISTERS = lists.flatMap((definition) =>
  shapeOf(definition).types.map(({ type }) => ({ name: definition.name, type })),
);

const CONDITIONS = lists
  .flatMap(({ name, only }) =>
    only === undefined ? [] : [`(r.register <> ${literal(name)} or (${onlyOf(only)}))`],
  )
  .join('\n      and ');

export const registerEntriesView: ReadView = {
  name: 'register_entries_v1',
  vi: 'Các mục của từng sổ theo dõi liệt kê mục ghi, bản mới nhất, không kể mục đã rút. Một mục có thể nằm trong nhiều sổ.',
  en: 'Entries of each register that lists entries, the newest version of each, without withdrawn ones. An entry may stand in several registers.',
  tables: ['entry'],
  atAnyDay: true,
  columns: [
    ['register', 'Tên sổ theo dõi (xem registers_v1)', 'Name of the register (see registers_v1)'],
    ['entry_id', 'Mã sự kiện', 'Id of the event'],
    ['unit_id', 'Đơn vị', 'Unit'],
    ['village_id', 'Thôn, tổ dân phố', 'Village'],
    ['type', 'Loại hành động', 'Action type'],
    ['body', 'Cơ quan, tổ chức thực hiện', 'Body that acted'],
    ['occurred_on', 'Ngày việc xảy ra', 'Day of the deed'],
    ['occurred_precision', 'Ngày chính xác đến đâu', 'How exactly the day is known'],
    ['recorded_on', 'Ngày ghi vào sổ', 'Day of recording'],
    [
      'data',
      'Nội dung công khai; số tiền, số lượng nằm trong đây',
      'Public content; amounts and counts stand in it',
    ],
  ],
  sql: ({ day, recorded }) => `
    select r.register, e.id as entry_id, e.unit_id, e.village as village_id, e.type, e.body, e.occurred_on,
      e.occurred_precision, e.recorded_on, e.data
    from projection.entry e ${PUBLIC}
    join (values ${REGISTERS.map(({ name, type }) => `(${literal(name)}, ${literal(type)})`).join(', ')})
      r (register, type) on r.type = e.type
    where ${recorded('e')} and e.occurred_on <= ${day} and e.how is distinct from 'WITHDRAW'
      and not exists (select from projection.entry n where n.corrects = e.id and ${recorded('n')})
      and not ${isHeldBack('e', { day, recorded })}
      and ${CONDITIONS}`,
};

export const recordingDelaysView: ReadView = {
  name: 'recording_delays_v1',
  vi: 'Mỗi đơn vị, mỗi tháng xảy ra việc: sau bao nhiêu ngày thì được ghi. Hồ sơ cũ nhập vào được đếm riêng; đính chính không phải việc mới.',
  en: 'Each unit and month of the deeds: after how many days they were recorded. Imported history is counted apart; corrections are no new deeds.',
  tables: ['entry'],
  atAnyDay: true,
  columns: [
    ['unit_id', 'Đơn vị', 'Unit'],
    ['month', 'Ngày đầu của tháng xảy ra việc', 'First day of the month of the deeds'],
    ['entries', 'Số mục ghi, không kể mục nhập từ hồ sơ cũ', 'Entries, without imported ones'],
    ['late', 'Trong đó ghi sau hơn bảy ngày', 'Of these recorded more than seven days after'],
    ['imported', 'Mục nhập từ hồ sơ cũ', 'Imported entries'],
    ['median_days', 'Số ngày chậm ở giữa (trung vị)', 'Median of the days'],
    [
      'ninetieth_percentile_days',
      'Chín phần mười được ghi trong số ngày này',
      'Nine tenths are recorded within these days',
    ],
    ['longest_days', 'Chậm nhất', 'Longest'],
  ],
  sql: ({ day, recorded }) => `
    select d.unit_id, d.month, count(*) filter (where not d.imported) as entries, count(*) filter (where d.late) as late,
      count(*) filter (where d.imported) as imported,
      percentile_disc(0.5) within group (order by d.days) as median_days,
      percentile_disc(0.9) within group (order by d.days) as ninetieth_percentile_days, max(d.days) as longest_days
    from (
      select e.unit_id, date_trunc('month', e.occurred_on)::date as month, e.late, e.imported,
        case when not e.imported and e.occurred_precision = 'DAY' then e.recorded_on - e.occurred_on end as days
      from projection.entry e
      where e.own and e.corrects is null and ${recorded('e')} and e.occurred_on <= ${day}) d
    group by d.unit_id, d.month`,
};
