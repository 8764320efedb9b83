import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from './receipt.js';
import { Recorder, type RecordRequest } from './recorder.js';

/** The one command of the write side: an action is data, so a new type needs no command of its own. */
export class RecordAction extends Command<Receipt> {
  constructor(readonly request: RecordRequest) {
    super();
  }
}

@CommandHandler(RecordAction)
export class RecordActionHandler implements ICommandHandler<RecordAction> {
  constructor(private readonly recorder: Recorder) {}

  execute({ request }: RecordAction): Promise<Receipt> {
    return this.recorder.record(request);
  }
}
