import { describe, expect, it } from '@jest/globals';
import { actionTypes } from '@app/domain';
import { lawOfType } from './law-of-types.js';

describe('the law in a template', () => {
  it('names the article, the law and what it asks, what is in force first', () => {
    const { articles } = lawOfType('InformationDisclosed');
    expect(articles).toContainEqual({
      id: 'L10-2022.A13.K2.S1',
      place: 'Luật Thực hiện dân chủ ở cơ sở (10/2022/QH15), Điều 13, khoản 2, đoạn 1',
      title: expect.stringContaining('30 ngày'),
    });
    expect(articles.findIndex(({ title }) => title.startsWith('(Cũ)'))).toBeGreaterThan(articles.length / 2);
  });

  it('says at a field which articles ask for it, and names only fields of the type', () => {
    for (const { type, fields } of actionTypes.values()) {
      const known = new Set(fields.map(({ name }) => name));
      expect([...lawOfType(type).fields.keys()].filter((field) => !known.has(field))).toEqual([]);
    }
    const places = [...lawOfType('InformationDisclosed').fields.values()].flat();
    expect(places).toContainEqual(expect.stringMatching(/^Điều \d+.*\(\d+\/\d{4}\/QH\d+\)$/));
  });

  it('is silent about types that the law does not name', () => {
    expect(lawOfType('Nothing')).toEqual({ articles: [], fields: new Map() });
  });
});
