/**
 * The words of the documentation page that the code's own comments, which are English, do not say:
 * what each call does and what each parameter means. A test compares both lists with the document.
 */
export const callsInVietnamese: Readonly<Record<string, string>> = {
  'Actions.record': 'Ghi một hành động thành sự kiện; gửi lại cùng khóa thì nhận lại trả lời đầu tiên.',
  'ActionTypes.list': 'Các loại hành động, theo thứ tự tên.',
  'ActionTypes.find': 'Một loại hành động.',
  'Clock.read': 'Đồng hồ của sổ đang ở đâu.',
  'Clock.set':
    'Đưa đồng hồ đặt tay đi tới, hoặc cho nó chạy theo đồng hồ máy. Sổ dùng đồng hồ hệ thống không có lời gọi này.',
  'Health.read': 'Sổ đã sẵn sàng trả lời chưa.',
  'Personal.read': 'Xem dữ liệu cá nhân của một sự kiện; việc xem được ghi lại trước khi hiện ra.',
  'Imports.record':
    'Nhập JSON Lines, hoặc bảng CSV, XLSX theo mẫu của loại hành động. Gửi lại không ghi thêm gì. Bảng có ô không đọc được thì từ chối cả tệp; dòng bị sổ từ chối nằm trong biên nhận.',
  'Imports.find': 'Các sự kiện mà đợt nhập này của mình đã ghi, mới trước.',
  'Imports.withdraw': 'Rút lại đợt nhập của mình: mỗi sự kiện còn hiệu lực nhận một bản rút; không xóa gì.',
  'Templates.workbook':
    'Mẫu Excel của một loại: tiêu đề, danh mục để chọn, cách ghi kèm điều luật, hướng dẫn.',
  'Templates.csv': 'Mẫu CSV của một loại.',
  'Templates.exportWorkbook':
    'Những gì đã ghi của một loại, dạng Excel nhập lại được; không có dữ liệu cá nhân.',
  'Templates.exportCsv': 'Những gì đã ghi của một loại, dạng CSV nhập lại được; không có dữ liệu cá nhân.',
  'Units.list': 'Các đơn vị đang có vào ngày `asOf`, theo thứ tự tên tiếng Việt.',
  'Units.find': 'Một đơn vị, thôn hoặc tổ dân phố: tên, mã, sáp nhập, đơn vị trước đó, các thôn và đặc điểm.',
  'Units.scorecard': 'Sáu trụ cột: số lượng từng trạng thái, các nhóm tính điểm, tỷ lệ đúng hạn.',
  'Units.scorecards':
    'Mọi xã của một đơn vị trong một trả lời: sáu trụ cột của từng xã. Gửi `If-None-Match` với `ETag` cũ thì nhận 304 khi chưa có gì mới.',
  'Units.history': 'Mọi việc đã ghi của đơn vị và các đơn vị trước đó, việc mới trước.',
  'Units.rollup': 'Đơn vị và các đơn vị cấp ngay dưới.',
  'Units.recordingDelay': 'Sau khi việc xảy ra bao lâu thì được ghi.',
  'Duties.list': 'Các nghĩa vụ đã phát sinh đến ngày `asOf`, theo thứ tự mã.',
  'Duties.find': 'Một nghĩa vụ: các điều kiện đã xét, cách tính hạn, mọi bước.',
  'Events.find': 'Một mục ghi cùng chuỗi sửa đổi trước và sau nó.',
  'Law.obligations': 'Danh mục nghĩa vụ, theo thứ tự của danh mục.',
  'Law.obligation': 'Một nghĩa vụ trong danh mục.',
  'Law.bindings': 'Mỗi loại hành động có ý nghĩa gì đối với luật.',
  'Changes.list':
    'Khóa của những gì thay đổi sau `since`, theo thứ tự của sổ: mục ghi, đơn vị, nghĩa vụ. Theo `next` đến khi hết, rồi hỏi tiếp với `since` = `position`.',
  'Calendar.calendar': 'Ngày nghỉ, ngày làm bù của một năm, theo quyết định mới nhất đã biết.',
  'Projects.list': 'Công trình, dự án, mới trước, theo dạng một sổ theo dõi.',
  'Projects.dossier':
    'Hồ sơ một công trình, dự án theo sáu trụ cột: đã công khai, bàn và quyết định, làm, kiểm tra, giám sát, thụ hưởng; nghĩa vụ, kế hoạch so với thực tế, bảng kiểm của các Ban với số liệu đã điền. `id` là hồ sơ của dự án.',
  'Registers.list': 'Các sổ theo dõi, theo thứ tự tên.',
  'Registers.find':
    'Một sổ theo dõi: các mục ghi hoặc các vụ việc (trạng thái, đồng hồ đến ngày `asOf`), mới trước, cùng số tổng cộng ở trang đầu; mục đã rút không hiện. Khiếu nại, tố cáo: chỉ tài khoản có trách nhiệm thấy từng vụ, mọi người thấy số lượng.',
  'Indicators.list':
    'Giá trị mới nhất của từng chỉ tiêu cùng giá trị trước đó, và số sổ tự đếm cho các hệ thống của đơn vị.',
  'Statistics.list':
    'Mọi số đã công bố kèm nguồn, mới trước, bên cạnh số đếm được từ từng việc đã ghi; hai số không bao giờ cộng vào nhau.',
};

