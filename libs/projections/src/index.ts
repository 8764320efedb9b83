export { entries, LATE_AFTER_DAYS } from './entries/entries.js';
export { UnitDirectory } from './units/unit-directory.js';
export { foldName } from './units/fold-name.js';
export { UnitRegistry } from './units/unit-registry.js';
export { units } from './units/units.js';
