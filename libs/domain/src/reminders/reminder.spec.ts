import { describe, it } from '@jest/globals';
import { act, eventIdAt, specificationOf } from '@app/testing';
import { reminder } from './reminder.js';

const given = specificationOf(reminder);

const sent = act('ReminderSent', '2026-03-01', {
  duty: 'L10-2022.A13.K1~1',
  reminderChannel: 'EMAIL',
  account: 'an',
  dueOn: '2026-03-05',
});
const delivered = (n: number, delivery = 'DELIVERED') =>
  act('ReminderDelivered', '2026-03-01', { source: eventIdAt(n), delivery });

describe('a reminder (nhắc việc)', () => {
  it('arrives, is seen or fails, but only when it was sent', () => {
    given().when(delivered(1)).thenRefused('stream/cannot-begin');
    given(sent).when(delivered(1)).thenAccepted();
    given(sent, delivered(1)).when(delivered(1, 'SEEN')).thenAccepted();
    given(sent, delivered(1)).when(delivered(2)).thenRefused('process/source-unknown');
  });
});
