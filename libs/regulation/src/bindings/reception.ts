import {
  CitizenReceived,
  OnlineReceptionPlanned,
  ReceptionConnectionTested,
  ReceptionHeld,
  ReceptionNoticeGiven,
  ReceptionRefusalGroundEstablished,
  ReceptionRequested,
  ReceptionScheduleSet,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const receptionBindings = [
  bind(ReceptionScheduleSet, [
    {
      code: 'RECEPTION_SCHEDULE_SET',
      constants: { DOCUMENT_KIND: 'RECEPTION_SCHEDULE' },
      facts: { HELD_BY: 'heldBy' },
    },
  ]),
  bind(ReceptionRequested, [{ code: 'RECEPTION_REQUESTED' }]),
  bind(OnlineReceptionPlanned, [{ code: 'ONLINE_RECEPTION_PLANNED' }]),
  bind(ReceptionConnectionTested, [
    { code: 'ONLINE_CONNECTION_TESTED', when: { field: 'works', equals: true } },
  ]),
  bind(ReceptionRefusalGroundEstablished, [
    { code: 'RECEPTION_REFUSAL_GROUND_ESTABLISHED', facts: { REFUSAL_GROUND: 'refusalGround' } },
  ]),
  bind(ReceptionNoticeGiven, [
    { code: 'REFUSAL_NOTIFIED', when: { field: 'receptionNotice', equals: 'REFUSAL' } },
    { code: 'PETITION_ANSWERED', when: { field: 'receptionNotice', equals: 'ANSWER' } },
    { code: 'RECEPTION_CONCLUSION_ISSUED', when: { field: 'receptionNotice', equals: 'CONCLUSION' } },
    { code: 'ONLINE_RECEPTION_NOTICE_GIVEN', when: { field: 'receptionNotice', equals: 'ONLINE_RECEPTION' } },
  ]),
  bind(ReceptionHeld, [
    { code: 'RECEPTION_HELD', inPerson: 'inPerson', facts: { HELD_BY: 'heldBy' }, forms: 'receptionForm' },
  ]),
  bind(CitizenReceived, [
    {
      code: 'RECEPTION_REGISTERED',
      facts: { HELD_BY: 'heldBy' },
      content: {
        REGISTER_NUMBER: 'registerNumber',
        PERSON: 'citizen',
        CONTENT: 'receptionContent',
        REQUEST: 'requestMade',
        HANDLING: 'handling',
      },
    },
  ]),
];
