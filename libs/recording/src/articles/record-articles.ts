import { createReadStream } from 'node:fs';
import { localDateOf } from '@app/domain';
import { importJsonLines } from '../import/import-json-lines.js';
import type { ImportReceipt } from '../import/import-run.js';
import { NATION_UNIT_ID } from '../opening/ledger-info.js';
import { Recorder, type RecorderParts } from '../recorder/recorder.js';
import { officialUnits } from '../units/official-units.js';
import { UnitRegistry } from '../units/unit-registry.js';
import { articlesFile } from './articles.js';

/** Account that the articles are recorded by; it has no token, so that nobody else acts for it. */
export const ARTICLES_ACCOUNT = 'mau-bai-bao';

/** Bodies that the rows are recorded by: the articles tell what many did. */
export const articleBodies = [
  'CO_QUAN_CAP_TREN',
  'UBND_TINH',
  'UBND_HUYEN',
  'MTTQ_CAP_TREN',
  'TO_CHUC_CHINH_TRI_XA_HOI',
  'CO_QUAN_DON_VI',
  'DOI_TUONG_GIAM_SAT',
] as const;

/**
 * Records the five articles in a ledger that has the official units, by an account with the right to act for every body
 * of the rows, over the whole nation. Done again it stores nothing. Codes are resolved in the official list itself, since
 * a ledger that is being filled has no projection yet.
 * @throws RangeError in a PRODUCTION ledger, whose figures are its own; Error when a row is refused
 */
export async function recordArticles(parts: RecorderParts): Promise<ImportReceipt> {
  const { purpose, openedAt } = await parts.ledger.get();
  if (purpose === 'PRODUCTION') throw new RangeError('the articles belong in no PRODUCTION ledger');
  const registry = new UnitRegistry(officialUnits());
  const recorder = new Recorder({
    ...parts,
    units: {
      unitsByCode: (code, on) => {
        const unit = registry.byCode(code, on);
        return Promise.resolve(unit === undefined ? [] : [unit.id]);
      },
    },
  });
  for (const body of articleBodies) await grant(recorder, body, localDateOf(openedAt));
  const receipt = await importJsonLines(() => createReadStream(articlesFile()), {
    recorder,
    account: ARTICLES_ACCOUNT,
    batch: 'articles.jsonl',
  });
  if (receipt.refused > 0) throw new Error(`articles refused: ${JSON.stringify(receipt.errors.slice(0, 5))}`);
  return receipt;
}

async function grant(recorder: Recorder, forBody: string, day: string): Promise<void> {
  const data = {
    account: ARTICLES_ACCOUNT,
    role: 'ADMINISTRATOR',
    forBody,
    subtree: true,
    validFrom: day,
  };
  const unit = { id: NATION_UNIT_ID };
  const action = { type: 'AccessGranted', unit, body: 'SYSTEM', occurredOn: day, data };
  await recorder.record({ sender: { job: 'articles', key: `grant:${forBody}` }, action });
}
