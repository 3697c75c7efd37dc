import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline } from '../../tests/support/aleppo.ts';
import { type ActorStory, actorStory } from './actor.ts';
import { eventsWith } from './facets.ts';
import type { Timeline } from './types.ts';

let timeline: Timeline;
let stories: ReadonlyMap<string, ActorStory>;
beforeAll(async () => {
  timeline = await aleppoTimeline();
  stories = new Map([...timeline.actors.keys()].map((id) => [id, actorStory(timeline, id)]));
});

describe('Who was in both stories, the talks and the fighting?', () => {
  it('an actor has the events its filter keeps, each on one side', () => {
    for (const [id, story] of stories) {
      expect(story.events).toEqual(eventsWith(timeline, 'actors', id));
      const { said, done, line } = story.counts;
      expect(said + done + line).toBe(story.events.length);
    }
  });

  it.each(['spokeWith', 'fought'] as const)('%s holds both ways, over the same events', (tie) => {
    let ties = 0;
    for (const [id, story] of stories) {
      for (const { actor, events } of story[tie]) {
        ties += 1;
        const back = stories.get(actor)?.[tie].find((other) => other.actor === id);
        expect(back?.events, `${id} ${actor}`).toEqual(events);
      }
    }
    expect(ties).toBeGreaterThan(20);
  });

  it('who was only spoken of, or left out, did not speak', () => {
    for (const [id, { leftOut }] of stories) {
      for (const index of leftOut) {
        const roles = timeline.events.at(index)?.actors?.filter(({ actor }) => actor === id);
        if (roles?.every(({ role }) => role === 'excluded')) {
          expect(stories.get(id)?.spokeWith.some(({ events }) => events.includes(index))).toBe(
            false,
          );
        }
      }
    }
  });

  it('in the default data: Russia spoke with Turkey most, and Turkey mediated for the factions', () => {
    const russia = stories.get('russia');
    expect(russia?.counts.said).toBeGreaterThan(0);
    expect(russia?.counts.done).toBeGreaterThan(0);
    expect(russia?.spokeWith.map(({ actor }) => actor).slice(0, 4)).toContain('turkey');
    expect(stories.get('aleppo-rebels')?.mediators.map(({ actor }) => actor)).toContain('turkey');
  });
});
