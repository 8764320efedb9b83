import type { BoundPart } from './bound.js';

/**
 * Grassroots democracy in the narrow sense: law 10/2022 and its decrees, village codes, villages, dialogue, mediation,
 * the Front's supervision.
 */
export const democracy: BoundPart = {
  bound: [
    'L10-2022.A11',
    'L10-2022.A12',
    'L10-2022.A13',
    'L10-2022.A15',
    'L10-2022.A16',
    'L10-2022.A17',
    'L10-2022.A18',
    'L10-2022.A19',
    'L10-2022.A20',
    'L10-2022.A21',
    'L10-2022.A23',
    'ND59-2023.A3',
    'ND59-2023.A4',
    'ND59-2023.A5',
  ],
  notBound: {},
};
