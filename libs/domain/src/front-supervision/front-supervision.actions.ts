import { ActionType } from '../action-type/action-type.js';
import { Code, Count, Day, DocumentRef, LongText, Text } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

/** One session. The yearly plan of the Front is PlanAdopted. */
@ActionType({
  activity: 'front-supervision',
  stream: 'supervision',
  pillars: ['SUPERVISE'],
  recordedBy: ['MTTQ_XA', 'MTTQ_CAP_TREN', 'TO_CHUC_CHINH_TRI_XA_HOI', 'HDND_XA'],
  recordedByOnly: [
    { when: { field: 'supervisor', equals: 'FRONT' }, bodies: ['MTTQ_XA'] },
    {
      when: { field: 'supervisor', equals: 'MASS_ORGANISATION' },
      bodies: ['TO_CHUC_CHINH_TRI_XA_HOI', 'MTTQ_XA'],
    },
    { when: { field: 'supervisor', equals: 'COUNCIL' }, bodies: ['HDND_XA'] },
  ],
  vi: 'Lập đoàn, kế hoạch giám sát',
  en: 'Supervision planned',
})
export class SupervisionPlanned {
  @Code({ values: 'supervisors', vi: 'Chủ thể giám sát', en: 'Who supervises' })
  supervisor!: CodeOf<'supervisors'>;

  @Day({ vi: 'Ngày dự kiến', en: 'Planned day' })
  plannedOn!: string;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @Text({ vi: 'Đối tượng giám sát', en: 'Supervised body' })
  supervisedBody!: string;

  @Count({ optional: true, unit: 'person', vi: 'Số thành viên đoàn', en: 'Members of the team' })
  teamMembers?: number;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

/** Dated on the last day of the session. */
@ActionType({
  activity: 'front-supervision',
  stream: 'supervision',
  pillars: ['SUPERVISE'],
  recordedBy: ['MTTQ_XA', 'MTTQ_CAP_TREN', 'TO_CHUC_CHINH_TRI_XA_HOI', 'HDND_XA'],
  recordedByOnly: [
    { when: { field: 'supervisor', equals: 'FRONT' }, bodies: ['MTTQ_XA'] },
    {
      when: { field: 'supervisor', equals: 'MASS_ORGANISATION' },
      bodies: ['TO_CHUC_CHINH_TRI_XA_HOI', 'MTTQ_XA'],
    },
    { when: { field: 'supervisor', equals: 'COUNCIL' }, bodies: ['HDND_XA'] },
  ],
  vi: 'Tổ chức cuộc giám sát',
  en: 'Supervision session held',
})
export class SupervisionSessionHeld {
  @Code({ values: 'supervisors', vi: 'Chủ thể giám sát', en: 'Who supervises' })
  supervisor!: CodeOf<'supervisors'>;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @Text({ vi: 'Đối tượng giám sát', en: 'Supervised body' })
  supervisedBody!: string;

  @Count({ optional: true, vi: 'Số hạn chế, tồn tại', en: 'Findings' })
  findings?: number;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}
