import { join } from 'node:path';
import { projectRoot } from '../units/official-units.js';

/**
 * The import file with the facts and figures of five published articles on grassroots democracy. Rows stand after those that
 * they name; a row's key is the article's file name and the id of its figure, or of the thing that it tells. A type without
 * a field for that id (a roster, a target) keeps it there: the event's source names the file and the line.
 */
export const articlesFile = (): string => join(articlesFolder(), 'articles.jsonl');

/** The figures of the articles by id, as `articles.jsonl` must hold them: `{id, value, comparator, unit}[]`. */
export const articleFiguresFile = (): string => join(articlesFolder(), 'figures.json');

const articlesFolder = (): string => join(projectRoot(), 'libs/recording/data/articles');
