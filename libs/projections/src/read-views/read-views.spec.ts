import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readViews } from './install-read-views.js';
import { ASKED, NOW, type ReadView } from './read-view.js';

const documentation = readFileSync(new URL('../../../../docs/sql-views.md', import.meta.url), 'utf8');

/** A view as the documentation describes it. */
const sectionOf = ({ name, vi, en, columns, atAnyDay }: ReadView): string =>
  [
    `### ${name}`,
    '',
    vi,
    '',
    `${en}${atAnyDay ? ` Also \`${name}_on(as_of, known_at)\`.` : ''}`,
    '',
    ...columns.map(([column, vi, en]) => `- \`${column}\`: ${vi}. / ${en}.`),
    '',
  ].join('\n');

describe('the views for SQL tools', () => {
  it.each(readViews.map((view) => [view.name, view] as const))(
    '%s is documented column by column',
    (_, view) => {
      expect(documentation).toContain(sectionOf(view));
    },
  );

  it('are all that the documentation names, each with its version', () => {
    const named = [...documentation.matchAll(/^### (.+)$/gm)].map(([, name]) => name);
    expect(named).toEqual(readViews.map(({ name }) => name));
    for (const name of named) expect(name).toMatch(/^[a-z]+(_[a-z]+)*_v\d+$/);
  });

  it('name every relation with its schema, so that nobody’s search path decides', () => {
    for (const view of readViews)
      for (const clocks of [NOW, ASKED]) {
        const relations = [...view.sql(clocks).matchAll(/\b(?:from|join) ([a-z_]+)[. (]/g)].map(
          ([, name]) => name,
        );
        const known = [
          'projection',
          'public',
          'read',
          'lateral',
          'unnest',
          'jsonb_array_elements',
          'jsonb_array_elements_text',
        ];
        const own = [
          ...view.sql(clocks).matchAll(/\b([a-z]+) (?:\([a-z_, ]+\) )?as (?:materialized )?\(/g),
        ].map(([, name]) => name);
        expect(relations.filter((name) => !known.includes(name ?? '') && !own.includes(name ?? ''))).toEqual(
          [],
        );
      }
  });
});
