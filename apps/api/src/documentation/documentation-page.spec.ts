import { describe, expect, it } from '@jest/globals';
import { committedDocument } from './committed-document.js';
import { documentationPage, type OpenApiView } from './documentation-page.js';
import { callsInVietnamese, parametersInVietnamese } from './vietnamese.js';

const document = JSON.parse(committedDocument()) as OpenApiView;
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

describe('the documentation page', () => {
  it('says every call and every parameter in Vietnamese, and none that is not there', () => {
    expect(Object.keys(callsInVietnamese).sort()).toEqual(
      operations.map(({ operationId }) => operationId).sort(),
    );
    const names = operations.flatMap(({ parameters = [] }) => parameters.map(({ name }) => name));
    expect(Object.keys(parametersInVietnamese).sort()).toEqual([...new Set(names)].sort());
  });

  it('is Vietnamese, with an English switch, and says what a sample is', () => {
    const page = documentationPage(document, 'vi', 'SAMPLE');
    expect(page).toContain('Ghi một hành động thành sự kiện');
    expect(page).toContain('href="/docs?lang=en"');
    expect(page).toContain('Sổ mẫu');
    expect(documentationPage(document, 'en', 'PRODUCTION')).not.toContain('Sample ledger');
  });

  it('escapes what it shows', () => {
    const page = documentationPage({ ...document, info: { title: '<script>"&', description: '' } }, 'en');
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;script&gt;&quot;&amp;');
  });
});
