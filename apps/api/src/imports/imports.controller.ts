import { createReadStream } from 'node:fs';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { ImportedEntries } from '@app/projections';
import {
  importJsonLines,
  type ImportOptions,
  type ImportReceipt,
  importTable,
  type TableOptions,
  withdrawImport,
} from '@app/recording';
import type { FastifyRequest } from 'fastify';
import { Account, Rule } from '../access/rule.js';
import { LedgerParts } from '../ledger-parts.js';
import { messageOf } from '../problems/problem.filter.js';
import { Problem } from '../problems/problem.js';
import { AnswersReads } from '../reads/answers-reads.js';
import { ImportBody } from './import-body.js';
import { batchOf, importParametersOf, pageOf, reasonOf } from './import-parameters.js';
import {
  ImportedPageView,
  ImportedQuery,
  ImportQuery,
  ImportReceiptView,
  WithdrawalBody,
  WithdrawalReceiptView,
} from './imports.dto.js';

/** Imports of one process at a time: each may take a core for minutes, and the others have to answer meanwhile. */
const RUNNING_MAX = 2;

/** Files of actions: in, and back out again by withdrawing. */
@ApiTags('imports')
@Controller('v1/imports')
@Rule('account')
@ApiBearerAuth()
@AnswersReads()
export class ImportsController {
  private readonly imported: ImportedEntries;
  private running = 0;

  constructor(private readonly parts: LedgerParts) {
    this.imported = new ImportedEntries(parts.pool);
  }

  /**
   * Imports JSON Lines, or a table in CSV or XLSX laid out as the type's template. Sent again it records nothing new. A table
   * with an unreadable cell is refused as a whole; rows that the ledger refuses are in the receipt.
   */
  @Post()
  @HttpCode(200)
  @ApiConsumes(
    'application/x-ndjson',
    'text/csv',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  )
  @ApiBody({ required: true, schema: { type: 'string', format: 'binary' } })
  async record(
    @Account() account: string,
    @Query() query: ImportQuery,
    @Req() request: FastifyRequest,
  ): Promise<ImportReceiptView> {
    const { body } = request;
    if (!(body instanceof ImportBody)) throw new Problem('import/media-type', { header: 'Content-Type' });
    const options = { ...importParametersOf(query), account, recorder: this.parts.recorder };
    // Only what works takes a turn: a file that arrives slowly, or never, holds up nobody.
    return body.withFile((path) =>
      this.oneOfFew(async () => receiptView(await importFile(path, body.kind, options))),
    );
  }

  /** Events that the caller's run of this name recorded, the newest first. */
  @Get(':batch')
  async find(
    @Account() account: string,
    @Param('batch') batch: string,
    @Query() query: ImportedQuery,
  ): Promise<ImportedPageView> {
    const { limit, before } = pageOf(query);
    const selector = { batch: batchOf(batch) };
    const rows = await this.imported.find(account, selector, {
      limit: limit + 1,
      ...(before !== undefined && { before }),
      minPosition: await this.head(),
    });
    if (rows.length === 0 && before === undefined) throw new Problem('http/not-found', { pointer: '/batch' });
    const items = rows.slice(0, limit).map(({ newest, newestHow, ...row }) => ({
      line: row.line,
      id: row.id,
      type: row.type,
      stream: row.stream,
      unitId: row.unitId,
      file: row.file,
      kind: row.kind,
      effective: newest === row.id && newestHow !== 'WITHDRAW',
    }));
    const last = rows[limit - 1];
    return { items, ...(rows.length > limit && last !== undefined && { next: String(last.position) }) };
  }

  /** Takes the caller's run of this name back: a withdrawal for each of its events that still counts. */
  @Post(':batch/withdrawal')
  @HttpCode(200)
  @ApiBody({ type: WithdrawalBody })
  async withdraw(
    @Account() account: string,
    @Param('batch') batch: string,
    @Body() body: unknown,
  ): Promise<WithdrawalReceiptView> {
    const { reason, dryRun } = reasonOf(body);
    const selector = { batch: batchOf(batch) };
    const minPosition = await this.head();
    const { recorder } = this.parts;
    const receipt = await this.oneOfFew(() =>
      withdrawImport((page) => this.imported.find(account, selector, { ...page, minPosition }), {
        recorder,
        account,
        reason,
        dryRun,
      }),
    );
    if (receipt.events === 0) throw new Problem('http/not-found', { pointer: '/batch' });
    const { position, errors } = receipt;
    return {
      ...receipt,
      position: String(position),
      errors: errors.map((fault) => ({ ...fault, message: messageOf(fault) })),
    };
  }

  private async head(): Promise<number> {
    return (await this.parts.store.head()).position;
  }

  private async oneOfFew<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= RUNNING_MAX) throw new Problem('server/busy', { pointer: '' });
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
    }
  }
}

function importFile(
  path: string,
  kind: ImportBody['kind'],
  options: ImportOptions & TableOptions,
): Promise<ImportReceipt> {
  return kind === 'JSON_LINES'
    ? importJsonLines(() => createReadStream(path), options)
    : importTable({ path }, kind, options);
}

function receiptView({ position, errors, recorded, ...receipt }: ImportReceipt): ImportReceiptView {
  return {
    ...receipt,
    position: String(position),
    errors: errors.map(({ facts, ...error }) => ({
      ...error,
      ...(facts && { facts }),
      message: messageOf(error),
    })),
    recorded: [...recorded],
  };
}
