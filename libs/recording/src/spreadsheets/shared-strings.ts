import { readXml } from './read-xml.js';
import { TableFault } from './table-fault.js';
import { cellTextOf } from './xml-text.js';

/** Characters of all shared texts together: they have to be in memory while the rows pass. */
const CHARACTERS_MAX = 32 * 1024 * 1024;

/** The texts that cells of a workbook refer to by number. */
export class SharedStrings {
  private constructor(private readonly texts: readonly string[]) {}

  /** @throws TableFault `workbook/too-large` */
  static async read(part: AsyncIterable<Uint8Array> | undefined): Promise<SharedStrings> {
    const texts: string[] = [];
    if (part === undefined) return new SharedStrings(texts);
    const pieces = new RichText();
    let characters = 0;
    await readXml(part, {
      open: (name) => {
        if (name === 'si') pieces.begin();
        pieces.open(name);
      },
      text: (text) => {
        characters += text.length;
        if (characters > CHARACTERS_MAX) throw new TableFault('workbook/too-large');
        pieces.text(text);
      },
      close: (name) => {
        pieces.close(name);
        if (name === 'si') texts.push(pieces.end());
      },
    });
    return new SharedStrings(texts);
  }

  get(index: string): string | undefined {
    return /^\d+$/.test(index) ? this.texts[Number(index)] : undefined;
  }
}

/** A text in runs of different looks, of which only the words count; readings of East Asian signs are left out. */
export class RichText {
  private pieces = '';
  private inText = false;
  private inReading = false;

  begin(): void {
    this.pieces = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.inReading = true;
    else if (name === 't' && !this.inReading) this.inText = true;
  }

  text(text: string): void {
    if (this.inText) this.pieces += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.inReading = false;
    else if (name === 't') this.inText = false;
  }

  end(): string {
    return cellTextOf(this.pieces);
  }
}
