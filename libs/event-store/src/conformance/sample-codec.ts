import type { StoredEvent } from '../store/event-store.js';
import { bytesOf, type SuiteCodec } from './fixtures.js';

interface RoomBooked {
  data: Record<string, unknown>;
}

class UnknownRoomVersion extends Error {
  override readonly name = 'UnknownRoomVersion';

  constructor(readonly schemaVersion: number) {
    super(`RoomBooked has no version ${String(schemaVersion)}`);
  }
}

/** From-version to the next one, as every codec of the project does it. */
const upcasters: ReadonlyMap<number, (event: RoomBooked) => RoomBooked> = new Map<
  number,
  (event: RoomBooked) => RoomBooked
>([
  [1, ({ data }) => ({ data: { place: data.room, seats: data.seats } })],
  [2, ({ data }) => ({ data: { ...data, seats: { count: data.seats } } })],
]);
const newestVersion = 3;

function decode(event: StoredEvent): RoomBooked {
  let decoded = JSON.parse(Buffer.from(event.payload).toString('utf8')) as RoomBooked;
  for (let version = event.schemaVersion; version !== newestVersion; version++) {
    const upcast = upcasters.get(version);
    if (upcast === undefined) throw new UnknownRoomVersion(version);
    decoded = upcast(decoded);
  }
  return decoded;
}

/** Three versions of one made-up type: the store must hand back bytes and version as they were written. */
export const sampleCodec: SuiteCodec = {
  decode,
  oldest: {
    type: 'RoomBooked',
    schemaVersion: 1,
    payload: bytesOf('{"data":{"room":"Hội trường","seats":40}}'),
  },
  newest: { data: { place: 'Hội trường', seats: { count: 40 } } },
  unknownVersion: UnknownRoomVersion,
};
