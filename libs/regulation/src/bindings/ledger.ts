import {
  LedgerOpened,
  CatalogueAdopted,
  CalendarDecisionAdopted,
  LocalRuleAdopted,
  LocalRuleRepealed,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const ledgerBindings = [
  bind(LedgerOpened),
  bind(CatalogueAdopted),
  bind(CalendarDecisionAdopted),
  bind(LocalRuleAdopted),
  bind(LocalRuleRepealed),
];
