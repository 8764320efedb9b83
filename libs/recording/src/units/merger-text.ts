import { tidy, titleOf, type UnitKind } from './names.js';

/**
 * How much of a predecessor a text says goes in. `part` and `rest` ("phần còn lại": what others have left) are said at
 * this name. `maybePart` and `maybeRest`: such words stand at a neighbour in the same enumeration, and the text does
 * not say whether they reach this name.
 */
export type Extent = 'whole' | 'part' | 'rest' | 'maybePart' | 'maybeRest';

/** One predecessor as a text names it. */
export interface Mention {
  /** Absent where the text leaves the word out (`Phường Phổ Văn, Phổ Hòa`). */
  kind?: UnitKind;
  name: string;
  /** Former district in brackets after the name, without the word for the kind. */
  district?: string;
  /** Former province in the same brackets, without the word for the kind. */
  province?: string;
  extent: Extent;
}

/** What the merger text of one unit says. */
export type MergerText = { kept: true } | { kept: false; mentions: readonly Mention[] };

/**
 * Reads `truocsapnhap`: an enumeration of former units, with districts and shares in brackets and with the words of
 * the resolutions for a part ("một phần diện tích…", "phần còn lại của…"). Pure; nothing is looked up here.
 */
export function readMergerText(text: string): MergerText {
  // A second sentence tells of later changes ("Từ ngày … chuyển thành …"), not of the merger.
  const plain = tidy(text).split(/\.\s/u)[0] ?? '';
  if (plain.toLowerCase() === 'giữ nguyên') return { kept: true };
  const mentions: Mention[] = [];
  let extent: Extent = 'whole';
  for (const piece of piecesOf(plain)) {
    const words = readWords(piece.words);
    if (words.opens !== undefined) extent = words.opens;
    if (words.name === '') continue;
    const mention = mentionOf(words.name, piece.brackets, words.opens ?? extent);
    mentions.push(mention);
    if (mention.extent === 'rest' && words.opens !== 'rest') spreadBack(mentions);
    extent = neighbourExtent[words.opens ?? extent];
  }
  return { kept: false, mentions };
}

interface Piece {
  words: string;
  brackets: string[];
}

/** Cuts at commas, semicolons and "và" outside brackets; what stands in brackets stays with the words before it. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const cut = /\(([^()]*)\)|,|;|(?<=\s)và(?=\s)/gu;
  let piece: Piece = { words: '', brackets: [] };
  let from = 0;
  for (const match of text.matchAll(cut)) {
    piece.words += text.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[1] !== undefined) {
      piece.brackets.push(match[1].trim());
    } else {
      pieces.push(piece);
      piece = { words: '', brackets: [] };
    }
  }
  piece.words += text.slice(from);
  pieces.push(piece);
  return pieces.map(({ words, brackets }) => ({ words: tidy(words), brackets }));
}

const partWords = /^(?:sắp xếp )?một phần(?: diện tích(?: tn| tự nhiên)?)?/iu;
const restWords = /^phần còn l[aạ]i/iu;
const wholeWords = /^toàn bộ diện tích(?: tn| tự nhiên)?/iu;
const peopleWords = /^(?:toàn b[ộố] )?quy mô dân số/iu;
const linkWords = /^(?:(?:của|củ|các)(?: |$))+/iu;
const closingWords = /\s*sau khi sắp xếp.*$/iu;

/** Takes the words for the share from the front and what remains as the name. */
function readWords(words: string): { opens?: Extent; name: string } {
  let rest = words.replace(closingWords, '');
  let opens: Extent | undefined;
  if (partWords.test(rest)) opens = 'part';
  else if (restWords.test(rest)) opens = 'rest';
  else if (wholeWords.test(rest)) opens = 'whole';
  rest = rest.replace(partWords, '').replace(restWords, '').replace(wholeWords, '').trim();
  // "toàn bộ quy mô dân số" after "một phần diện tích" is still a part of the land: the share does not change.
  rest = rest.replace(peopleWords, '').trim().replace(linkWords, '').trim();
  return { ...(opens === undefined ? {} : { opens }), name: rest };
}

function mentionOf(words: string, brackets: readonly string[], extent: Extent): Mention {
  const title = innerTitle(words);
  const district = brackets.map((bracket) => placeIn(bracket, districtWords)).find(isFound);
  const province = brackets.map((bracket) => placeIn(bracket, provinceWords)).find(isFound);
  return {
    ...(title.kind === undefined ? {} : { kind: title.kind }),
    name: title.name,
    ...(district === undefined ? {} : { district }),
    ...(province === undefined ? {} : { province }),
    extent: brackets.map(extentIn).find((said) => said !== undefined) ?? extent,
  };
}

/** `phường Phường Cửa Nam` and `xã Yên Định Xã Yên Định` say the kind twice. */
function innerTitle(words: string): { kind?: UnitKind; name: string } {
  const outer = titleOf(words);
  if (outer === undefined) {
    const bare = /^(?:phường|xã)$/iu.test(words) ? '' : words;
    return { name: bare };
  }
  const repeated = /\s(Xã|Phường|Thị trấn)\s(.+)$/u.exec(outer.name);
  return titleOf(outer.name) ?? (repeated === null ? outer : (titleOf(repeated[0]) ?? outer));
}

const districtWords = /(?:^|,\s*)(?:thuộc\s+)?(?:huyện|thị xã|thành phố|quận)\s+([^,]+)/iu;
const provinceWords = /(?:^|,\s*)(?:thuộc\s+)?tỉnh\s+([^,]+)/iu;

/** The name that stands in brackets after the words for a district or a province. */
function placeIn(bracket: string, words: RegExp): string | undefined {
  return extentIn(bracket) === undefined ? words.exec(bracket)?.[1]?.trim() : undefined;
}

function isFound(name: string | undefined): boolean {
  return name !== undefined;
}

function extentIn(bracket: string): Extent | undefined {
  if (/^một phần/iu.test(bracket)) return 'part';
  return restWords.test(bracket) ? 'rest' : undefined;
}

/** What words for a share mean for the next name of the enumeration ("một phần … của các phường A, B"). */
const neighbourExtent: Readonly<Record<Extent, Extent>> = {
  whole: 'whole',
  part: 'maybePart',
  maybePart: 'maybePart',
  rest: 'maybeRest',
  maybeRest: 'maybeRest',
};

/** `Phường Mỹ Đình 1, Phường Mỹ Đình 2 (phần còn lại …)`: the bracket may be meant for the names before it too. */
function spreadBack(mentions: Mention[]): void {
  for (let at = mentions.length - 2; at >= 0; at -= 1) {
    const mention = mentions[at];
    if (mention?.extent !== 'whole') return;
    mention.extent = 'maybeRest';
  }
}
