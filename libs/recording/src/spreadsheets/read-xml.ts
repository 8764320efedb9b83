import saxModule, { type SAXParser } from 'sax';
import { TableFault } from './table-fault.js';

export type XmlAttributes = Readonly<Record<string, string>>;

/** What is told of a document while it is read; names come without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: XmlAttributes): void;
  /** In as many pieces as the reader likes. */
  text?(text: string): void;
  close?(name: string): void;
}

const DEPTH_MAX = 64;
/** Programs write some forty to an element, names of namespaces among them. */
const ATTRIBUTES_MAX = 256;
/** Names and values of one element's attributes together, in characters; what a cell says is no attribute. */
const TAG_LENGTH_MAX = 65_536;

/**
 * Reads XML in UTF-8 piece by piece. A DOCTYPE ends it, so there are no entities but the five of XML and nothing is ever
 * looked up elsewhere; so does anything that is not well-formed.
 */
class XmlReader {
  private readonly sax: SAXParser = saxModule.parser(true, { strictEntities: true } as never);
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private depth = 0;
  /** Of the element that is being read. */
  private attributes = 0;
  private tagLength = 0;

  constructor(listener: XmlListener) {
    const { sax } = this;
    sax.onopentagstart = () => {
      this.attributes = 0;
      this.tagLength = 0;
    };
    // Before they are gathered: millions of them would be seconds of work for nothing.
    sax.onattribute = ({ name, value }) => {
      this.attributes += 1;
      this.tagLength += name.length + value.length;
      if (this.attributes > ATTRIBUTES_MAX || this.tagLength > TAG_LENGTH_MAX)
        throw new TableFault('workbook/markup', {}, { reason: 'too many attributes' });
    };
    sax.onopentag = ({ name, attributes }) => {
      this.depth += 1;
      if (this.depth > DEPTH_MAX) throw new TableFault('workbook/markup');
      listener.open?.(localName(name), attributes as XmlAttributes);
    };
    sax.onclosetag = (name) => {
      this.depth -= 1;
      listener.close?.(localName(name));
    };
    sax.ontext = (text) => {
      listener.text?.(text);
    };
    sax.oncdata = (text) => {
      listener.text?.(text);
    };
    sax.ondoctype = () => {
      throw new TableFault('workbook/markup');
    };
    sax.onerror = (error) => {
      throw new TableFault('workbook/markup', {}, { reason: error.message });
    };
  }

  write(bytes: Uint8Array): void {
    this.sax.write(this.decoded(bytes));
  }

  end(): void {
    this.sax.write(this.decoded());
    this.sax.close();
  }

  private decoded(bytes?: Uint8Array): string {
    try {
      return bytes === undefined ? this.decoder.decode() : this.decoder.decode(bytes, { stream: true });
    } catch {
      throw new TableFault('workbook/markup', {}, { reason: 'not UTF-8' });
    }
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a whole document. @throws TableFault */
export async function readXml(chunks: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const reader = new XmlReader(listener);
  for await (const chunk of chunks) reader.write(chunk);
  reader.end();
}

/** Reads a document and hands on, after each piece, what the listener has collected from it. @throws TableFault */
export async function* collectXml<Item>(
  chunks: AsyncIterable<Uint8Array>,
  listener: XmlListener & { take(): Item[] },
): AsyncGenerator<Item> {
  const reader = new XmlReader(listener);
  for await (const chunk of chunks) {
    reader.write(chunk);
    yield* listener.take();
  }
  reader.end();
  yield* listener.take();
}

/** An attribute of this local name, whatever its prefix. */
export function attributeOf(attributes: XmlAttributes, name: string): string | undefined {
  const found = Object.entries(attributes).find(([key]) => localName(key) === name);
  return found?.[1];
}
