import { expect, it } from 'vitest';
import type { ActorRecord } from '../records/schema.ts';
import { isOneSide, principalsOf } from './acting.ts';

const actor = (id: string, actsFor?: string): [string, ActorRecord] => [
  id,
  { id, name: id, ...(actsFor === undefined ? {} : { actsFor }) },
];
const actors = new Map([
  actor('envoy', 'minister'),
  actor('minister', 'state'),
  actor('state'),
  actor('other'),
  actor('a', 'b'),
  actor('b', 'a'),
]);

it('an envoy acts for a minister, and so for the state', () => {
  expect(principalsOf({ actors }, 'envoy')).toEqual(['envoy', 'minister', 'state']);
  expect(isOneSide({ actors }, 'state', 'envoy')).toBe(true);
  expect(isOneSide({ actors }, 'state', 'other')).toBe(false);
});

it('who stands in a circle stands for itself', () => {
  expect(principalsOf({ actors }, 'a')).toEqual(['a']);
});
