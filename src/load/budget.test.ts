import { describe, expect, it } from 'vitest';
import { beginningsOf, largeFiles } from './budget.ts';

const GB = 2 ** 30;
const file = (size: number, name = 'events.csv') => ({ name, size });

describe('Is the reader asked before a file is read?', () => {
  it('not for what every device holds', () => {
    expect(largeFiles([file(150 * 2 ** 20)], 1)).toBeNull();
    expect(largeFiles([file(600 * 2 ** 20)], undefined)).toBeNull();
    expect(largeFiles([file(600 * 2 ** 20)], 8)).toBeNull();
  });

  it('for what is much of the memory that the device has', () => {
    expect(largeFiles([file(600 * 2 ** 20)], 2)).toMatchObject({ isTooLarge: false });
  });

  it('for several that are too many together', () => {
    expect(largeFiles([file(0.7 * GB, 'a.csv'), file(0.7 * GB, 'b.csv')], 8)).toMatchObject({
      names: ['a.csv', 'b.csv'],
      bytes: 1.4 * GB,
      isTooLarge: false,
    });
  });

  it('for one that is more than can be read whole, of which the beginning can', () => {
    expect(largeFiles([file(3 * GB)], 8)).toMatchObject({ isTooLarge: true });
  });
});

describe('The beginning of a file', () => {
  it('ends with a whole line', async () => {
    const [beginning] = await beginningsOf([new File(['a,b\n1,2\n3,4\n'], 'x.csv')], 10);
    expect(await beginning?.text()).toBe('a,b\n1,2\n');
    expect(beginning?.name).toBe('x.csv');
  });

  it('is all of one that is no longer', async () => {
    const [whole] = await beginningsOf([new File(['a,b\n1,2'], 'x.csv')], 10);
    expect(await whole?.text()).toBe('a,b\n1,2');
  });
});
