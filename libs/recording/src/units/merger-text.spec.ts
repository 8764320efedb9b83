import { describe, expect, it } from '@jest/globals';
import { readMergerText, type Mention } from './merger-text.js';

/** `PHUONG Cửa Nam [Hoàn Kiếm] part`, short for comparing. */
function short({ kind, name, district, province, extent }: Mention): string {
  const place = [district, province].filter((part) => part !== undefined).join(', ');
  return [
    kind ?? '?',
    name,
    ...(place === '' ? [] : [`[${place}]`]),
    ...(extent === 'whole' ? [] : [extent]),
  ].join(' ');
}

function mentionsOf(text: string): string[] {
  const read = readMergerText(text);
  return read.kept ? ['kept'] : read.mentions.map(short);
}

describe('reading what a unit was made from', () => {
  it('knows units that went on unchanged', () => {
    expect(mentionsOf('giữ nguyên')).toEqual(['kept']);
  });

  it('reads an enumeration with kinds, "và" and districts in brackets', () => {
    expect(mentionsOf('Thị trấn An, Xã Bình (huyện Chợ Mới) và Xã Cát (thuộc huyện Dương, tỉnh Én)')).toEqual(
      ['THI_TRAN An', 'XA Bình [Chợ Mới]', 'XA Cát [Dương, Én]'],
    );
  });

  it('knows a part by the words before the name, and doubts the names that follow', () => {
    const text =
      'Phường An, một phần diện tích TN, quy mô dân số của các phường Phường Bình, Cát, phần còn lại của Phường Dương';
    expect(mentionsOf(text)).toEqual([
      'PHUONG An',
      'PHUONG Bình part',
      '? Cát maybePart',
      'PHUONG Dương rest',
    ]);
  });

  it('knows what others left by the brackets behind the name, and doubts the names before', () => {
    const text = 'Phường Một, Phường Hai (quận Ba) (phần còn lại sau khi sáp nhập vào phường Tư, phường Năm)';
    expect(mentionsOf(text)).toEqual(['PHUONG Một maybeRest', 'PHUONG Hai [Ba] rest']);
  });

  it('ends the doubt at "toàn bộ"', () => {
    expect(
      mentionsOf('Một phần diện tích tự nhiên của Xã An, toàn bộ diện tích TN của Xã Bình, Xã Cát'),
    ).toEqual(['XA An part', 'XA Bình', 'XA Cát']);
  });

  it('takes a kind written twice once', () => {
    expect(mentionsOf('một phần diện tích tự nhiên, quy mô dân số của xã Yên Định  Xã Yên Định')).toEqual([
      'XA Yên Định part',
    ]);
  });

  it('leaves out a second sentence about later changes', () => {
    expect(mentionsOf('tỉnh An và tỉnh Bình. Từ ngày 30/04/2026 chuyển thành Thành phố Bình')).toEqual([
      'TINH An',
      'TINH Bình',
    ]);
  });
});
