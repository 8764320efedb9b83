import type { BoundPart } from './bound.js';

/**
 * What else the people are owed: reception, complaints, denunciation, information, budget, military service, land, and
 * the former ordinance.
 */
export const services: BoundPart = {
  bound: ['ND73-2026.A37.K4.S1', 'ND73-2026.A37.K4.S2', 'TT26-2026.A30', 'QD25-2021.A4'],
  notBound: {},
};
