import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenInstant } from '../time/iso-instant.ts';
import { askedIn, windowFrom } from './messages.ts';

describe('What may the page around a frame ask?', () => {
  it('to select an event, or none', () => {
    expect(askedIn({ masar: 1, type: 'select', id: 'لقاء-ألانيا' })).toEqual({
      type: 'select',
      id: 'لقاء-ألانيا',
    });
    expect(askedIn({ masar: 1, type: 'select', id: null })).toEqual({ type: 'select', id: null });
  });

  it('to show a window, a theme, a language', () => {
    expect(askedIn({ masar: 1, type: 'window', from: '2016-12-01', to: '2016-12-03' })).toEqual({
      type: 'window',
      window: { from: Date.UTC(2016, 11, 1), to: Date.UTC(2016, 11, 3) },
    });
    expect(askedIn({ masar: 1, type: 'theme', theme: 'dark' })).toEqual({
      type: 'theme',
      theme: 'dark',
    });
    expect(askedIn({ masar: 1, type: 'lang', lang: 'ar-SY' })).toEqual({
      type: 'lang',
      lang: 'ar-SY',
    });
  });

  it.each([
    null,
    'select',
    1,
    [],
    {},
    { type: 'select', id: 'a' },
    { masar: 2, type: 'select', id: 'a' },
    { masar: '1', type: 'select', id: 'a' },
    { masar: 1, type: 'constructor' },
    { masar: 1, type: 'select' },
    { masar: 1, type: 'select', id: 7 },
    { masar: 1, type: 'select', id: 'x'.repeat(501) },
    { masar: 1, type: 'window', from: '2016-12-03', to: '2016-12-01' },
    { masar: 1, type: 'window', from: 'yesterday', to: '2016-12-01' },
    { masar: 1, type: 'window', from: Number.NaN, to: 5 },
    { masar: 1, type: 'theme', theme: 'red' },
    { masar: 1, type: 'lang', lang: '<b>' },
    Object.create({ masar: 1, type: 'select', id: 'a' }),
  ])('E08 nothing else: %j', (message) => {
    expect(askedIn(message)).toBeNull();
  });

  it('E08 whatever it is given, it does not throw', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withDate: true }), (message) => {
        askedIn(message);
        if (typeof message === 'object' && message !== null) {
          askedIn({ ...message, masar: 1, type: 'window' });
        }
      }),
    );
  });
});

describe('A window', () => {
  it('is written as it is read', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -62_000_000_000, max: 62_000_000_000 }),
        fc.integer({ min: 1, max: 1e9 }),
        (second, length) => {
          const [from, to] = [second * 1000, (second + length) * 1000];
          expect(windowFrom(writtenInstant(from), writtenInstant(to))).toEqual({ from, to });
        },
      ),
    );
  });
});
