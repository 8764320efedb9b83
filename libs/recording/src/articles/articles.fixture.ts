import { createReadStream, readFileSync } from 'node:fs';
import { eventIdOf, streamIdOf, type UnresolvedAction, validateAction } from '@app/domain';
import type { OpenFile } from '../import/read-lines.js';
import { withNamesOfRows } from '../import/row-names.js';
import { articleFiguresFile, articlesFile } from './articles.js';

/** Account that imports the articles in the specifications, once granted every body of the rows. */
export const IMPORTER = 'bai-bao';

export interface ArticleRow {
  /** File name of the article, a colon, and what the row tells of it. */
  key: string;
  action: UnresolvedAction;
}

export interface ArticleFigure {
  id: string;
  value: string;
  comparator: string;
  unit: string;
}

/** The rows of the import file; throws for one that is no valid action. */
export function articleRows(): readonly ArticleRow[] {
  return readFileSync(articlesFile(), 'utf8').trimEnd().split('\n').map(rowOf);
}

export function articleFigures(): readonly ArticleFigure[] {
  return JSON.parse(readFileSync(articleFiguresFile(), 'utf8')) as ArticleFigure[];
}

export const openArticles: OpenFile = () => createReadStream(articlesFile());

/** Bodies that the rows are recorded by. */
export function articleBodiesOfRows(): readonly string[] {
  return [...new Set(articleRows().map(({ action }) => action.body ?? 'none'))];
}

/** Id of the process that the row opens, in a ledger of its own. */
export const processOf = (key: string): string => streamIdOf(LEDGER, key, 0);

const LEDGER = 'articles';

function rowOf(line: string): ArticleRow {
  const { key, ...raw } = JSON.parse(line) as { key: string };
  const result = validateAction(
    withNamesOfRows(raw, (other) => ({ process: processOf(other), event: eventIdOf(LEDGER, other, 0) })),
  );
  if ('errors' in result) throw new Error(`${key}: ${JSON.stringify(result.errors)}`);
  return { key, action: result.action };
}
