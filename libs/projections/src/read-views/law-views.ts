import type { ReadView } from './read-view.js';

export const obligationsView: ReadView = {
  name: 'obligations_v1',
  vi: 'Danh mục quy định: điều, khoản, điểm, nội dung, thời gian có hiệu lực.',
  en: 'The catalogue of the law: article, clause, point, pillar, time in force.',
  tables: [],
  atAnyDay: false,
  columns: [
    ['obligation_id', 'Mã quy định', 'Id of the entry'],
    ['instrument', 'Số hiệu văn bản', 'Number of the instrument'],
    ['article', 'Điều', 'Article'],
    ['clause', 'Khoản', 'Clause'],
    ['point', 'Điểm', 'Point'],
    ['pillar', 'Nội dung', 'Pillar'],
    ['title_vi', 'Tên bằng tiếng Việt', 'Title in Vietnamese'],
    ['title_en', 'Tên bằng tiếng Anh', 'Title in English'],
    ['valid_from', 'Ngày có hiệu lực', 'First day in force'],
    ['valid_to', 'Ngày cuối còn hiệu lực', 'Last day in force'],
    ['judged', 'Được máy xét ở bản này', 'Judged in this release'],
  ],
  sql: () => `
    select obligation_id, instrument, article, clause, point, pillar, title_vi, title_en, valid_from, valid_to, judged
    from projection.read_obligation`,
};

export const actionTypesView: ReadView = {
  name: 'action_types_v1',
  vi: 'Các loại hành động công khai, với tên gọi.',
  en: 'Public action types with their titles.',
  tables: [],
  atAnyDay: false,
  columns: [
    ['type', 'Loại hành động', 'Action type'],
    ['activity', 'Hoạt động', 'Activity'],
    ['pillars', 'Các nội dung', 'Pillars'],
    ['title_vi', 'Tên bằng tiếng Việt', 'Title in Vietnamese'],
    ['title_en', 'Tên bằng tiếng Anh', 'Title in English'],
  ],
  sql: () => 'select type, activity, pillars, title_vi, title_en from projection.read_type',
};

export const registersView: ReadView = {
  name: 'registers_v1',
  vi: 'Các sổ theo dõi, với tên gọi.',
  en: 'The registers with their titles.',
  tables: [],
  atAnyDay: false,
  columns: [
    ['register', 'Tên sổ theo dõi', 'Name of the register'],
    ['title_vi', 'Tên bằng tiếng Việt', 'Title in Vietnamese'],
    ['title_en', 'Tên bằng tiếng Anh', 'Title in English'],
  ],
  sql: () => 'select register, title_vi, title_en from projection.read_register',
};

export const codesView: ReadView = {
  name: 'codes_v1',
  vi: 'Các danh mục mã dùng trong sổ, với tên gọi.',
  en: 'The lists of codes that the ledger uses, with their words.',
  tables: [],
  atAnyDay: false,
  columns: [
    ['list', 'Danh mục', 'List'],
    ['code', 'Mã', 'Code'],
    ['label_vi', 'Tên bằng tiếng Việt', 'Words in Vietnamese'],
    ['label_en', 'Tên bằng tiếng Anh', 'Words in English'],
  ],
  sql: () => 'select list, code, label_vi, label_en from projection.read_code',
};

export const positionsView: ReadView = {
  name: 'positions_v1',
  vi: 'Các bảng đọc đã tính đến sự kiện thứ mấy, lúc nào; trễ so với sổ hay không.',
  en: 'Up to which event, and when, each read model has been computed, beside the head of the ledger.',
  tables: [],
  atAnyDay: false,
  columns: [
    ['projection', 'Bảng đọc', 'Read model'],
    ['position', 'Đến sự kiện số', 'Last event that is in it'],
    ['head', 'Sự kiện cuối của sổ', 'Last event of the ledger'],
    ['moved_at', 'Lần cuối có thêm', 'When it last moved'],
    ['stopped', 'Đã dừng vì lỗi', 'Stopped by a fault'],
  ],
  sql: () => `
    select p.projection, p.position, h.position as head, p.heartbeat as moved_at, p.stopped_at is not null as stopped
    from projection.projection_position p cross join public.ledger_head h where p.projection not like '%~rebuild'`,
};
