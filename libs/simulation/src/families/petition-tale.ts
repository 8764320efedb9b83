import { plus } from '../calendar/days.js';
import { announcedCalendar } from '../calendar/working-days.js';
import type { ActingBody } from '../stream/simulated-action.js';
import type { Handle, RecordOptions, Story } from '../stream/story.js';
import type { Teller } from './family.js';

type Data = Record<string, unknown>;

/** Writes the life of one petition: a complaint with both its instances, a denunciation, a proposal. */
export class PetitionTale {
  readonly story: Story;

  constructor(
    readonly teller: Teller,
    readonly kind: 'COMPLAINT' | 'DENUNCIATION' | 'PROPOSAL' | 'FEEDBACK',
  ) {
    this.story = teller.open('petition');
  }

  /** Received by the commune in a letter, unless `data` says otherwise. */
  receive(on: string, data: Data = {}, options: RecordOptions = {}): Handle {
    return this.record('PetitionReceived', on, { ...this.receipt, ...data }, options);
  }

  private get receipt(): Data {
    return {
      petitionKind: this.kind,
      receivedBy: 'COMMUNE_PEOPLES_COMMITTEE',
      petitionChannel: 'LETTER',
      forSettlement: true,
      ...this.instance(1),
    };
  }

  classify(on: string, data: Data, options: RecordOptions = {}): Handle {
    const plain = { competent: true, severalPlaces: false, complexity: 'NORMAL' };
    return this.record('PetitionClassified', on, { ...plain, ...data }, options);
  }

  accept(on: string, instance = 1, options: RecordOptions = {}): Handle {
    const data = { petitionKind: this.kind, ...this.instance(instance) };
    return this.record('PetitionAccepted', on, data, options);
  }

  refuse(on: string, instance = 1): Handle {
    const data = {
      petitionKind: this.kind,
      ...this.instance(instance),
      reasons: 'Không đủ điều kiện thụ lý',
    };
    return this.record('PetitionNotAccepted', on, data);
  }

  forward(on: string): Handle {
    return this.record('PetitionForwarded', on, { forwardedTo: 'Thanh tra tỉnh' });
  }

  extend(on: string, extensionNumber: number, dueOn: string): Handle {
    const reasons = 'Vụ việc phức tạp, cần xác minh thêm';
    return this.record('SettlementTimeExtended', on, { extensionNumber, dueOn, reasons });
  }

  halt(on: string, haltKind: 'SUSPENDED' | 'TERMINATED' = 'SUSPENDED'): Handle {
    const reasons = 'Người khiếu nại ốm nặng, chưa thể tiếp tục làm việc';
    return this.record('SettlementHalted', on, { petitionKind: this.kind, haltKind, reasons });
  }

  resume(on: string): Handle {
    return this.record('SettlementResumed', on, { petitionKind: this.kind });
  }

  settle(on: string, data: Data = {}, options: RecordOptions = {}): Handle {
    const plain = {
      petitionKind: this.kind,
      petitionOutcome: 'REJECTED',
      wasForwarded: false,
      ...this.instance(1),
    };
    return this.record('PetitionSettled', on, { ...plain, ...data }, options);
  }

  tell(petitionNotice: string, on: string, data: Data = {}, options: RecordOptions = {}): Handle {
    const plain = { petitionNotice, petitionKind: this.kind, to: ['CONG_DAN'] };
    return this.record('PetitionNoticeSent', on, { ...plain, ...data }, options);
  }

  record(
    type: string,
    on: string,
    data: Data,
    options: RecordOptions = {},
    body: ActingBody = 'UBND_XA',
  ): Handle {
    return this.story.record(type, body, on, data, options);
  }

  private instance(complaintInstance: number): Data {
    return this.kind === 'COMPLAINT' ? { complaintInstance } : {};
  }
}

/** The last day of so many days, moved off a day of rest. */
export function lastOf(day: string, count: number): string {
  return announcedCalendar.onOrAfter(plus(day, count));
}
