/**
 * Invented events with the habits of real ones: outbreaks that flare up and die down, dates known
 * to the day, the week, the month or the year, commas and quotation marks in sentences, two
 * scripts, values that are missing. Nothing in them happened, and nobody in them exists.
 */
import { createRandom } from './random.mjs';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2009, 0, 1) / DAY_MS;
const DAYS = 15 * 365;
const OUTBREAKS = 28;
/** Share of events that belong to an outbreak; the others may be on any day. */
const IN_OUTBREAKS = 0.72;

const COUNTRIES = ['Northland', 'Estuaria', 'Highmark', 'Terraval', 'Westmere', 'Sundara', 'Karst'];
const GROUPS = [
  ['Northern Front', 'River Brigades', 'Army of the Plain', 'Harbour Guard', 'Free Column'],
  ['Hill Union', 'Movement of the Fifth of May', 'Salt Road Militia', 'Eastern Shield'],
  ['Council of Tribes', 'Border Companies', 'جيش الساحل', 'ألوية الوادي'],
].flat();
const OFFICES = [
  ['Gulf Wire', 'Morning Courier', 'State Radio', 'Harbour Post', 'Reporters’ Pool'],
  ['Radio Hills', 'The Ledger', 'Field Monitor', 'وكالة الساحل'],
].flat();
const ORIGINS = ['a resident', 'medics', 'local council', 'army statement', 'eyewitnesses', ''];
const PLACE_FIRST = ['Tell', 'Kafr', 'Ayn', 'Deir', 'Wadi', 'Bab', 'Marj', 'Qasr', 'Jisr', 'Bir'];
const PLACE_SECOND = [
  ['Marwan', 'Salma', 'Zahra', 'Nour', 'Hadid', 'Rayyan', 'Shams', 'Badr', 'Yasmin', 'Fares'],
  ['Lubna', 'Qamar', 'Sabil', 'Tariq'],
].flat();
const ARABIC_PLACES = ['تل مروان', 'عين النور', 'وادي الشمس', 'باب الحديد', 'جسر البدر'];
const SENTENCES = [
  'Shelling was heard for hours, and roads were closed',
  'Fighters entered the village, left it, and came back, "three times", a resident said',
  'قصف على أطراف البلدة، وأنباء عن إصابات',
  'Clashes near the bridge; no word on casualties',
  'A convoy was fired on, and turned back',
  'اشتباكات على محورين، بحسب مصدر محلي',
  'Both sides claimed the hill',
];
const TALKS = [
  ['talks', 'Delegations met, and agreed to meet again'],
  ['statement', 'A statement called for a pause, and was answered'],
  ['agreement', 'A local truce was signed, "for seven days"'],
  ['rejection', 'رفض الطرفان المقترح'],
];

/** All places, each with its country and a point. */
const PLACES = PLACE_FIRST.flatMap((first, i) =>
  PLACE_SECOND.map((second, j) => ({
    id: `place-${i}-${j}`,
    name:
      (i + j) % 9 === 0 ? ARABIC_PLACES[(i + j) % ARABIC_PLACES.length] : `${first} ${second} town`,
    country: COUNTRIES[(i * 3 + j) % COUNTRIES.length],
    province: `${second} province`,
    district: j % 3 === 0 ? '' : `${first} district`,
    latitude: 31 + i * 0.61 + j * 0.043,
    longitude: 35 + j * 0.57 + i * 0.037,
  })),
);
const GOVERNMENTS = COUNTRIES.map((name) => `Government of ${name}`);

/** Those who can be named by an event. */
export const INVENTED = {
  governments: GOVERNMENTS,
  groups: GROUPS,
  offices: OFFICES,
  places: PLACES,
};

/**
 * Events, one after the other, in no order of time.
 *
 * @param {{ n: number, seed?: number }} options
 */
export function* inventEvents({ n, seed = 1 }) {
  const random = createRandom(seed);
  const outbreaks = Array.from({ length: OUTBREAKS }, () => ({
    day: random.whole(0, DAYS - 1),
    mean: 6 + random.wait(50),
  }));
  for (let number = 1; number <= n; number++) yield inventEvent(random, outbreaks, number);
}

function inventEvent(random, outbreaks, number) {
  const { from, to, precision } = inventDays(random, outbreaks);
  const type = random.oneOf([1, 1, 1, 2, 3]);
  const place = random.oneOf(PLACES);
  const best = Math.floor(random.wait(4));
  const [kind, words] = random.isOnce(0.25) ? random.oneOf(TALKS) : [null, null];
  const sentence = random.oneOf(SENTENCES);
  // Tells titles apart, and is not the id: who looks for an id is to find it by nothing else.
  const report = `report R${number.toString(36)}`;
  return {
    number,
    from,
    to,
    precision,
    type,
    sideA: type === 1 ? `Government of ${place.country}` : random.oneOf(GROUPS),
    sideB: type === 3 ? 'Civilians' : random.oneOf(GROUPS),
    place,
    latitude: random.isOnce(0.01) ? null : place.latitude + random.share() / 100,
    longitude: place.longitude + random.share() / 100,
    office: random.oneOf(OFFICES),
    origin: random.oneOf(ORIGINS),
    sources: random.whole(1, 4),
    reported: random.isOnce(0.2) ? null : from + random.whole(0, 3),
    headline: random.isOnce(0.3) ? '' : `${sentence}, ${report}`,
    /** What was said about it, where words were; a table that counts force alone leaves it out. */
    said: kind && { kind, words: `${words}, ${report}` },
    deaths: { best, low: Math.max(0, best - random.whole(0, 2)), high: best + random.whole(0, 5) },
  };
}

/** First and last day, as days since 1970, and how well they are known: 1 is the very day. */
function inventDays(random, outbreaks) {
  const outbreak = random.oneOf(outbreaks);
  const since = random.isOnce(IN_OUTBREAKS)
    ? outbreak.day + Math.floor(random.wait(outbreak.mean))
    : DAYS;
  const day = FIRST_DAY + (since < DAYS ? since : random.whole(0, DAYS - 1));
  const precision = random.oneOf(PRECISIONS);
  if (precision === 2) return { from: day, to: day + random.whole(1, 5), precision };
  if (precision === 3) return { from: day, to: day + 6, precision };
  if (precision === 1) return { from: day, to: day, precision };
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return precision === 4
    ? {
        from: Date.UTC(year, month, 1) / DAY_MS,
        to: Date.UTC(year, month + 1, 0) / DAY_MS,
        precision,
      }
    : { from: Date.UTC(year, 0, 1) / DAY_MS, to: Date.UTC(year, 11, 31) / DAY_MS, precision };
}

const PRECISIONS = [...Array(70).fill(1), ...Array(12).fill(2), ...Array(9).fill(3)].concat(
  Array(8).fill(4),
  [5],
);

const days = new Map();

/** A day since 1970 as ISO writes it; kept, since there are few days and many events. */
export function isoDay(day) {
  const known = days.get(day);
  if (known !== undefined) return known;
  const iso = new Date(day * DAY_MS).toISOString().slice(0, 10);
  days.set(day, iso);
  return iso;
}
