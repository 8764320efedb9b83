import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Rule } from '../access/rule.js';
import { LedgerParts } from '../ledger-parts.js';
import { HealthView } from './health.dto.js';

/** For those who watch over the ledger: 503 until it can be asked, and whenever a projection stopped. */
@ApiTags('ledger')
@Controller('v1/health')
export class HealthController {
  constructor(private readonly parts: LedgerParts) {}

  /** Whether the ledger can be asked. */
  @Get()
  @Rule('public')
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthView> {
    const { store, ledger, readiness } = this.parts;
    const [head, info, { ready, projections }] = await Promise.all([
      store.head(),
      ledger.find(),
      readiness(),
    ]);
    const stopped = projections.some((projection) => projection.stopped !== null);
    const status = stopped ? 'stopped' : ready ? 'ready' : 'starting';
    if (status !== 'ready') reply.status(503).header('Retry-After', '1');
    return {
      status,
      purpose: info?.purpose ?? null,
      ledgerId: info?.ledgerId ?? null,
      position: String(head.position),
      projections: projections.map(({ name, position, stopped: reason }) => ({
        name,
        position: String(position),
        behind: Math.max(0, head.position - position),
        stopped: reason,
      })),
    };
  }
}
