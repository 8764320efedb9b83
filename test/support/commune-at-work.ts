import { commune, RunningLedger } from './running-ledger.js';

export type Data = Record<string, unknown>;

/** What a recorded action gave: the id of its event, and the process that it stands in. */
export interface Recorded {
  id: string;
  stream: string;
}

/** A line of a register, as far as these specs look at it. */
export interface Line {
  id: string;
  type: string;
  stream: string;
  occurredOn: string;
  data: Data;
  about: { title: string | null } | null;
  tracked: { state: { code: string; vi: string }; open: boolean } | null;
}

/** Who records: the account, its role, and the body that it records for where the role has several. */
const people = {
  officer: ['can-bo', 'COMMUNE_OFFICER'],
  chair: ['chu-tich', 'COMMUNE_CHAIR'],
  front: ['mat-tran', 'FRONT'],
  inspector: ['ban-ttnd', 'INSPECTION_BOARD_MEMBER'],
  supervisor: ['ban-gsdtcd', 'SUPERVISION_BOARD_MEMBER'],
  mediator: ['hoa-giai', 'ADMINISTRATOR', 'TO_TRUONG_TO_HOA_GIAI'],
} as const;

type Person = keyof typeof people;

/** A running ledger, used as the people of a commune use it: everything goes in and comes out over HTTP. Closed by `stop`. */
export class CommuneAtWork {
  private readonly tokens = new Map<string, string>();

  private constructor(readonly ledger: RunningLedger) {}

  static async start(): Promise<CommuneAtWork> {
    const atWork = new CommuneAtWork(await RunningLedger.start());
    for (const [person, [account, role, forBody]] of Object.entries(people)) {
      const more = forBody === undefined ? {} : { forBody };
      atWork.tokens.set(person, await atWork.ledger.grant(account, role, commune, more));
    }
    return atWork;
  }

  /** Records an action of the commune. Throws with the answer where it was refused. */
  async record(
    person: Person,
    type: string,
    occurredOn: string,
    data: Data,
    more: Data = {},
  ): Promise<Recorded> {
    const action = { type, unit: { id: commune }, occurredOn, data, ...more };
    const { status, body, text } = await this.ledger.post(action, { token: this.tokens.get(person) ?? '' });
    if (status !== 201) throw new Error(`${type}: ${text}`);
    const [event] = body['events'] as Recorded[];
    if (event === undefined) throw new Error(text);
    return event;
  }

  /** Reads a path when all that was recorded stands in the read model. */
  async read(path: string): Promise<{ body: Record<string, unknown>; text: string }> {
    const position = String(await this.ledger.headPosition());
    const { status, body, text } = await this.ledger.ask(
      `${path}${path.includes('?') ? '&' : '?'}minPosition=${position}`,
    );
    if (status !== 200) throw new Error(`${path}: ${text}`);
    return { body, text };
  }

  /** The commune's lines of a register. */
  async register(name: string, query = ''): Promise<Line[]> {
    const { body } = await this.read(`/v1/registers/${name}?limit=500&unit=${commune}&${query}`);
    return body['items'] as Line[];
  }

  stop(): Promise<void> {
    return this.ledger.stop();
  }
}
