import { describe, expect, it } from 'vitest';
import { PARTS, readOptions } from './options.mjs';

describe('What is asked for', () => {
  it('is everything where nothing is said', () => {
    const options = readOptions([]);
    expect([...options.parts]).toEqual(PARTS);
    expect(options.sizes).toEqual([1000, 100_000, 1_000_000]);
    expect(options.limitMs).toBeNull();
  });

  it('can be parts and numbers of events', () => {
    const options = readOptions(['--only', 'scale', '--n', '5000,20000', '--limit', '90']);
    expect(options.parts.has('frames')).toBe(true);
    expect(options.parts.has('page')).toBe(false);
    expect(options.sizes).toEqual([5000, 20_000]);
    expect(options.limitMs).toBe(90_000);
    expect(readOptions(['--quick']).sizes).toEqual([1000, 100_000]);
  });

  it('is refused where nothing is called so', () => {
    expect(() => readOptions(['--only', 'everything'])).toThrow('everything');
    expect(() => readOptions(['--n', 'many'])).toThrow('--n');
    expect(() => readOptions(['--fast'])).toThrow();
  });
});
