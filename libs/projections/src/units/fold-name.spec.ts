import { describe, expect, it } from '@jest/globals';
import { foldName } from './fold-name.js';

describe('folding a name', () => {
  it.each([
    ['Hòa', 'hoa'],
    ['Hoà', 'hoa'],
    ['Hoà'.normalize('NFD'), 'hoa'],
    ['ĐỨC THỌ', 'duc tho'],
    ['Văn Miếu - Quốc Tử Giám', 'van mieu quoc tu giam'],
    ['  Ea H’leo ', 'ea h leo'],
    ['Ô Chợ Dừa', 'o cho dua'],
  ])('makes %s the same as %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});
