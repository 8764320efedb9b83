import { describe, it } from '@jest/globals';
import { act, correcting, specificationOf } from '@app/testing';
import { reception } from './reception.js';

const given = specificationOf(reception);

const visit = (registerNumber: string) =>
  act('CitizenReceived', '2026-03-10', {
    heldBy: 'COMMUNE_CHAIR',
    registerNumber,
    handling: 'Chuyển địa chính',
  });
const held = act('ReceptionHeld', '2026-03-10', {
  heldBy: 'COMMUNE_CHAIR',
  receptionForm: 'IN_PERSON',
  visits: 1,
  inPerson: true,
});

describe('the reception of citizens (tiếp công dân)', () => {
  it('gives each visit a register number of its own', () => {
    given(visit('1')).when(visit('2')).thenAccepted();
    given(visit('1')).when(visit('1')).thenRefused('reception/register-number-used', { registerNumber: '1' });
    given(visit('1'), visit('2'))
      .when(correcting(2, visit('3')))
      .thenAccepted();
    given(visit('1'), visit('2'))
      .when(correcting(2, visit('1')))
      .thenRefused('reception/register-number-used');
  });

  it('states a number of visits beside the visits entered, and is not held to it', () => {
    given(held, visit('1')).when(visit('2')).thenAccepted();
    given(visit('1'), visit('2')).when(held).thenAccepted();
  });
});
