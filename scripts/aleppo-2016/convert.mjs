/**
 * Converts the dossier on Aleppo 2016 into `data/aleppo-2016.json` (masar/1).
 *
 *     node scripts/aleppo-2016/convert.mjs [FOLDER [OUTPUT]]
 *
 * FOLDER holds `aleppo-2016.json` and `article-facts.json` (default: `source/` beside
 * this file); OUTPUT is the file to write, `-` for standard output. What the source says
 * is converted here; what the editors add stands in `editorial.json`, `arabic.json` and
 * `header.mjs`. A word without an Arabic rendering stops the conversion.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articleFacts } from './facts.mjs';
import { BASE_DEFINITIONS, CERTAINTY, HEADER, HOLDERS, PHASES } from './header.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const read = (folder, name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

const [folder = join(here, 'source'), output = join(here, '../../data/aleppo-2016.json')] =
  process.argv.slice(2);
const text = `${JSON.stringify(convert(), null, 2)}\n`;
if (output === '-') process.stdout.write(text);
else writeFileSync(output, text);

/** @returns {object} the masar/1 document */
function convert() {
  const dossier = read(folder, 'aleppo-2016.json');
  const article = read(folder, 'article-facts.json');
  const arabic = read(here, 'arabic.json');
  const editorial = read(here, 'editorial.json');
  const both = bilingual(arabic);
  const actors = dossier.actors.map((actor) => convertActor(actor));
  const facts = articleFacts(article, { actors, arabic, both, editorial });
  const territory = convertTerritory(dossier, arabic, both);
  return {
    ...HEADER,
    blocs: blocsOf(dossier.actors, arabic),
    original: {
      dossier: {
        title: dossier.meta.title,
        text_licence_note: dossier.meta.text_licence_note,
        conventions: dossier.meta.conventions,
      },
      article: article.meta,
    },
    events: dossier.events.map((event) => convertEvent(event, editorial, both)),
    statements: facts.statements,
    territory: { ...territory, changes: facts.changes },
    claims: dossier.claims.map((claim) => ({
      id: claim.id,
      question: claim.question,
      events: claim.events,
      positions: claim.positions.map((position) => ({
        who: both('who', position.who),
        text: position.text,
        sources: position.sources,
      })),
    })),
    phases: PHASES.map((phase) => convertPhase(phase, dossier.events)),
    actors,
    memberships: dossier.memberships.map((membership) => convertMembership(membership, both)),
    places: dossier.places.map((place) => convertPlace(place, both)),
    sources: dossier.sources.map((source) => convertSource(source, article.meta, arabic, both)),
  };
}

/** Looks an English wording up in one of the tables of `arabic.json`. */
function bilingual(arabic) {
  return (table, english) => {
    if (english === null || english === undefined) return undefined;
    const rendering = arabic[table]?.[english];
    if (rendering === undefined) throw new Error(`arabic.json: ${table} has no “${english}”`);
    return { ar: rendering, en: english };
  };
}

/** `air strike` → `air-strike`: words of lists become identifiers. */
function identifier(word) {
  return word.replaceAll(' ', '-');
}

/** Leaves out what has no value, so that absent stays absent. */
function present(record) {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== null),
  );
}

function convertEvent(event, editorial, both) {
  const judged = editorial.events[event.id];
  if (!judged) throw new Error(`editorial.json: no importance for ${event.id}`);
  return present({
    id: event.id,
    date: event.edtf,
    title: event.title,
    summary: event.summary,
    track: event.track === 'political' ? 'politics' : event.track,
    kind: identifier(event.kind),
    side: judged.side,
    stance: judged.stance,
    actors: event.actors.map(({ id, role }) => ({ actor: id, role })),
    place: event.place,
    certainty: event.certainty,
    support: event.support,
    verified: event.verified,
    verificationNote: both('verification', event.verification_note),
    importance: judged.importance,
    sources: event.sources,
    quotations: event.quotes?.map(({ speaker, lang, text: words, source }) => ({
      text: words,
      lang,
      ...(speaker.includes(' ') ? { speakerText: both('speakers', speaker) } : { speaker }),
      source,
    })),
    links: event.links.length
      ? event.links.map(({ type, target }) => ({ type, event: target }))
      : undefined,
  });
}

function convertActor(actor) {
  const aliases = Object.entries(actor.aliases).filter(([, names]) => names.length > 0);
  return present({
    id: actor.id,
    name: actor.name,
    aliases: aliases.length ? Object.fromEntries(aliases) : undefined,
    kind: identifier(actor.type),
    bloc: identifier(actor.side),
    actsFor: actor.affiliation,
    predecessor: actor.predecessor,
    successor: actor.successor,
    founded: actor.founded,
    dissolved: actor.dissolved,
    note: actor.note,
    sources: actor.sources,
  });
}

