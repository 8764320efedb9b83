import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { ListExports } from './exports/list-exports.js';
import { ReadFaults } from './read-faults.js';

/**
 * What every controller of questions has: its faults become problems, its lists files where the address asks for one.
 * Not for the whole application: an interceptor takes a command longer than its guard does.
 */
export const AnswersReads = (): ClassDecorator => applyDecorators(UseInterceptors(ListExports, ReadFaults));
