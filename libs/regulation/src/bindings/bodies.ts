import {
  BodyEstablished,
  BodyMemberAppointed,
  BodyMemberReleased,
  BodySucceeded,
  HeadDesignated,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const bodiesBindings = [
  bind(BodyEstablished),
  bind(BodyMemberAppointed),
  bind(BodyMemberReleased),
  bind(HeadDesignated),
  bind(BodySucceeded),
];
