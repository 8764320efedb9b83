import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import { readHistory } from '@app/access';
import type { RecordedEvent } from '@app/domain';
import { ActionInvalid, PersonalReader, type ReadPurpose } from '@app/recording';
import { Account, Rule } from '../access/rule.js';
import { requireKey } from '../http/idempotency-key.js';
import { LedgerParts } from '../ledger-parts.js';
import { Problem } from '../problems/problem.js';
import { PersonalValuesView } from './personal.dto.js';

const purposes: readonly string[] = [
  'CASE_HANDLING',
  'INSPECTION',
  'SUBJECT_REQUEST',
  'SUPPORT',
] satisfies ReadPurpose[];

interface Asked {
  purpose: ReadPurpose;
  pointers: readonly string[];
}

/** @throws ActionInvalid naming each fault */
function askedIn(body: unknown): Asked {
  const fault = (pointer: string, rule: string, message: string) => ({ pointer, rule, message });
  const { purpose, pointers, ...others } =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const faults = Object.keys(others).map((key) =>
    fault(`/${key}`, 'unknown-key', 'Không có trường này. / No such field.'),
  );
  if (typeof purpose !== 'string' || !purposes.includes(purpose))
    faults.push(fault('/purpose', 'code', 'Không có trong danh mục. / Not a code of the closed list.'));
  const isList = Array.isArray(pointers) && pointers.length > 0 && pointers.length <= 500;
  if (!isList || !pointers.every((pointer) => typeof pointer === 'string'))
    faults.push(fault('/pointers', 'list', 'Phải là danh sách con trỏ. / Must be a list of pointers.'));
  if (faults.length > 0) throw new ActionInvalid(faults);
  return { purpose: purpose as ReadPurpose, pointers: pointers as string[] };
}

/** Personal values of events, which are in the vault; every reading is itself recorded. */
@ApiTags('events')
@Controller('v1/events')
export class PersonalController {
  private readonly reader: PersonalReader;

  constructor(private readonly parts: LedgerParts) {
    this.reader = new PersonalReader(parts.vault, parts.recorder);
  }

  /** Reads personal values of an event; the reading is recorded before anything is shown. */
  @Post(':id/personal')
  @HttpCode(200)
  @Rule('account')
  @ApiBearerAuth()
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'Tells one reading from another; kept for good.',
    schema: { type: 'string', minLength: 8, maxLength: 200, pattern: '^[\\x21-\\x7e]{8,200}$' },
  })
  @ApiBody({ required: true, schema: { $ref: '#/components/schemas/PersonalReading' } })
  async read(
    @Account() account: string,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PersonalValuesView> {
    const key = requireKey(idempotencyKey);
    const { purpose, pointers } = askedIn(body);
    const event = await this.find(id);
    await this.parts.recorder.requireReader(account, event);
    return { values: await this.reader.read({ event, paths: pointers, purpose, account, key }) };
  }

  private async find(id: string): Promise<RecordedEvent> {
    const { events, store } = this.parts;
    // What was recorded a moment before is waited for.
    const found = (await events.findEvent(id)) ?? (await events.findEvent(id, (await store.head()).position));
    const history = found === undefined ? [] : await readHistory(store, found.stream);
    const event = history.find((candidate) => candidate.id === id);
    if (event === undefined) throw new Problem('http/not-found', { pointer: '/id' });
    return event;
  }
}
