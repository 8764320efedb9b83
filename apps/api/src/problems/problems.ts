import type { DomainErrorCode } from '@app/domain';
import type { JsonFaultCode, RecordingErrorCode } from '@app/recording';

/** How one reason looks to a caller: its status and its title in both languages. */
export interface ProblemKind {
  status: number;
  vi: string;
  en: string;
}

/** Reasons of the API itself. */
export type HttpProblemCode =
  | 'action/invalid'
  | 'event/too-large'
  | 'http/bad-request'
  | 'http/body-too-large'
  | 'http/forbidden'
  | 'http/method-not-allowed'
  | 'http/not-found'
  | 'http/unauthenticated'
  | 'http/too-slow'
  | 'http/unsupported-media-type'
  | 'idempotency/key-form'
  | 'idempotency/key-missing'
  | 'if-match/form'
  | 'import/file-unreadable'
  | 'import/media-type'
  | 'import/rows-unreadable'
  | 'clock/backwards'
  | 'server/bug'
  | 'server/busy'
  | 'server/unavailable';

export type ProblemCode = DomainErrorCode | RecordingErrorCode | JsonFaultCode | HttpProblemCode;

const refused = (vi: string, en: string): ProblemKind => ({ status: 422, vi, en });
const conflict = (vi: string, en: string): ProblemKind => ({ status: 409, vi, en });
const invalid = (vi: string, en: string): ProblemKind => ({ status: 400, vi, en });
const forbidden = (vi: string, en: string): ProblemKind => ({ status: 403, vi, en });

/**
 * The one table from reasons to RFC 9457 problems. A code without an entry does not compile.
 * 400: the request cannot be read as an action. 403: it is not the caller's. 409: it does not fit what stands.
 * 422: it says something that cannot have happened, or names what is not there.
 */
