import {
  VillageRegistered,
  VillageRenamed,
  VillageSucceeded,
  VillageClosed,
  HouseholdCountRecorded,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const villagesBindings = [
  bind(VillageRegistered),
  bind(VillageRenamed),
  bind(VillageSucceeded),
  bind(VillageClosed),
  bind(HouseholdCountRecorded),
];
