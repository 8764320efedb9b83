import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { actionTypes, isForFew, type ActionTypeDefinition, type RecordedEvent } from '@app/domain';
import { TypeEntriesQuery, type TypeEntriesParameters } from '@app/projections';
import {
  type ExportedRow,
  faultsOf,
  templateOf,
  type TemplateOptions,
  XLSX_MEDIA_TYPE,
} from '@app/recording';
import { Readers } from '../access/readers.js';
import { Account, Rule } from '../access/rule.js';
import { LedgerParts } from '../ledger-parts.js';
import { Problem } from '../problems/problem.js';
import { parametersOf } from '../reads/parameters.js';
import { AnswersReads } from '../reads/answers-reads.js';
import { exportedRows } from './exported-rows.js';
import { importMediaTypes } from './import-body.js';
import { CsvExportQuery, CsvTemplateQuery, ExportQuery } from './imports.dto.js';
import { lawOfType } from './law-of-types.js';

type Form = 'CSV' | 'XLSX';
const binary = { schema: { type: 'string', format: 'binary' } } as const;

/** The files in which actions of one type are entered, and in which they are given out: the export is the template. */
@ApiTags('imports')
@Controller('v1/action-types')
@AnswersReads()
export class TemplatesController {
  constructor(
    private readonly parts: LedgerParts,
    private readonly queries: QueryBus,
    private readonly readers: Readers,
  ) {}

  /** The template of a type as a workbook: headings, lists, help with the article of law, instructions. */
  @Get(':type/template.xlsx')
  @Rule('public')
  @ApiProduces(XLSX_MEDIA_TYPE)
  @ApiOkResponse(binary)
  workbook(@Param('type') type: string): StreamableFile {
    return fileOf(definitionOf(type), 'XLSX', `${type}-template`);
  }

  /** The template of a type as CSV. */
  @Get(':type/template.csv')
  @Rule('public')
  @ApiProduces(importMediaTypes.CSV)
  @ApiOkResponse(binary)
  csv(@Param('type') type: string, @Query() query: CsvTemplateQuery): StreamableFile {
    return fileOf(definitionOf(type), 'CSV', `${type}-template`, { csv: csvOptionsOf(query) });
  }

  /** What was recorded of a type, as a workbook that can be imported again: personal values are not in it. */
  @Get(':type/export.xlsx')
  @Rule('account')
  @ApiBearerAuth()
  @ApiProduces(XLSX_MEDIA_TYPE)
  @ApiOkResponse(binary)
  async exportWorkbook(
    @Account() account: string,
    @Param('type') type: string,
    @Query() query: ExportQuery,
  ): Promise<StreamableFile> {
    return this.exported(account, type, 'XLSX', query);
  }

  /** What was recorded of a type, as CSV that can be imported again: personal values are not in it. */
  @Get(':type/export.csv')
  @Rule('account')
  @ApiBearerAuth()
  @ApiProduces(importMediaTypes.CSV)
  @ApiOkResponse(binary)
  async exportCsv(
    @Account() account: string,
    @Param('type') type: string,
    @Query() query: CsvExportQuery,
  ): Promise<StreamableFile> {
    return this.exported(account, type, 'CSV', query);
  }

  private async exported(
    account: string,
    type: string,
    form: Form,
    { delimiter, ...query }: CsvExportQuery,
  ): Promise<StreamableFile> {
    const definition = definitionOf(type);
    const parameters = parametersOf<TypeEntriesParameters>(query, ['unit']);
    const { reading, positions } = await this.queries.execute(
      new TypeEntriesQuery(type, parameters, await this.readers.readable(account)),
    );
    const { ledgerId } = await this.parts.ledger.get();
    const registry = await this.parts.units.registryAt(reading.position);
    const rows: AsyncIterable<ExportedRow> = exportedRows(positions, {
      store: this.parts.store,
      ledgerId,
      mayRead: (event) => this.mayRead(account, event),
      nameOf: (unitId) => registry.get(unitId)?.names.at(-1)?.name,
    });
    return fileOf(definition, form, type, {
      rows,
      csv: csvOptionsOf({ ...(delimiter !== undefined && { delimiter }) }),
    });
  }

  /** What the ledger's leaves hide, only those read who could record or inspect it. */
  private async mayRead(account: string, event: RecordedEvent): Promise<boolean> {
    if (!isForFew(event.type)) return true;
    try {
      await this.parts.recorder.requireReader(account, event);
      return true;
    } catch (error) {
      if (faultsOf(error) === undefined) throw error;
      return false;
    }
  }
}

function definitionOf(type: string): ActionTypeDefinition {
  const definition = actionTypes.get(type);
  if (definition === undefined) throw new Problem('http/not-found', { pointer: '/type' });
  return definition;
}

function csvOptionsOf({ delimiter }: { delimiter?: string }): NonNullable<TemplateOptions['csv']> {
  if (delimiter === undefined) return {};
  if (delimiter !== ',' && delimiter !== ';')
    throw new Problem(
      'http/bad-request',
      { pointer: '/delimiter' },
      { parameter: 'delimiter', values: [',', ';'] },
    );
  return { delimiter };
}

function fileOf(
  definition: ActionTypeDefinition,
  form: Form,
  name: string,
  options: TemplateOptions = {},
): StreamableFile {
  const bytes = templateOf(definition, form, { law: lawOfType(definition.type), ...options });
  return new StreamableFile(Readable.from(bytes, { objectMode: false }), {
    type: form === 'CSV' ? `${importMediaTypes.CSV}; charset=utf-8` : XLSX_MEDIA_TYPE,
    disposition: `attachment; filename="${name}.${form.toLowerCase()}"`,
  });
}