export const problems: Readonly<Record<ProblemCode, ProblemKind>> = {
  'access/administrators-only': forbidden(
    'Chỉ quản trị viên được làm việc này',
    'Only an administrator may do this',
  ),
  'access/body-not-for-type': forbidden(
    'Chủ thể này không ghi loại hành động này',
    'This body does not record this type of action',
  ),
  'access/body-not-yours': forbidden(
    'Tài khoản không thay mặt chủ thể này',
    'The account does not act for this body',
  ),
  'access/ends-before-it-begins': refused(
    'Quyền kết thúc trước khi bắt đầu',
    'The right would end before it begins',
  ),
  'access/not-granted': conflict('Quyền này chưa được cấp', 'This right was not granted'),
  'access/nothing-granted': forbidden('Tài khoản chưa có quyền nào', 'Nothing is granted to the account'),
  'access/unit-not-yours': forbidden(
    'Tài khoản không có quyền ở đơn vị này',
    'The account has no right at this unit',
  ),
  'account/reserved': refused(
    'Tên tài khoản này dành cho hệ thống',
    'This account name belongs to the system',
  ),
  'action/invalid': invalid('Hành động chưa hợp lệ', 'The action is not valid'),
  'audit/not-an-extension': refused(
    'Gia hạn phải kết thúc muộn hơn trước',
    'An extension ends later than before',
  ),
  'audit/not-concluded': conflict('Chưa có kết luận để theo dõi', 'There is no conclusion to follow up'),
  'ballot/already-open': conflict('Đợt lấy phiếu đang mở', 'The ballot is open already'),
  'ballot/closed-before-opened': refused(
    'Kết thúc lấy phiếu trước khi bắt đầu',
    'The ballot would close before it opened',
  ),
  'ballot/more-returned-than-issued': refused(
    'Số phiếu thu về lớn hơn số phiếu phát ra',
    'More ballots returned than issued',
  ),
  'ballot/not-open': conflict('Chưa có đợt lấy phiếu nào đang mở', 'No ballot is open'),
  'board/term-already-begun': conflict('Nhiệm kỳ này đã được ghi', 'This term has begun already'),
  'body/ambiguous': invalid(
    'Tài khoản thay mặt nhiều chủ thể: phải ghi rõ body',
    'The account acts for several bodies: name one in body',
  ),
  'calendar/days-do-not-fit': refused('Các ngày không khớp với năm', 'The days do not fit the year'),
  'clock/backwards': conflict('Đồng hồ chỉ đi tới', 'The clock moves only forward'),
  'correction/history-impossible': conflict(
    'Sửa như vậy thì các việc sau không thể xảy ra',
    'After this correction the later history would be impossible',
  ),
  'correction/never': refused('Sự kiện này không bao giờ được sửa', 'This event can never be corrected'),
  'correction/not-found': refused('Không tìm thấy sự kiện cần sửa', 'The event to be corrected is not there'),
  'correction/not-newest': conflict(
    'Sự kiện này đã được sửa; hãy sửa bản mới nhất',
    'The event was corrected before; correct its newest link',
  ),
  'correction/other-type': refused('Bản sửa phải cùng loại', 'A correction has the same type'),
  'correction/other-unit': refused('Bản sửa phải cùng đơn vị', 'A correction has the same unit'),
  'correction/withdrawal-changes-day': refused(
    'Bản rút giữ nguyên ngày của sự kiện',
    'A withdrawal keeps the day of the event',
  ),
  'correction/withdrawn': conflict('Sự kiện đã được rút', 'The event was withdrawn'),
  'dates/end-before-beginning': refused(
    'Ngày kết thúc trước ngày bắt đầu',
    'The end lies before the beginning',
  ),
  'disclosure/kind-without-disclosed-document': refused(
    'Loại nội dung chỉ ghi cho văn bản phải công khai',
    'A document kind belongs to a disclosed document only',
  ),
  'disclosure/last-of-series-without-broadcast': refused(
    'Buổi cuối của đợt chỉ ghi cho phát thanh',
    'The last of a series belongs to a broadcast only',
  ),
  'document/already-issued': conflict('Văn bản đã được ban hành', 'The document was issued already'),
  'event/too-large': { status: 413, vi: 'Sự kiện quá lớn', en: 'The event is too large' },
  'figures/do-not-fit': refused('Các con số không khớp nhau', 'The figures do not fit in themselves'),
  'http/bad-request': invalid('Yêu cầu không hợp lệ', 'Bad request'),
  'http/body-too-large': { status: 413, vi: 'Nội dung vượt giới hạn', en: 'The body is above the limit' },
  'http/forbidden': forbidden('Không được phép', 'Forbidden'),
  'http/method-not-allowed': { status: 405, vi: 'Phương thức không dùng được', en: 'Method not allowed' },
  'http/not-found': { status: 404, vi: 'Không tìm thấy', en: 'Not found' },
  'http/unauthenticated': { status: 401, vi: 'Cần mã truy cập hợp lệ', en: 'A valid bearer token is needed' },
  'http/too-slow': { status: 408, vi: 'Gửi quá chậm', en: 'Sent too slowly' },
  'http/unsupported-media-type': {
    status: 415,
    vi: 'Chỉ nhận application/json mã UTF-8',
    en: 'Only application/json in UTF-8 is taken',
  },
  'idempotency/key-form': invalid(
    'Idempotency-Key có 8 đến 200 ký tự ASCII nhìn thấy được',
    'An Idempotency-Key has 8 to 200 visible ASCII characters',
  ),
  'idempotency/key-missing': invalid('Thiếu Idempotency-Key', 'Idempotency-Key is missing'),
  'idempotency/key-reused': refused(
    'Khóa này đã dùng cho nội dung khác',
    'The key was used before for another body',
  ),
  'if-match/form': invalid('If-Match phải có dạng "<số>"', 'If-Match has the form "<number>"'),
  'import/file-unreadable': refused(
    'Không đọc được tệp như một bảng; không ghi gì',
    'The file cannot be read as a table; nothing was recorded',
  ),
  'import/media-type': {
    status: 415,
    vi: 'Chỉ nhập application/x-ndjson, text/csv hoặc tệp Excel .xlsx',
    en: 'Only application/x-ndjson, text/csv and .xlsx workbooks are imported',
  },
  'import/rows-unreadable': refused(
    'Có dòng chưa đọc được hoặc chưa hợp lệ; không ghi gì',
    'Rows cannot be read or are not valid; nothing was recorded',
  ),
  'json/byte-order-mark': invalid('Không dùng dấu thứ tự byte (BOM)', 'A byte-order mark is not taken'),
  'json/duplicate-key': invalid('Một khóa xuất hiện hai lần', 'A key stands twice'),
  'json/lone-surrogate': invalid('Chuỗi có nửa cặp surrogate', 'A string holds a lone surrogate'),
  'json/not-utf8': invalid('Nội dung không phải UTF-8', 'The body is not UTF-8'),
  'json/nul': invalid('Chuỗi có ký tự NUL', 'A string holds NUL'),
  'json/number': invalid(
    'Số phải là số nguyên viết gọn, trong ±(2^53−1)',
    'A number is whole, in shortest form, within ±(2^53−1)',
  ),
  'json/syntax': invalid('Không phải JSON', 'Not JSON'),
  'json/too-deep': invalid('JSON lồng quá 16 lớp', 'JSON is nested deeper than 16'),
  'judgement/about-nothing': refused(
    'Phải nêu nghĩa vụ, hoặc vụ việc cùng tình tiết',
    'Name a duty, or a case with its fact',
  ),
  'ledger/already-open': conflict('Sổ đã mở', 'The ledger is open already'),
  'ledger/clock-not-allowed': refused(
    'Sổ chính thức không dùng đồng hồ đặt tay',
    'A production ledger has no manual clock',
  ),
  'ledger/format-unknown': refused('Không biết định dạng sổ này', 'The ledger format is not known'),
  'ledger/not-open': { status: 503, vi: 'Sổ chưa mở', en: 'The ledger is not open yet' },
  'local-rule/not-in-force': conflict('Quy định này không có hiệu lực', 'The local rule is not in force'),
  'member/not-in-office': refused('Người này không giữ chức danh ở đây', 'This member is not in office here'),
  'occurred-on/in-future': refused('Ngày xảy ra ở tương lai', 'The day lies in the future'),
  'petition/already-halted': conflict(
    'Việc giải quyết đã được tạm đình chỉ, đình chỉ',
    'The settlement is halted already',
  ),
  'petition/already-settled': conflict(
    'Lần giải quyết này đã có kết quả',
    'This instance is settled already',
  ),
  'petition/already-withdrawn': conflict('Đơn đã được rút', 'The petition is withdrawn already'),
  'petition/not-a-complaint': refused(
    'Chỉ khiếu nại mới có đối thoại này',
    'Only a complaint has this dialogue',
  ),
  'petition/not-suspended': conflict(
    'Việc giải quyết không bị tạm đình chỉ',
    'The settlement is not suspended',
  ),
  'posting/down-before-up': refused('Gỡ xuống trước khi niêm yết', 'Taken down before it was put up'),
  'posting/not-up': conflict('Không có gì đang niêm yết', 'Nothing is posted'),
  'process/already-ended': conflict('Vụ việc đã kết thúc', 'The process has ended already'),
  'process/already-open': conflict('Vụ việc đang mở', 'The process is open already'),
  'process/already-recorded': conflict(
    'Việc này chỉ diễn ra một lần và đã được ghi',
    'This happens once and is recorded already',
  ),
  'process/not-open': conflict('Vụ việc không mở', 'The process is not open'),
  'process/out-of-order': refused(
    'Việc sau không thể diễn ra trước việc trước',
    'This cannot lie before what it follows from',
  ),
  'process/source-unknown': refused(
    'Hồ sơ không có việc được trả lời',
    'The stream has no such event to answer',
  ),
  'reception/register-number-used': conflict(
    'Số thứ tự trong sổ đã dùng',
    'The register number is used already',
  ),
  'recommendation/not-sent': refused('Kiến nghị chưa được gửi', 'The recommendation was never sent'),
  'reference/duty-of-other-unit': forbidden(
    'Nghĩa vụ này của đơn vị khác',
    'The duty belongs to another unit',
  ),
  'reference/duty-unknown': refused('Không có nghĩa vụ này', 'There is no such duty'),
  'reference/event-unknown': refused('Không có sự kiện này', 'There is no such event'),
  'reference/other-unit': forbidden('Hồ sơ này của đơn vị khác', 'This case belongs to another unit'),
  'reference/stream-unknown': refused('Không có hồ sơ này', 'There is no such stream'),
  'reference/unit-unknown': refused('Không có đơn vị này', 'There is no such unit'),
  'reference/village-of-other-unit': refused(
    'Thôn, tổ dân phố thuộc đơn vị khác',
    'The village belongs to another unit',
  ),
  'reference/village-unknown': refused('Không có thôn, tổ dân phố này', 'There is no such village'),
  'report/already-returned': conflict('Báo cáo này đã bị trả lại', 'This report was returned already'),
  'revision/lost-race': conflict(
    'Có người ghi trước nhiều lần; hãy gửi lại',
    'Others were faster several times; send it again',
  ),
  'revision/stale': {
    status: 412,
    vi: 'Hồ sơ đã thay đổi từ khi xem',
    en: 'The stream has changed since it was seen',
  },
  'sending/no-addressee': refused('Chưa nêu nơi nhận', 'No addressee is named'),
  'server/bug': { status: 500, vi: 'Lỗi của hệ thống', en: 'A fault of the system' },
  'server/busy': {
    status: 503,
    vi: 'Hệ thống đang bận; hãy gửi lại',
    en: 'The system is busy; send it again',
  },
  'server/unavailable': {
    status: 503,
    vi: 'Kho dữ liệu tạm ngừng; hãy gửi lại cùng khóa',
    en: 'The store is unavailable; send the same command again',
  },
  'situation/security-in-detail': refused(
    'Không ghi chi tiết tình hình an ninh',
    'The security situation is never stored in detail',
  ),
  'stream/cannot-begin': refused('Loại này không mở đầu một hồ sơ', 'This type cannot begin a stream'),
  'stream/name-not-allowed': refused('Tên này không dùng làm hồ sơ được', 'This name cannot be a stream'),
  'stream/other-identity': refused('Hồ sơ không đúng với nội dung', 'The stream does not fit the data'),
  'stream/other-matter': refused('Hồ sơ này là của việc khác', 'The stream is about another matter'),
  'stream/subject-required': invalid('Phải nêu hồ sơ trong subject', 'Name the stream in subject'),
  'stream/wrong-category': refused('Hồ sơ khác loại', 'The stream is of another category'),
  'unit/after-end': refused('Đơn vị đã kết thúc trước ngày này', 'The unit had ended before this day'),
  'unit/already-ended': conflict('Đơn vị đã kết thúc', 'The unit has ended already'),
  'unit/already-registered': conflict('Đơn vị đã có trong sổ', 'The unit is registered already'),
  'unit/code-ambiguous': refused('Mã này của nhiều đơn vị', 'Several units bore the code'),
  'unit/code-unknown': refused(
    'Không có đơn vị mang mã này vào ngày đó',
    'No unit bore the code on that day',
  ),
  'unit/heir-not-successor': refused(
    'Đơn vị kế thừa không nằm trong các đơn vị mới',
    'The heir is none of the successors',
  ),
  'unit/not-registered': conflict('Đơn vị chưa có trong sổ', 'The unit is not registered'),
  'unit/parent-differs': refused('Đơn vị cấp trên không khớp', 'The parent differs'),
  'unit/unknown': refused('Không có đơn vị này', 'There is no such unit'),
  'village/after-end': refused(
    'Thôn, tổ dân phố đã kết thúc trước ngày này',
    'The village had ended before this day',
  ),
  'village/already-ended': conflict('Thôn, tổ dân phố đã kết thúc', 'The village has ended already'),
  'village/already-registered': conflict(
    'Thôn, tổ dân phố đã có trong sổ',
    'The village is registered already',
  ),
  'village/heir-not-successor': refused(
    'Thôn kế thừa không nằm trong các thôn mới',
    'The heir is none of the successors',
  ),
  'village/not-registered': conflict('Thôn, tổ dân phố chưa có trong sổ', 'The village is not registered'),
};

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code);
