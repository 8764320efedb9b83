import { plus } from '../calendar/days.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import type { Handle, RecordOptions, Story } from '../stream/story.js';

export const threePlaces = ['OFFICE', 'CULTURAL_HOUSE', 'COMMUNITY_POINT'];

const subjects: Record<number, string> = {
  1: 'Kế hoạch phát triển kinh tế - xã hội năm',
  2: 'Số liệu ngân sách xã',
  3: 'Tiến độ dự án kiên cố hóa kênh mương',
  4: 'Quy chế thực hiện dân chủ trong hoạt động của xã',
  5: 'Tình hình thu chi quỹ đền ơn đáp nghĩa',
  6: 'Thanh lý tài sản công của xã',
  7: 'Danh sách hộ được hỗ trợ làm nhà ở',
  8: 'Kết quả cứu trợ sau bão',
  9: 'Danh sách công dân gọi nhập ngũ',
  10: 'Kết luận kiểm tra việc thu quỹ',
  11: 'Nội dung lấy ý kiến quy hoạch điểm dân cư',
  12: 'Mức thu phí chợ',
  13: 'Thủ tục hành chính giải quyết tại xã',
  14: 'Lịch cắt điện phục vụ thi công đường',
};

export interface Issue {
  item: number;
  kind?: string;
  on: string;
  /** What the document is about; a usual subject of its item when absent. */
  subject?: string;
}

/** Writes the life of one document that has to be disclosed. */
export class DisclosureTale {
  issued: Handle | undefined;
  item = 1;
  kind = 'OTHER';
  /** Day of issue. */
  day = '';

  constructor(readonly story: Story) {}

  /** The fifth working day after the issue. */
  get lastDay(): string {
    return workingDaysAfter(this.day, 5);
  }

  get document(): Handle {
    if (!this.issued) throw new Error('no document issued yet');
    return this.issued;
  }

  issue(
    { item, kind = 'OTHER', on, subject = subjects[item] ?? 'Thông tin khác' }: Issue,
    options: RecordOptions = {},
  ): Handle {
    this.item = item;
    this.kind = item === 4 ? 'DEMOCRACY_REGULATION' : kind;
    this.day = on;
    if (item === 4) {
      const data = { issuer: 'UBND xã', regulationKind: 'DEMOCRACY_REGULATION', subject, withFront: true };
      this.issued = this.story.record('LocalRegulationAdopted', 'UBND_XA', on, data, options);
    } else {
      const data = { disclosureItem: item, documentKind: this.kind, subject };
      this.issued = this.story.record('DisclosableDocumentIssued', 'UBND_XA', on, data, options);
    }
    return this.issued;
  }

  /** A plan issued as a legal document: it must be disclosed all the same. */
  issueResolution(on: string): Handle {
    this.item = 1;
    this.day = on;
    const data = {
      issuer: 'HĐND xã',
      documentForm: 'RESOLUTION',
      subject: 'Nghị quyết về nhiệm vụ kinh tế - xã hội',
      disclosureItem: 1,
    };
    this.issued = this.story.record('LegalDocumentIssued', 'HDND_XA', on, data);
    return this.issued;
  }

  disclose(
    form: string,
    on: string,
    data: Record<string, unknown> = {},
    options: RecordOptions = {},
  ): Handle {
    return this.story.record(
      'InformationDisclosed',
      'UBND_XA',
      on,
      { paper: 'DISCLOSED_DOCUMENT', disclosureItem: this.item, documentKind: this.kind, form, ...data },
      options,
    );
  }

  /** A disclosure recorded as a paper of its own that names the document. */
  discloseApart(form: string, on: string, data: Record<string, unknown> = {}): Handle {
    return this.disclose(form, on, { ...data, document: this.story.caseStream }, { apart: true });
  }

  post(on: string, places: readonly string[] = threePlaces, options: RecordOptions = {}): Handle {
    return this.disclose('POSTING', on, { places }, options);
  }

  takeDown(posting: Handle, on: string): Handle {
    return this.story.record('PostingTakenDown', 'UBND_XA', on, { source: posting.id }, { after: posting });
  }

  website(on: string, options: RecordOptions = {}): Handle {
    const url = `https://mau.example.org/cong-khai/${this.story.name}`;
    return this.disclose('COMMUNE_WEBSITE', on, { url }, options);
  }

  broadcast(days: readonly string[], closed = false): void {
    for (const on of days) {
      const last = closed && on === days.at(-1);
      this.disclose('LOUDSPEAKER', on, last ? { lastOfSeries: true } : {});
    }
  }

  handToVillageHeads(on: string): Handle {
    return this.disclose('VIA_VILLAGE_HEAD', on);
  }

  announce(on: string, form = 'COMMUNITY_MEETING_ANNOUNCEMENT'): Handle {
    const data = { paper: 'DISCLOSED_DOCUMENT', disclosureItem: this.item, documentKind: this.kind, form };
    return this.story.record('InformationDisclosed', 'TRUONG_THON', on, data);
  }

  /** What items 7 to 12 need besides paper and website. */
  speak(on: string): void {
    if (this.item < 7 || this.item > 12) return;
    this.handToVillageHeads(on);
    this.broadcast([on, plus(on, 1), plus(on, 2)]);
    this.announce(plus(on, 2));
  }

  /** Everything that the item demands, from one day on; the posting comes down after `hangs` days, if at all. */
  all(on: string, hangs: number | null = 31): Handle {
    this.website(on);
    const posting = this.post(on);
    this.speak(on);
    if (hangs !== null && this.item !== 4 && this.item !== 13) this.takeDown(posting, plus(on, hangs));
    return posting;
  }
}
