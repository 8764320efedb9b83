import type { BoundPart } from './bound.js';

/**
 * What else the people are owed: reception, complaints, denunciation, information, budget, military service, land, and
 * the former ordinance.
 */
export const services: BoundPart = {
  bound: [
    'L42-2013.A18',
    'L42-2013.A24',
    'L42-2013.A25',
    'L42-2013.A27',
    'L42-2013.A28',
    'ND154-2026.A4',
    'ND154-2026.A23',
    'ND154-2026.A25',
    'ND154-2026.A41',
    'QD11-2019.NOTICE',
    'L02-2011.A9',
    'L02-2011.A27',
    'L02-2011.A28',
    'L02-2011.A32',
    'L02-2011.A36',
    'L02-2011.A37',
    'L02-2011.A41',
    'L02-2011.A44',
    'ND75-2012.A12',
    'ND155-2026.A10',
    'ND155-2026.A11',
    'ND155-2026.A12',
    'L25-2018.A24',
    'L25-2018.A29',
    'L25-2018.A30',
    'L25-2018.A35',
    'L25-2018.A36',
    'L25-2018.A40',
    'ND31-2019.A6',
    'ND73-2026.A37.K4.S1',
    'ND73-2026.A37.K4.S2',
    'TT26-2026.A30',
    'QD25-2021.A4',
  ],
  notBound: {},
};
