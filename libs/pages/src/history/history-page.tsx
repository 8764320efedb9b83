import type { ReactElement } from 'react';
import { dayText, numberText } from '../format.js';
import { ClockForm } from '../frame/clock-form.js';
import { EmptyList, Notice } from '../parts/empty.js';
import { ExportLinks } from '../parts/export-links.js';
import { FieldList } from '../parts/field-list.js';
import { PagingLinks } from '../parts/paging-links.js';
import { UnitTabs } from '../parts/unit-tabs.js';
import { textsOf } from '../texts.js';
import { UnitHead } from '../unit/unit-page.js';
import type { EntryVersion, EntryView, FieldView, PageContext, Paging, UnitView } from '../views.js';

interface HistoryPageProps {
  context: PageContext;
  unit: UnitView;
  entries: readonly EntryView[];
  paging: Paging;
}

/** What was recorded for a unit: late entries marked, corrections with both versions, imported history apart. */
export function HistoryPage({ context, unit, entries, paging }: HistoryPageProps): ReactElement {
  const text = textsOf(context.lang);
  const recorded = entries.filter(({ imported }) => !imported);
  const imported = entries.filter((entry) => entry.imported);
  return (
    <>
      <UnitHead context={context} unit={unit} />
      <UnitTabs context={context} unit={unit} current="history" />
      <h2>{text.historyTitle}</h2>
      {entries.length === 0 ? (
        <EmptyList context={context} filters={[]} nothing={text.noHistory} noMatch={text.noHistory} />
      ) : (
        <p className="lead">{text.historyLead}</p>
      )}
      <Timeline context={context} entries={recorded} />
      {imported.length === 0 ? null : (
        <section className="imported">
          <h2>{text.importedTitle}</h2>
          <p className="lead">{text.importedLead}</p>
          <Timeline context={context} entries={imported} />
        </section>
      )}
      <PagingLinks context={context} paging={paging} />
      <ExportLinks context={context} />
      <ClockForm context={context} />
    </>
  );
}

/** One entry with all its versions: what a duty's acts and an address in a letter point to. */
export function EntryPage({
  context,
  unit,
  entry,
}: {
  context: PageContext;
  unit: UnitView;
  entry: EntryView;
}): ReactElement {
  return (
    <>
      <UnitHead context={context} unit={unit} />
      <UnitTabs context={context} unit={unit} current="history" />
      {entry.restricted ? (
        <Notice title={textsOf(context.lang).notAllowed}>
          {textsOf(context.lang).restrictedEntry(entry.versions[0].by)}
        </Notice>
      ) : null}
      <Timeline context={context} entries={[entry]} />
      <ClockForm context={context} />
    </>
  );
}

function Timeline({
  context,
  entries,
}: {
  context: PageContext;
  entries: readonly EntryView[];
}): ReactElement | null {
  if (entries.length === 0) return null;
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.id} id={`muc-${entry.id}`}>
          <Entry context={context} entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ context, entry }: { context: PageContext; entry: EntryView }): ReactElement {
  const text = textsOf(context.lang);
  const [newest, ...earlier] = entry.versions;
  return (
    <article className={newest.withdrawn ? 'entry withdrawn' : 'entry'}>
      <h3>{entry.title}</h3>
      <Marks context={context} entry={entry} />
      {earlier.length === 0 ? null : <h4>{newest.withdrawn ? text.withdrawn : text.versionNow}</h4>}
      <Version context={context} version={newest} />
      {earlier.map((version) => (
        <details key={`${version.recordedOn} ${version.recordedTime}`} open>
          <summary>{text.versionBefore}</summary>
          <Version context={context} version={version} />
        </details>
      ))}
    </article>
  );
}

function Marks({ context, entry }: { context: PageContext; entry: EntryView }): ReactElement | null {
  const { lang } = context;
  const text = textsOf(lang);
  const [newest, ...earlier] = entry.versions;
  const lateDays = entry.versions.at(-1)?.lateDays;
  const marks: readonly (readonly [string, string])[] = [
    ...(lateDays === undefined ? [] : ([['late', text.late(numberText(lateDays, lang))]] as const)),
    ...(newest.withdrawn ? ([['withdrawn', text.withdrawn]] as const) : []),
    ...(!newest.withdrawn && earlier.length > 0 ? ([['corrected', text.corrected]] as const) : []),
    ...(entry.imported ? ([['import', text.importedMark]] as const) : []),
    ...(entry.unit === undefined ? [] : ([['unit', text.ofUnit(entry.unit)]] as const)),
  ];
  if (marks.length === 0) return null;
  return (
    <p className="marks">
      {marks.map(([kind, label]) => (
        <span key={kind} className={`mark mark-${kind}`}>
          {label}
        </span>
      ))}
    </p>
  );
}

function Version({ context, version }: { context: PageContext; version: EntryVersion }): ReactElement {
  const { lang } = context;
  const text = textsOf(lang);
  const { occurredOn, precision, recordedOn, recordedTime, by, evidence, correctionReason, fields } = version;
  const rows: readonly FieldView[] = [
    {
      label: text.occurred,
      value: `${dayText(occurredOn, lang)}${precision === undefined ? '' : ` (${precision})`}`,
    },
    { label: text.recorded, value: `${dayText(recordedOn, lang)} ${recordedTime}` },
    { label: text.by, value: by },
    ...(correctionReason === undefined ? [] : [{ label: text.correctionReason, value: correctionReason }]),
    ...fields,
  ];
  return (
    <>
      <FieldList context={context} fields={rows} className="fields" />
      {evidence === 0 ? null : <p className="note">{text.evidence(numberText(evidence, lang))}</p>}
    </>
  );
}
