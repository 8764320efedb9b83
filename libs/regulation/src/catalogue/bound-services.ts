import type { BoundPart } from './bound.js';

/**
 * What else the people are owed: reception, complaints, denunciation, information, budget, military service, land, and
 * the former ordinance.
 */
export const services: BoundPart = {
  bound: [],
  notBound: {},
};
