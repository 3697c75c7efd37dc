import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { eventsSample, mutate, random } from '../../../tests/support/damage.ts';
import { isObject } from '../foreign.ts';
import { fieldsIn } from '../locate.ts';
import { eventSchema } from '../schema.ts';
import { Fits } from './fits.ts';

const eventsOf = (document: unknown): readonly unknown[] =>
  isObject(document) && Array.isArray(document.events) ? document.events : [];

describe('What surely fits an event?', () => {
  it('20,000 events with wrong values: whatever is accepted, the schema accepts as it is', () => {
    const next = random(2);
    const whole = eventsSample();
    const fits = new Fits();
    let accepted = 0;
    for (let run = 0; run < 4000; run++) {
      let value = structuredClone(whole);
      for (let times = 1 + Math.floor(next() * 6); times > 0; times--) value = mutate(value, next);
      for (const event of eventsOf(value)) {
        if (!fits.event(event)) continue;
        accepted += 1;
        // The schema keeps what it is given: what it takes is the same value.
        const found = { is: v.is(eventSchema, event), fields: fits.fields };
        const wanted = { is: true, fields: fieldsIn(event) };
        if (found.is !== wanted.is || found.fields !== wanted.fields) {
          expect(found, JSON.stringify(event)).toEqual(wanted);
        }
      }
    }
    expect(accepted).toBeGreaterThan(1000);
  });
  it('every event of the default data set is accepted', () => {
    const document: unknown = JSON.parse(readFileSync('data/aleppo-2016.json', 'utf8'));
    const fits = new Fits();
    const events = eventsOf(document);
    expect(events.length).toBeGreaterThan(10);
    expect(events.filter((event) => !fits.event(event))).toEqual([]);
  });
});
