export { judgeCase } from './judge-case.js';
export {
  judgePeriod,
  owesIn,
  periodicDuties,
  periodKeyNamed,
  periodKeysOf,
  type PeriodKey,
} from './judge-period.js';
