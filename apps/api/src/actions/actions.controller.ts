import { Body, Controller, Headers, HttpCode, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import { type Receipt, RecordAction } from '@app/recording';
import type { FastifyReply } from 'fastify';
import { Account, Rule } from '../access/rule.js';
import { requireKey } from '../http/idempotency-key.js';
import { Problem } from '../problems/problem.js';
import { ReceiptView } from './actions.dto.js';

const revisionForm = /^"(\d{1,10})"$/;

function revisionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined) return undefined;
  const revision = revisionForm.exec(ifMatch)?.[1];
  if (revision === undefined) throw new Problem('if-match/form', { header: 'If-Match' });
  return Number(revision);
}

function viewOf({ events, position, token }: Receipt): ReceiptView {
  return { events: [...events], position: String(position), ...(token !== undefined && { token }) };
}

/** The one way into the ledger over HTTP (design 7). */
@ApiTags('actions')
@Controller('v1/actions')
export class ActionsController {
  constructor(private readonly commands: CommandBus) {}

  /** Records an action as an event; sent again with the same key it gives the first answer. */
  @Post()
  @HttpCode(201)
  @Rule('account')
  @ApiBearerAuth()
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'Tells one command from another; kept for good.',
    schema: { type: 'string', minLength: 8, maxLength: 200, pattern: '^[\\x21-\\x7e]{8,200}$' },
  })
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'Last revision of the subject that the caller saw; a newer one gives 412.',
    schema: { type: 'string', pattern: '^"[0-9]{1,10}"$' },
  })
  @ApiBody({ required: true, schema: { $ref: '#/components/schemas/Action' } })
  async record(
    @Account() account: string,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() action: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceiptView> {
    const key = requireKey(idempotencyKey);
    const expectedRevision = revisionOf(ifMatch);
    const receipt = await this.commands.execute(
      new RecordAction({
        sender: { account, key },
        action,
        ...(expectedRevision !== undefined && { expectedRevision }),
      }),
    );
    const last = receipt.events.at(-1);
    if (last !== undefined) reply.header('ETag', `"${last.revision}"`);
    if (receipt.replayed) reply.header('Idempotent-Replay', 'true');
    return viewOf(receipt);
  }
}
