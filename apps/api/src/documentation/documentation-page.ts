import type { LedgerPurpose } from '@app/recording';
import { actionTypes, type ActionTypeDefinition, type FieldDefinition } from '@app/domain';
import { problems } from '../problems/problems.js';
import { callsInVietnamese, parametersInVietnamese } from './vietnamese.js';

export type Language = 'vi' | 'en';

interface Operation {
  operationId?: string;
  summary?: string;
  security?: readonly unknown[];
  parameters?: readonly { name: string; in: string; required?: boolean; description?: string }[];
}

/** Of the OpenAPI document, what the page for people shows. */
export interface OpenApiView {
  info: { title: string; description: string };
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const words = {
  vi: {
    other: '<a href="/docs?lang=en" lang="en">English</a>',
    sample: '<p><strong>Sổ mẫu: dữ liệu bịa ra để học.</strong></p>',
    test: '<p><strong>Sổ thử nghiệm.</strong></p>',
    routes: 'Các lời gọi',
    actions: 'Các loại hành động',
    problems: 'Các lý do từ chối',
    forPrograms: 'Bản mô tả cho máy',
    account: 'cần tài khoản',
    header: 'đầu mục',
    path: 'đường dẫn',
    query: 'tham số',
    required: 'bắt buộc',
    optional: 'tùy chọn',
    when: 'bắt buộc có điều kiện',
    personal: 'dữ liệu cá nhân, ghi trong personal',
    field: 'Trường',
    kind: 'Kiểu',
    meaning: 'Ý nghĩa',
    recordedBy: 'Ai ghi',
    stream: 'Hồ sơ',
  },
  en: {
    other: '<a href="/docs?lang=vi" lang="vi">Tiếng Việt</a>',
    sample: '<p><strong>Sample ledger: its data are invented, for learning.</strong></p>',
    test: '<p><strong>Test ledger.</strong></p>',
    routes: 'Calls',
    actions: 'Action types',
    problems: 'Reasons of refusal',
    forPrograms: 'Description for programs',
    account: 'needs an account',
    header: 'header',
    path: 'path',
    query: 'query',
    required: 'required',
    optional: 'optional',
    when: 'required under a condition',
    personal: 'personal value, goes into personal',
    field: 'Field',
    kind: 'Kind',
    meaning: 'Meaning',
    recordedBy: 'Recorded by',
    stream: 'Stream',
  },
} as const;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (value: string): string =>
  value.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? '');

const style = `
  body { font: 1rem/1.6 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; color: #1b1b1b; background: #fff; }
  code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
  table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #ccc; }
  details { border-bottom: 1px solid #ccc; padding: .4rem 0; } summary { cursor: pointer; min-height: 1.6rem; }
  a { color: #0645ad; } :target { background: #fff3c4; } .scroll { overflow-x: auto; } .note { color: #555; }
  td code { white-space: nowrap; }
  @media (max-width: 40rem) { th { display: none; } tr, td { display: block; } td { border: 0; padding: 0 .6rem; } tr { border-bottom: 1px solid #ccc; padding: .3rem 0; } td code { white-space: normal; } }`;

/** The interface for people: calls, action types with their fields, reasons of refusal. One page, no script, nothing from elsewhere. */
export function documentationPage(
  { info, paths }: OpenApiView,
  language: Language,
  purpose?: LedgerPurpose,
): string {
  const word = words[language];
  const banner = purpose === 'SAMPLE' ? word.sample : purpose === 'TEST' ? word.test : '';
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(info.title)} – API</title><style>${style}</style></head>
<body>
<header>${banner}<p><a href="/">${escape(info.title)}</a> · ${word.other}</p>
<h1>${escape(info.title)} – API</h1><p>${escape(info.description)}</p>
<p>${word.forPrograms}: <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1)</p></header>
<main>
<h2>${word.routes}</h2>${callsOf(paths, language)}
<h2>${word.actions}</h2>${[...actionTypes.values()].map((type) => actionOf(type, language)).join('\n')}
<h2>${word.problems}</h2>${problemsOf(language)}
</main>
</body>
</html>
`;
}

function callsOf(paths: OpenApiView['paths'], language: Language): string {
  return Object.entries(paths)
    .flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => callOf(path, method, operation, language)),
    )
    .join('\n');
}

function callOf(path: string, method: string, operation: Operation, language: Language): string {
  const { operationId = '', summary = '', security, parameters = [] } = operation;
  const word = words[language];
  const does = language === 'vi' ? (callsInVietnamese[operationId] ?? summary) : summary;
  const needs = security === undefined ? '' : ` <span class="note">(${word.account})</span>`;
  const rows = parameters.map(({ name, in: place, required, description = '' }) => {
    const where = place === 'header' ? word.header : place === 'path' ? word.path : word.query;
    const must = required === true ? word.required : word.optional;
    const means = language === 'vi' ? (parametersInVietnamese[name] ?? description) : description;
    return `<tr><td><code>${escape(name)}</code></td><td>${where}, ${must}</td><td>${escape(means)}</td></tr>`;
  });
  const table = rows.length === 0 ? '' : `<div class="scroll"><table>${rows.join('')}</table></div>`;
  return `<details><summary><code>${method.toUpperCase()} ${escape(path)}</code> ${escape(does)}${needs}</summary>${table}</details>`;
}

function actionOf(
  { type, titleVi, titleEn, stream, recordedBy, fields }: ActionTypeDefinition,
  language: Language,
): string {
  const word = words[language];
  const title = language === 'vi' ? titleVi : titleEn;
  const rows = fields.map((field) => fieldRow(field, language)).join('');
  return `<details id="${type}"><summary>${escape(title)} <code>${type}</code></summary>
<p>${word.stream}: <code>${stream}-…</code>. ${word.recordedBy}: ${recordedBy.map((body) => `<code>${body}</code>`).join(', ')}.</p>
<div class="scroll"><table><tr><th>${word.field}</th><th>${word.kind}</th><th>${word.meaning}</th></tr>${rows}</table></div></details>`;
}

function fieldRow(field: FieldDefinition, language: Language): string {
  const { name, kind, of, required, requiredWhen, values, personal } = field;
  const word = words[language];
  const must = required ? word.required : requiredWhen === undefined ? word.optional : word.when;
  const notes = [of === undefined ? kind : `${kind} <${of}>`, values, must, personal && word.personal];
  const kinds = escape(notes.filter((note) => note !== undefined).join(', '));
  return `<tr><td><code>${name}</code></td><td>${kinds}</td><td>${escape(field[language])}</td></tr>`;
}

function problemsOf(language: Language): string {
  const rows = Object.entries(problems)
    .map(
      ([code, kind]) =>
        `<tr id="${code}"><td><code>${code}</code></td><td>${String(kind.status)}</td><td>${escape(kind[language])}</td></tr>`,
    )
    .join('\n');
  return `<div class="scroll"><table>${rows}</table></div>`;
}
