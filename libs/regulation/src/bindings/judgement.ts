import { FactClaimed, FactDecided, VerdictConfirmed, VerdictSetAside } from '@app/domain';
import { bind } from '../reading/binding.js';

export const judgementBindings = [
  bind(FactClaimed),
  bind(FactDecided),
  bind(VerdictConfirmed),
  bind(VerdictSetAside),
];
