import { Story, type EventOptions } from './support.js';

const ALL_PLACES = ['OFFICE', 'CULTURAL_HOUSE', 'COMMUNITY_POINT'];
const DAYS = ['2026-03-04', '2026-03-05', '2026-03-06'];

/** A document to be disclosed, issued on Monday 2 March 2026: due on Monday 9 March. */
export class DocumentStory extends Story {
  constructor(
    readonly item: number,
    issuedOn = '2026-03-02',
    documentKind = 'OTHER',
  ) {
    super('document-1');
    this.record('DisclosableDocumentIssued', issuedOn, {
      disclosureItem: item,
      documentKind,
      subject: 'Văn bản',
    });
  }

  disclosed(form: string, on: string, more: Record<string, unknown> = {}, options: EventOptions = {}): this {
    const data = { paper: 'DISCLOSED_DOCUMENT', disclosureItem: this.item, form, ...more };
    return this.record('InformationDisclosed', on, data, options);
  }

  posted(on: string, places: readonly string[] = ALL_PLACES): this {
    return this.disclosed('POSTING', on, { places });
  }

  takenDown(on: string, more: Record<string, unknown> = {}): this {
    return this.record('PostingTakenDown', on, { source: this.last.id, ...more });
  }

  broadcast(...days: readonly string[]): this {
    for (const day of days) this.disclosed('LOUDSPEAKER', day);
    return this;
  }

  viaVillageHeads(on: string): this {
    return this.disclosed('VIA_VILLAGE_HEAD', on).disclosed('COMMUNITY_MEETING_ANNOUNCEMENT', on);
  }

  /** Everything that the item needs, begun on 4 March: complete once the posting has been up for 30 days. */
  inFull(places: readonly string[] = ALL_PLACES): this {
    this.disclosed('COMMUNE_WEBSITE', '2026-03-04')
      .broadcast(...DAYS)
      .viaVillageHeads('2026-03-05');
    return this.posted('2026-03-04', places);
  }
}