function blocsOf(actors, arabic) {
  return [...new Set(actors.map((actor) => identifier(actor.side)))].map((id) => {
    if (!arabic.blocs[id]) throw new Error(`arabic.json: blocs has no ${id}`);
    return { id, name: arabic.blocs[id] };
  });
}

/** An end that the source leaves out is not known, which is not the same as going on. */
function convertMembership(membership, both) {
  const { id, member, group, from, to, sources } = membership;
  const certainty = CERTAINTY.get(membership.certainty);
  return present({
    id,
    member,
    group,
    role: 'member',
    date: from || to ? `${from ?? ''}/${to ?? ''}` : undefined,
    certainty: certainty ?? membership.certainty,
    certaintyNote: certainty ? both('memberships', membership.certainty) : undefined,
    note: both('memberships', membership.note),
    sources,
  });
}

function convertPlace(place, both) {
  return present({
    id: place.id,
    name: place.name,
    aliases: place.aliases.length ? place.aliases : undefined,
    kind: identifier(place.type),
    lat: place.lat,
    lon: place.lon,
    precision: place.coordinates.precision,
    verified: place.coordinates.verified,
    basis: both('places', place.coordinates.basis),
    parent: place.parent,
  });
}

function convertSource(source, articleMeta, arabic, both) {
  const publisher = arabic.publishers[source.publisher];
  const title = { [languageOfTitle(source)]: source.title };
  if (source.id === articleMeta.article.source_id) title.en = articleMeta.article.title_en;
  return present({
    id: source.id,
    publisher: { ...(publisher ? { ar: publisher } : {}), en: source.publisher },
    title,
    date: source.date,
    language: source.language,
    kind: identifier(source.kind),
    address: source.url,
    note: both('sourceNotes', source.note),
  });
}

/** Titles that the dossier describes instead of giving (“title not shown”) are in English. */
function languageOfTitle({ title, language }) {
  if (/^\((?:title|tag page)/.test(title)) return 'en';
  if (/\p{Script=Arabic}/u.test(title)) return 'ar';
  return language === 'ar' ? 'en' : language;
}

function convertTerritory(dossier, arabic, both) {
  const places = new Map(dossier.places.map((place) => [place.id, place]));
  const regions = [...new Set(dossier.bases.map((base) => base.place))];
  return {
    regions: regions.map((id) => ({ id, name: places.get(id).name, place: id })),
    holders: HOLDERS.map(({ id, ...rest }) => ({ id, name: arabic.holders[id], ...rest })),
    bases: dossier.bases.map((base) =>
      present({
        id: base.id,
        name: base.name,
        region: base.place,
        ...BASE_DEFINITIONS.get(base.id),
        areaKm2: base.area_km2,
        areaNote: both('bases', base.area_note),
      }),
    ),
    observations: dossier.territory.map((observation) =>
      convertObservation(observation, arabic, both),
    ),
  };
}

function convertObservation(observation, arabic, both) {
  const { id, base, shares, sources, verified, computed, note } = observation;
  const certainty = CERTAINTY.get(observation.certainty) ?? observation.certainty;
  return present({
    id,
    date: observation.edtf,
    base,
    shares: shares.map(({ holder, operator, pct }) => ({
      holder,
      value: operator === '=' ? pct : `${operator}${pct}`,
    })),
    saidBy: both('saidBy', observation.said_by),
    actor: speakerOf(observation.said_by),
    asWorded: asWorded(observation.as_worded, arabic),
    computed,
    certainty,
    verified,
    note,
    sources,
  });
}

/** The actor record of those who speak more than once; others stay words. */
function speakerOf(saidBy) {
  if (saidBy.startsWith('Syrian Observatory')) return 'sohr';
  if (saidBy.startsWith('Enab Baladi')) return 'enab';
  return saidBy === 'Russian Ministry of Defence' ? 'ru-mod' : undefined;
}

/** Words of a source stay in their own language; only our own words are rendered. */
function asWorded(words, arabic) {
  const own = arabic.asWorded[words];
  if (own) return { ar: own, en: words };
  return { [/\p{Script=Arabic}/u.test(words) ? 'ar' : 'en']: words };
}

function convertPhase(phase, events) {
  const byId = new Map(events.map((event) => [event.id, event]));
  const start = byId.get(phase.from).edtf.split('/')[0];
  const end = phase.to ? byId.get(phase.to).edtf.split('/').at(-1) : (phase.until ?? '');
  const { id, kind, name, note } = phase;
  const sources = [...new Set([phase.from, phase.to ?? phase.from])].flatMap(
    (event) => byId.get(event).sources,
  );
  return present({
    id,
    kind,
    name,
    date: `${start}/${end}`,
    events: phase.events,
    sources: [...new Set(sources)],
    note,
  });
}
