/**
 * The same invented events as a `masar/1` document. Where something was said about one it is told
 * as that, so that both sides of the line have events.
 */
import { INVENTED, isoDay } from './invent.mjs';

const KINDS = { 1: 'battle', 2: 'clash', 3: 'attack' };

const sides = [...INVENTED.governments, ...INVENTED.groups, 'Civilians'];
const actorIds = new Map(sides.map((name, i) => [name, `actor-${i}`]));
const sourceIds = new Map(INVENTED.offices.map((name, i) => [name, `source-${i}`]));

const header = {
  format: 'masar/1',
  id: 'invented',
  title: { ar: 'أحداث مخترعة', en: 'Invented events' },
  languages: ['en', 'ar'],
  actors: [...actorIds].map(([name, id]) => ({
    id,
    name,
    kind: name.startsWith('Government')
      ? 'state'
      : name === 'Civilians'
        ? 'collective'
        : 'armed-group',
  })),
  places: INVENTED.places.map(({ id, name, latitude, longitude }) => ({
    id,
    name,
    lat: Number(latitude.toFixed(4)),
    lon: Number(longitude.toFixed(4)),
  })),
  sources: [...sourceIds].map(([name, id]) => ({ id, title: name, publisher: name })),
};

export const masar = {
  extension: 'json',
  first: `${JSON.stringify(header).slice(0, -1)},"events":[\n`,
  last: ']}\n',
  between: ',\n',
  line(event) {
    const { said, sideA, sideB, place, type } = event;
    const isOneSided = type === 3 && !said;
    const title = said?.words ?? (event.headline || `${sideA} - ${sideB}, ${place.name}`);
    return JSON.stringify({
      id: String(event.number),
      date: dateOf(event),
      ...(event.reported === null ? {} : { reported: isoDay(event.reported) }),
      title,
      summary: `${sideA} - ${sideB}, ${place.name}, ${place.province}${event.origin && `; named as its source: ${event.origin}`}`,
      track: said ? 'diplomacy' : 'conflict',
      kind: said?.kind ?? KINDS[type],
      actors: [
        { actor: actorIds.get(sideA), role: isOneSided ? 'attacker' : 'party' },
        { actor: actorIds.get(sideB), role: isOneSided ? 'target' : 'party' },
      ],
      place: place.id,
      certainty: 'reported',
      support: event.sources > 1 ? 'multiple' : 'single',
      importance: 1 + Math.min(3, Math.floor(event.deaths.best / 5)),
      sources: [sourceIds.get(event.office)],
      tags: [place.country, place.province],
    });
  },
};

function dateOf({ from, to, precision }) {
  const first = isoDay(from);
  if (precision === 5) return first.slice(0, 4);
  if (precision === 4) return first.slice(0, 7);
  return from === to ? first : `${first}/${isoDay(to)}`;
}
