import { asTyped } from './cell.js';
import type { RawCell, RawRow } from './raw-cell.js';
import { TableFault } from './table-fault.js';

/** Characters of one record: that of a line of an import. */
const RECORD_CHARACTERS_MAX = 1024 * 1024;
const SNIFFED_CHARACTERS = 64 * 1024;
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Rows of a CSV file (RFC 4180) as Excel and LibreOffice write it anywhere: UTF-8 with or without a mark, UTF-16 with one;
 * divided by `,` `;` or tab, whichever divides the row of machine names; an Excel line `sep=;` is taken at its word.
 * Every cell is a text; an apostrophe that only keeps a formula from running is taken away.
 * @throws TableFault `csv/…`
 */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RawRow> {
  let reader: RecordReader | undefined;
  let waiting = '';
  for await (const text of decoded(chunks)) {
    waiting += text;
    if (reader === undefined && waiting.length < SNIFFED_CHARACTERS) continue;
    reader ??= readerOf(waiting);
    yield* reader.take(waiting);
    waiting = '';
  }
  reader ??= readerOf(waiting);
  yield* reader.take(waiting);
  yield* reader.end();
}

function readerOf(head: string): RecordReader {
  const named = /^sep=(.)\r?\n/.exec(head)?.[1];
  return new RecordReader(named ?? dividerOf(head), named !== undefined);
}

/** Whatever stands most often in the line of machine names, or else in the first line. */
function dividerOf(head: string): string {
  const lines = head.split(/\r\n|\n|\r/, 20);
  const line = lines.find((candidate) => /\boccurredOn\b/.test(candidate)) ?? lines[0] ?? '';
  const [most = ','] = [...DELIMITERS].sort((a, b) => line.split(b).length - line.split(a).length);
  return most;
}

async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let head = Buffer.alloc(0);
  const decode = (bytes?: Uint8Array): string => {
    decoder ??= new TextDecoder(encodingOf(head), { fatal: true });
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw new TableFault('csv/encoding');
    }
  };
  for await (const chunk of chunks) {
    if (decoder !== undefined) {
      yield decode(chunk);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length >= 3) yield decode(head);
  }
  if (decoder === undefined) yield decode(head);
  yield decode();
}

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

type State = 'start' | 'bare' | 'quoted' | 'quoteInQuoted' | 'afterReturn';

/** Cuts text into records; records and fields may begin in one piece and end in another. */
class RecordReader {
  private state: State = 'start';
  private field = '';
  private fields: string[] = [];
  private number = 0;
  private characters = 0;

  constructor(
    private readonly divider: string,
    /** The first line only names the divider. */
    private skipsFirst: boolean,
  ) {}

  *take(text: string): Generator<RawRow> {
    // By UTF-16 unit: none of the characters that matter is part of a pair.
    for (let index = 0; index < text.length; index += 1) {
      const character = text.charAt(index);
      if (this.state === 'quoted') {
        const end = text.indexOf('"', index);
        this.add(text.slice(index, end < 0 ? text.length : end));
        if (end >= 0) this.state = 'quoteInQuoted';
        index = end < 0 ? text.length : end;
      } else if (this.state === 'afterReturn' && character === '\n') this.state = 'start';
      else yield* this.step(character);
    }
  }

  *end(): Generator<RawRow> {
    if (this.state === 'quoted') throw this.fault('csv/quote');
    if (this.fields.length > 0 || this.field !== '' || this.state === 'quoteInQuoted')
      yield* this.endRecord();
  }

  private *step(character: string): Generator<RawRow> {
    const isEnd = character === '\n' || character === '\r';
    if (character === this.divider) this.endField();
    else if (isEnd) {
      yield* this.endRecord();
      this.state = character === '\r' ? 'afterReturn' : 'start';
    } else if (character === '"' && (this.state === 'start' || this.state === 'afterReturn'))
      this.state = 'quoted';
    else if (this.state === 'quoteInQuoted') {
      if (character !== '"') throw this.fault('csv/quote');
      this.add('"');
      this.state = 'quoted';
    } else {
      this.add(character);
      this.state = 'bare';
    }
  }

  private add(text: string): void {
    this.field += text;
    this.characters += text.length;
    if (this.characters > RECORD_CHARACTERS_MAX) throw this.fault('csv/too-large');
  }

  private endField(): void {
    this.fields.push(this.field);
    this.field = '';
    this.state = 'start';
  }

  private *endRecord(): Generator<RawRow> {
    this.endField();
    const { fields } = this;
    this.fields = [];
    this.characters = 0;
    this.number += 1;
    if (this.skipsFirst) this.skipsFirst = false;
    else yield { number: this.number, cells: cellsOf(fields) };
  }

  private fault(code: 'csv/quote' | 'csv/too-large'): TableFault {
    return new TableFault(code, {}, { row: this.number + 1 });
  }
}

function cellsOf(fields: readonly string[]): Map<number, RawCell> {
  return new Map(
    fields.flatMap((field, column) =>
      field === '' ? [] : [[column, { kind: 'text', text: asTyped(field) }]],
    ),
  );
}
