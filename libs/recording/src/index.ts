export type { EventDirectory, UnitDirectory } from './units/unit-directory.js';
