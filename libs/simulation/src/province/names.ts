/** Invented names: none of them is meant for a real place. */
const heads = ['Bình', 'Phú', 'Tân', 'Hòa', 'An', 'Thanh', 'Vĩnh', 'Xuân', 'Đông', 'Mỹ'];
const tails = ['Mẫu', 'Thử', 'Ví', 'Dụ', 'Giả', 'Lập', 'Minh', 'Họa'];

/** Name of the n-th commune (from 0); all different for the first eighty, numbered after them. */
export function communeName(n: number): string {
  const head = heads[n % heads.length] ?? '';
  const tail = tails[Math.floor(n / heads.length) % tails.length] ?? '';
  const round = Math.floor(n / (heads.length * tails.length));
  return round === 0 ? `${head} ${tail}` : `${head} ${tail} ${String(round + 1)}`;
}

export function villageName(n: number, kind: 'THON' | 'TO_DAN_PHO'): string {
  return `${kind === 'THON' ? 'Thôn' : 'Tổ dân phố'} ${String(n + 1)}`;
}
