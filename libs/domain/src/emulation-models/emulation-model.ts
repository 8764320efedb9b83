import { processOf } from '../ledger/process.js';
import { inOrder, isOneOf, span } from '../ledger/rules.js';
import {
  EmulationModelEnded,
  EmulationModelMaintained,
  EmulationModelNominated,
  EmulationModelRecognised,
  EmulationModelRegistered,
  EmulationModelReplicated,
} from './emulation-models.actions.js';

/**
 * One model of “Dân vận khéo”: registered, maintained, recognised, replicated, ended. It may be recognised or copied
 * elsewhere after its end, but is kept up only while it lasts.
 */
export const emulationModel = processOf(
  'emulationModel',
  span({
    opens: [EmulationModelRegistered],
    during: [EmulationModelMaintained],
    closes: (act) => isOneOf(act, [EmulationModelEnded]),
  }),
  inOrder(
    [EmulationModelRegistered],
    [EmulationModelMaintained, EmulationModelNominated, EmulationModelRecognised, EmulationModelReplicated],
  ),
);
