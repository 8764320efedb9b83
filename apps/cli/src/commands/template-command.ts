import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { actionTypes } from '@app/domain';
import { templateOf } from '@app/recording';
import { lawOfType } from '../../../api/src/imports/law-of-types.js';
import { exitCodes } from '../exit-codes.js';
import { CommandFailed } from '../failures.js';
import { print } from '../print.js';

export interface TemplateCommandOptions {
  csv: boolean;
  delimiter: ',' | ';';
  out?: string;
}

/** Writes the template of an action type: a workbook, or CSV. Needs no ledger. */
export async function templateCommand(type: string, options: TemplateCommandOptions): Promise<void> {
  const definition = actionTypes.get(type);
  if (definition === undefined)
    throw new CommandFailed(
      `Không có loại hành động này. / There is no such action type: ${type}`,
      exitCodes.wrongInput,
    );
  const { csv, delimiter } = options;
  const out = options.out ?? `${type}-template.${csv ? 'csv' : 'xlsx'}`;
  const bytes = templateOf(definition, csv ? 'CSV' : 'XLSX', { law: lawOfType(type), csv: { delimiter } });
  await pipeline(Readable.from(bytes), createWriteStream(out));
  print(`${definition.titleVi} / ${definition.titleEn}: ${out}`);
}