export const parametersInVietnamese: Readonly<Record<string, string>> = {
  answered:
    '`true` hoặc `false`: chỉ những việc cần trả lời, đã hoặc chưa được trả lời; chỉ ở các sổ theo dõi trả lời.',
  'If-Match': 'Số sửa đổi cuối của hồ sơ mà người gửi đã thấy; hồ sơ đã mới hơn thì trả lời 412.',
  'Idempotency-Key': 'Phân biệt lệnh này với lệnh khác; giữ mãi.',
  asOf: 'Ngày cần biết trạng thái, `NNNN-TT-NN`; mặc định hôm nay. Ngày sau hôm nay là dự kiến.',
  below: '`included`: kể cả số của các đơn vị bên dưới; mặc định `own`.',
  batch: 'Tên đợt nhập; mặc định là phần đầu mã băm của tệp.',
  bound: '`true`: chỉ các nghĩa vụ mà bản này xét.',
  code: 'Mã chính thức, tra vào ngày `asOf`.',
  cursor: '`next` của trang trước.',
  dates: 'Thứ tự của ngày ghi bằng chữ; không nêu thì máy hỏi.',
  decimal: 'Dấu thập phân của số ghi bằng chữ; không nêu thì máy hỏi khi có hai cách hiểu.',
  delimiter: 'Dấu chia cột của CSV: `,` mặc định, hoặc `;` cho Excel tiếng Việt.',
  dryRun: '`true`: xét mọi dòng, không ghi gì.',
  dutyId: 'Mã nghĩa vụ.',
  fields: 'Một mã của mỗi trường mã trong sổ, theo tên trường: `donorKind=PEOPLE`.',
  id: 'Mã.',
  knownAt: 'Sổ biết đến đâu: một ngày (hết ngày), một thời điểm, hoặc `position:N`; mặc định đến đầu sổ.',
  level: 'NATION, PROVINCE, DISTRICT, COMMUNE hoặc VILLAGE.',
  limit: 'Số mục một trang, tối đa 500.',
  metric: 'Chỉ tiêu, hoặc phần đầu của nhiều chỉ tiêu: `emulation.models.*`.',
  minPosition: 'Vị trí mình vừa ghi: chờ đến khi đã tính vào.',
  name: 'Tên sổ theo dõi.',
  obligation: 'Mã nghĩa vụ trong danh mục.',
  openedBy: 'Mã sự kiện làm phát sinh.',
  overdue: '`true`: chưa xong và đã quá hạn; chỉ ở các sổ vụ việc.',
  period: '2026, 2026-H1, 2026-Q3, 2026-06 hoặc 2026-W25.',
  pillar: 'KNOW, DISCUSS, DO, INSPECT, SUPERVISE hoặc BENEFIT.',
  place:
    'Mã đơn vị, hoặc mã chính thức: mang vào ngày ghi trong `414@2022-12-31`, nếu không thì vào cuối kỳ, nếu không thì vào ngày `asOf`.',
  predecessors: '`own`: không kể các đơn vị đã nhập vào.',
  projectFunding: 'Nguồn vốn: mã của facts.PROJECT_FUNDING.',
  q: 'Phần đầu một từ của tên, cũ hay mới, có dấu hay không: hoa tìm được Hòa và Hoà.',
  scope: 'WHOLE_UNIT, FRONT_BLOC, GOVERNMENT_BLOC, PARTY_BLOC hoặc ARMED_FORCES.',
  since: 'Vị trí đã biết: chỉ những gì đổi sau đó.',
  state:
    'Nghĩa vụ: MET, MET_LATE, BREACHED, NO_EVIDENCE, PENDING, NOT_APPLICABLE hoặc NEEDS_REVIEW; vụ việc: một trạng thái của sổ.',
  subject: 'Hồ sơ của vụ việc.',
  type: 'Loại hành động.',
  unit: 'Mã xã, hoặc đơn vị cấp trên: khi đó là mọi xã bên dưới.',
  village: 'Mã thôn, tổ dân phố.',
  within: 'Mã đơn vị: chỉ các đơn vị bên dưới.',
  workKind: 'Loại công trình: mã của workKinds.',
  year: 'Bốn chữ số; mặc định mọi năm.',
};
