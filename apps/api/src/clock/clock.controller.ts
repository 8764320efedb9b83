import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';
import { ActionInvalid, type ClockSetting, isInstant, ManualClock } from '@app/recording';
import { Rule } from '../access/rule.js';
import { ClockView } from './clock.dto.js';

/** @throws ActionInvalid naming each fault */
function settingOf(body: unknown): ClockSetting {
  const fault = (pointer: string, rule: string, message: string) => ({ pointer, rule, message });
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new ActionInvalid([fault('', 'object', 'Phải là một đối tượng. / Must be an object.')]);
  const { now, follow, ...others } = body as Record<string, unknown>;
  const faults = Object.keys(others).map((key) =>
    fault(`/${key}`, 'unknown-key', 'Không có trường này. / No such field.'),
  );
  if (now === undefined && follow === undefined)
    faults.push(fault('/now', 'required', 'Thiếu now hoặc follow. / Give now or follow.'));
  if (now !== undefined && !isInstant(now))
    faults.push(
      fault('/now', 'instant', 'Phải là YYYY-MM-DDTHH:MM:SS.mmmZ. / Must be YYYY-MM-DDTHH:MM:SS.mmmZ.'),
    );
  if (follow !== undefined && typeof follow !== 'boolean')
    faults.push(fault('/follow', 'boolean', 'Phải là true hoặc false. / Must be true or false.'));
  if (faults.length > 0) throw new ActionInvalid(faults);
  return { ...(isInstant(now) && { now }), ...(typeof follow === 'boolean' && { follow }) };
}

/** The ledger's clock; only a manual one can be set (ledger format 1). */
@ApiTags('ledger')
@Controller('v1/clock')
export class ClockController {
  constructor(private readonly clock: ManualClock) {}

  /** Where the clock stands. */
  @Get()
  @Rule('public')
  async read(): Promise<ClockView> {
    await this.clock.refreshIfOld();
    return this.view();
  }

  /** Moves a manual clock forward, or lets it follow the machine's. In a ledger on the system's clock there is no such call. */
  @Put()
  @Rule('manualClock')
  @ApiBearerAuth()
  @ApiBody({ required: true, schema: { $ref: '#/components/schemas/ClockSetting' } })
  async set(@Body() body: unknown): Promise<ClockView> {
    await this.clock.set(settingOf(body));
    return this.view();
  }

  private view(): ClockView {
    const { clock } = this;
    return { now: clock.now(), today: clock.today(), clock: clock.kind, follow: clock.follows };
  }
}
