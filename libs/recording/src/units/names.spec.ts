import { describe, expect, it } from '@jest/globals';
import { foldedKey, fullNameOf, nearKey, spellingKey, titleOf } from './names.js';

describe('comparing the names of units', () => {
  it.each([
    ['Hòa Bình', 'Hoà Bình'],
    ['Thủy', 'Thuỷ'],
    ['Văn Miếu - Quốc Tử Giám', 'Văn Miếu Quốc Tử Giám'],
    ['Ea M’Droh', "Ea M'Droh"],
    ['KRong', 'Krong'],
    ['Hòa'.normalize('NFD'), 'Hòa'],
  ])('%s and %s differ in spelling only', (a, b) => {
    expect(spellingKey(a)).toBe(spellingKey(b));
  });

  it.each([
    ['Hòa', 'Hóa'],
    ['Phó Bảng', 'Phố Bảng'],
    ['Đắk', 'Dắk'],
    ['Tân Tiến', 'Tân Tiên'],
  ])('%s and %s may be two names', (a, b) => {
    expect(spellingKey(a)).not.toBe(spellingKey(b));
  });

  it('finds Hòa, Hoà and Đ without marks', () => {
    expect(foldedKey('Hòa Đông')).toBe('hoa dong');
    expect(foldedKey('HOÀ ĐÔNG')).toBe('hoa dong');
  });

  it.each([
    ['N.T Phong Hải', 'Nông trường Phong Hải'],
    ['Hòa Tú II', 'Hòa Tú 2'],
    ['An Quí', 'An Quý'],
    ['Cư K Róa', 'Cư Króa'],
  ])('%s is near to %s', (a, b) => {
    expect(nearKey(a)).toBe(nearKey(b));
  });
});

describe('the title of a unit', () => {
  it.each([
    ['Thị trấn Nông trường Việt Lâm', 'THI_TRAN', 'Nông trường Việt Lâm'],
    ['Phường Phường Đúc', 'PHUONG', 'Phường Đúc'],
    ['xã  Bắc Sơn', 'XA', 'Bắc Sơn'],
    ['Quận 1', 'QUAN', '1'],
  ])('%s is of kind %s with the name %s', (fullName, kind, name) => {
    expect(titleOf(fullName)).toEqual({ kind, name });
  });

  it('has no kind where none stands before the name', () => {
    expect(titleOf('Xóm Mới')).toBeUndefined();
  });

  it('is written with the word for the kind', () => {
    expect(fullNameOf({ kind: 'THANH_PHO', name: 'Đồng Nai' })).toBe('Thành phố Đồng Nai');
    expect(fullNameOf({ kind: 'KHAC', name: 'Việt Nam' })).toBe('Việt Nam');
  });
});
