import 'reflect-metadata';
import { ModulesContainer } from '@nestjs/core';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import type { INestApplicationContext } from '@nestjs/common';
import { ROUTE_RULE } from './rule.js';

/** `Controller.method` of every route that declares no rule, neither itself nor by its controller. */
export function undeclaredRoutes(app: INestApplicationContext): string[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype),
  );
  return controllers
    .filter((controller) => typeof controller === 'function')
    .flatMap((controller) => {
      if (Reflect.hasMetadata(ROUTE_RULE, controller)) return [];
      const prototype = controller.prototype as object;
      return Object.entries(Object.getOwnPropertyDescriptors(prototype))
        .filter(([, { value }]) => isUndeclaredRoute(value))
        .map(([name]) => `${controller.name}.${name}`);
    });
}

const isUndeclaredRoute = (value: unknown): boolean =>
  typeof value === 'function' &&
  Reflect.hasMetadata(METHOD_METADATA, value) &&
  !Reflect.hasMetadata(ROUTE_RULE, value);
