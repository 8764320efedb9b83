import type { LawArticle, TemplateLaw } from '@app/recording';
import { bindings, catalogue, type CodeBinding, type Obligation } from '@app/regulation';

const instruments = new Map(catalogue.instruments.map(({ number, nameVi }) => [number, nameVi]));
const byCode = new Map<string, Obligation[]>();
for (const obligation of catalogue.obligations)
  for (const code of codesOf(obligation)) byCode.set(code, [...(byCode.get(code) ?? []), obligation]);

/** What the catalogue names of an action type: the obligations that its acts open or discharge, and the fields they ask for. */
export function lawOfType(type: string): TemplateLaw {
  const codes = bindings.find((binding) => binding.type === type)?.catalogue ?? [];
  const articles = new Map<string, LawArticle>();
  const fields = new Map<string, Set<string>>();
  for (const binding of codes)
    for (const obligation of byCode.get(binding.code) ?? []) {
      articles.set(obligation.id, articleOf(obligation));
      for (const field of fieldsOf(binding))
        fields.set(field, (fields.get(field) ?? new Set()).add(shortPlaceOf(obligation)));
    }
  return {
    articles: [...articles.values()].sort(inForceFirst),
    fields: new Map([...fields].map(([field, places]) => [field, [...places].sort().slice(0, PLACES_MAX)])),
  };
}

/** What is still in force stands before what was, each in the order of its id. */
function inForceFirst(a: LawArticle, b: LawArticle): number {
  const [first, second] = [a, b].map(({ id }) => (catalogue.obligation(id).validTo === null ? 0 : 1));
  if (first !== second) return (first ?? 0) - (second ?? 0);
  return a.id < b.id ? -1 : 1;
}

/** A help text holds 255 characters; the whole list stands on the sheet of instructions. */
const PLACES_MAX = 4;

function codesOf({ trigger, acts: required }: Obligation): string[] {
  const acts = required.flatMap((item) => ('anyOf' in item ? item.anyOf : [item]));
  return [...new Set([trigger, ...acts.map(({ code }) => code)])];
}

function articleOf(obligation: Obligation): LawArticle {
  const { id, instrument, titleVi } = obligation;
  const name = instruments.get(instrument);
  const law = name === undefined ? instrument : `${name} (${instrument})`;
  return { id, title: titleVi, place: [law, ...stepsOf(obligation)].join(', ') };
}

/** Điều 13, khoản 2, đoạn 1 (10/2022/QH15). */
function shortPlaceOf(obligation: Obligation): string {
  const steps = stepsOf(obligation);
  return steps.length === 0 ? obligation.instrument : `${steps.join(', ')} (${obligation.instrument})`;
}

function stepsOf({ article, clause, point }: Obligation): string[] {
  return [
    article === null ? '' : `Điều ${String(article)}`,
    clause === null ? '' : `khoản ${clause}`,
    // The catalogue also counts sentences: đoạn 1.
    point === null ? '' : point.startsWith('đoạn') ? point : `điểm ${point}`,
  ].filter((step) => step !== '');
}

/** Every field that the binding reads; its other words are codes of the law. */
function fieldsOf({
  on,
  facts,
  item,
  period,
  counts,
  content,
  forms,
  places,
  to,
  effectiveOn,
}: CodeBinding<string>): string[] {
  const several = [facts, counts, content].flatMap((fields) => Object.values(fields ?? {}).flat());
  return [...several, on, item, period, forms, places, to, effectiveOn].filter(
    (field): field is string => typeof field === 'string' && field !== 'EACH',
  );
}
