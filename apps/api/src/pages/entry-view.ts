import { daysBetween } from '@app/domain';
import type { EntryLink, EntryVersion, EntryView, Lang } from '@app/pages';
import type { EntryDetailView, EntryView as Entry } from '@app/projections';
import { fieldViews, type Names } from './field-values.js';
import { bodyText, correctionText, localTime, precisionText } from './wording.js';

/** What the reads call an entry whose type they do not tell. */
const RESTRICTED = 'restricted';

/** An entry with the versions of its chain, the newest first. `unit` names a predecessor in whose record it stands. */
export function entryPageView(
  links: readonly Entry[],
  names: Names,
  lang: Lang,
  unit?: string,
): EntryView | undefined {
  const newestFirst = [...links].reverse();
  const [newest, ...earlier] = newestFirst.map((entry) => versionOf(entry, names, lang));
  const original = links[0];
  if (newest === undefined || original === undefined) return undefined;
  return {
    id: original.id,
    title: titleOf(original, lang),
    imported: original.imported,
    restricted: original.type === RESTRICTED,
    versions: [newest, ...earlier],
    ...(unit === undefined ? {} : { unit }),
  };
}

function versionOf(entry: Entry, names: Names, lang: Lang): EntryVersion {
  const precision = precisionText(entry.occurredPrecision, lang);
  return {
    recordedOn: entry.recordedOn,
    recordedTime: localTime(entry.recordedAt),
    occurredOn: entry.occurredOn,
    ...(precision === undefined ? {} : { precision }),
    by: bodyText(entry.body, lang),
    fields: fieldViews(entry.type, entry.data, entry.personal, names, lang),
    evidence: entry.evidence.length,
    withdrawn: entry.corrects?.how === 'WITHDRAW',
    ...(entry.corrects === null ? {} : { correctionReason: correctionText(entry.corrects.reason, lang) }),
    // The registry's old dates are no back-dating: nobody claims to have acted then.
    ...(entry.late && entry.body !== 'SYSTEM'
      ? { lateDays: daysBetween(entry.occurredOn, entry.recordedOn) }
      : {}),
  };
}

export function titleOf({ titleVi, titleEn }: Pick<Entry, 'titleVi' | 'titleEn'>, lang: Lang): string {
  return lang === 'vi' ? titleVi : titleEn;
}

/** A link to an entry, with the days of its newest version. */
export function entryLink(entry: EntryDetailView, unitPath: string, lang: Lang): EntryLink {
  const newest = entry.links.findLast(({ effective }) => effective) ?? entry;
  return {
    href: `${unitPath}/dien-bien/${entry.id}`,
    title: titleOf(entry, lang),
    occurredOn: newest.occurredOn,
    recordedOn: newest.recordedOn,
  };
}
