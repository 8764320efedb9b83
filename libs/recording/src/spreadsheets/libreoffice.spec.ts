import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { validateAction } from '@app/domain';
import { ActionTable } from './action-table.js';

describe('a template that LibreOffice 7.4 has filled in and saved', () => {
  it('is read: shared texts, its own styles, dates, a formula with its value, a blank row, decomposed letters', async () => {
    const path = join(import.meta.dirname, 'training-held.libreoffice.xlsx');
    const table = await ActionTable.open({ path }, 'XLSX', {});
    const rows = [];
    for await (const row of table.rows()) rows.push({ line: row.line, ...row.read() });
    table.close();
    const said = { traineeGroup: 'FRONTLINE' };
    expect(rows.map(({ line, key, action }) => ({ line, key, data: action.data }))).toEqual([
      { line: 3, key: 'lo-row-0001', data: { ...said, topic: 'Hòa giải ở cơ sở', participants: 30 } },
      { line: 4, key: 'lo-row-0002', data: { ...said, topic: 'Số 01/2026', participants: 15, days: 2 } },
      { line: 6, key: 'lo-row-0003', data: { ...said, topic: 'Ho\u0300a giải NFD', participants: 7 } },
    ]);
    for (const { action } of rows) {
      expect(action).toMatchObject({ unit: { code: '00004', on: '2026-01-01' }, occurredOn: '2026-03-01' });
      expect(validateAction(action)).toHaveProperty('action');
    }
  });
});
