import { recordAll, recordArticles, unitActions, unitRecording } from '@app/recording';
import { RunningLedger } from './running-ledger.js';

/** The application on a ledger with the official units and the five articles, as the sample has them. */
export async function startWithArticles(): Promise<RunningLedger> {
  const ledger = await RunningLedger.start();
  try {
    const { store, parts } = ledger;
    const { ledgerId } = await parts.ledger.get();
    // The nation is registered already.
    const official = unitActions({ until: parts.clock.today() }).filter(
      ({ action }) => action.data['level'] !== 'NATION',
    );
    await recordAll(official, unitRecording(store, ledgerId));
    await recordArticles(parts);
    return ledger;
  } catch (error) {
    await ledger.stop();
    throw error;
  }
}
