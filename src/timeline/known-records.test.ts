import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline, allOf } from '../../tests/support/aleppo.ts';
import type { DataSet } from '../records/schema.ts';
import { epochMs } from '../time/types.ts';
import { buildTimeline } from './build.ts';
import { countKnown, knownBy } from './known.ts';
import { NO_CHOICES } from './lane-choices.ts';
import { lanesOf, planLanes } from './lanes.ts';
import type { Timeline } from './types.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = await aleppoTimeline();
});
const day = (text: string) => epochMs(Date.parse(text));

/** A data set with these dates as its events. */
const dated = (dates: readonly string[], more: Partial<DataSet> = {}): Timeline =>
  buildTimeline({
    format: 'masar/1',
    title: 'Few',
    languages: ['en'],
    events: dates.map((date, i) => ({
      id: `e${i}`,
      date,
      title: `Event ${i}`,
      track: 'conflict',
      kind: 'talks',
    })),
    statements: [],
    actors: [],
    memberships: [],
    sources: [],
    places: [],
    claims: [],
    phases: [],
    ...more,
  });

describe('Are records left as they were written?', () => {
  it('what ended later goes on in the picture, and keeps its date in the record', () => {
    const known = knownBy(timeline, day('2016-12-02'));
    for (const event of allOf(known.events)) {
      const original = timeline.events.at(timeline.indexById.get(event.id) ?? -1);
      expect(event).toEqual(original);
    }
    const index = known.indexById.get('ev-offensive-nov-dec');
    expect(index === undefined ? null : known.whens.at(index)?.end).toBe('open');
  });

  it('an event without a beginning that ended later is still there', () => {
    const few = dated(['2016-11-01', '../2016-12-20', '2016-12-30']);
    const at = day('2016-12-01');
    expect(knownBy(few, at).count).toBe(countKnown(few, at).known);
    expect(
      allOf(knownBy(few, at).events)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['e0', 'e1']);
  });

  it('before 1970 what has no date is not lost', () => {
    const old = dated(['1948-05-15'], {
      actors: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
      memberships: [{ id: 'm', member: 'a', group: 'b' }],
    });
    expect(knownBy(old, day('1948-06-01')).dataSet.memberships).toHaveLength(1);
  });

  it('changes of the ground reported later are not there yet', () => {
    const of = (known: Timeline) => known.dataSet.territory?.changes ?? [];
    expect(of(timeline).some(({ id }) => id === 'change-af-26')).toBe(true);
    const early = of(knownBy(timeline, day('2016-07-01')));
    expect(early.some(({ id }) => id === 'change-af-26')).toBe(false);
  });
});

describe('Do lanes stay while the date is moved?', () => {
  it('the order is that of all records, whatever is known', () => {
    const order = (known: Timeline) =>
      lanesOf(planLanes(known, { ...NO_CHOICES, folded: [] })).map(({ id }) => id);
    const all = order(timeline);
    for (const at of ['2016-11-20', '2016-11-27', '2016-12-03']) {
      const some = order(knownBy(timeline, day(at)));
      expect(some).toEqual(all.filter((id) => some.includes(id)));
    }
  });

  it('the groups folded at first are the same at every date, and when people are taken apart', () => {
    const folded = (known: Timeline, choices = NO_CHOICES) =>
      planLanes(known, choices).groups.flatMap(({ id, isFolded }) => (isFolded ? [id] : []));
    const first = folded(timeline);
    expect(first.length).toBeGreaterThan(0);
    expect(folded(timeline, { ...NO_CHOICES, apart: ['russia'] })).toEqual(first);
    const early = folded(knownBy(timeline, day('2016-11-27')));
    expect(early.filter((id) => !first.includes(id))).toEqual([]);
  });
});
