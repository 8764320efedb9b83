import { describe, it } from '@jest/globals';
import { act, specificationOf } from '@app/testing';
import { emulationModel } from './emulation-model.js';

const given = specificationOf(emulationModel);

const registered = (on = '2024-01-01') =>
  act('EmulationModelRegistered', on, {
    title: 'Thôn xanh, sạch, đẹp',
    emulationLabel: 'DAN_VAN_KHEO',
    scope: 'WHOLE_UNIT',
  });
const maintained = (on: string) => act('EmulationModelMaintained', on, {});
const recognised = (on: string) => act('EmulationModelRecognised', on, { emulationLabel: 'DAN_VAN_KHEO' });
const replicated = (on: string) => act('EmulationModelReplicated', on, { place: 'Xã bên' });
const ended = (on = '2026-06-01') => act('EmulationModelEnded', on, {});

describe('a model of “Dân vận khéo”', () => {
  it('is registered, maintained, nominated, recognised, replicated and ended', () => {
    const nominated = act('EmulationModelNominated', '2025-06-01', {});
    const steps = [
      registered(),
      maintained('2025-01-01'),
      nominated,
      recognised('2025-12-01'),
      replicated('2026-02-01'),
      ended(),
    ];
    steps.forEach((step, n) => {
      given(...steps.slice(0, n))
        .when(step)
        .then(step);
    });
  });

  it('is registered once while it lasts, and may be taken up again', () => {
    given(registered()).when(registered('2025-01-01')).thenRefused('process/already-open');
    given(registered(), ended()).when(registered('2027-01-01')).thenAccepted();
  });

  it('ends once, and only what the ledger knows', () => {
    given().when(ended()).thenRefused('stream/cannot-begin');
    given(registered(), ended()).when(ended('2026-07-01')).thenRefused('process/not-open');
    given(maintained('2025-01-01')).when(ended()).thenAccepted();
    given(registered()).when(ended('2023-12-31')).thenRefused('process/out-of-order');
  });

  it('is kept up until its end; it may be recognised or copied later', () => {
    given(registered(), ended()).when(maintained('2026-06-01')).thenAccepted();
    given(registered(), ended()).when(maintained('2026-06-02')).thenRefused('process/already-ended');
    given(registered(), ended()).when(recognised('2026-12-01')).thenAccepted();
    given(registered(), ended()).when(replicated('2026-12-01')).thenAccepted();
  });

  it('is neither kept up nor recognised before it was registered', () => {
    given(registered()).when(maintained('2023-12-31')).thenRefused('process/out-of-order');
    given(registered()).when(recognised('2023-12-31')).thenRefused('process/out-of-order');
  });
});
