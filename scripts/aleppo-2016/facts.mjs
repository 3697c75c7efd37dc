/** The facts stated in one article, as statements of one source. */
import { CERTAINTY } from './header.mjs';

/** Parties that the article names in its own words, and the actor each one is. */
const ACTOR_OF_NAME = new Map([
  ['gov', 'saa'],
  ['militias', 'gov-allied-militias'],
]);
/** Voices without a name, and so without a record. */
const UNNAMED = new Set(['anon', 'fsasource']);
/** The base of the article’s figure, by the name the data set has for the same area. */
const BASE_OF_ARTICLE = new Map([['opp-held-nov-2016', 'east-opp-nov-2016']]);
/** The observation that carries the same figure. */
const OBSERVATION_OF_FACT = new Map([['af-26', 'tc-1202-enab']]);
const EDITORS = { ar: 'محررو المجموعة', en: 'the editors of this set' };

/**
 * @param {object} article the parsed `article-facts.json`
 * @param {{ actors: object[], arabic: object, both: Function, editorial: object }} tables
 * @returns {{ statements: object[], changes: object[] }}
 */
export function articleFacts(article, tables) {
  const actors = new Map(tables.actors.map((actor) => [actor.id, actor]));
  const source = article.meta.article.source_id;
  const named = (id) => voice(id, article.names);
  return {
    statements: article.facts.map((fact) =>
      statement(fact, { ...tables, actors, source, named, names: article.names }),
    ),
    changes: article.facts
      .filter((fact) => fact.territory)
      .map((fact) => change(fact, source, tables)),
  };
}

/** Who speaks: an actor, or a voice that has only a description. */
function voice(id, names) {
  return UNNAMED.has(id) ? { speakerText: names[id] } : { speaker: ACTOR_OF_NAME.get(id) ?? id };
}

function statement(fact, { actors, arabic, both, editorial, source, named, names }) {
  const { speaker, via, mode } = fact.said_by;
  const [carrier, relay] = via.split(', relayed by ');
  const added = editorial.statements[fact.id];
  return present({
    id: fact.id,
    text: fact.statement,
    source,
    locator:
      fact.paragraph === 'headline'
        ? { ar: 'العنوان', en: 'headline' }
        : { ar: `الفقرة ${fact.paragraph}`, en: `paragraph ${fact.paragraph}` },
    ...named(speaker),
    via: relay ?? carrier,
    mode: both('factModes', mode),
    date: fact.date.edtf,
    dateText: fact.date.wording_ar
      ? { ar: fact.date.wording_ar, en: english(fact.date.wording_ar, arabic) }
      : undefined,
    dateNote: both('factDateNotes', fact.date.note),
    place: fact.place?.id,
    placeStated: fact.place?.stated,
    placeNote: both('factPlaceNotes', fact.place?.note),
    actors: fact.actors.map((part) => participation(part, actors)),
    kind: fact.kind.replaceAll(' ', '-'),
    certainty: CERTAINTY.get(fact.certainty) ?? fact.certainty,
    quotations: fact.quote
      ? [
          {
            text: fact.quote.ar,
            lang: 'ar',
            ...named(speaker),
            ...(relay ? { outlet: names[carrier] } : {}),
            source,
            translations: [{ lang: 'en', text: fact.quote.en, by: EDITORS }],
          },
        ]
      : undefined,
    check: {
      status: both('factStatus', fact.cross_check.status),
      note: both('factNotes', fact.cross_check.note),
      sources: fact.cross_check.sources,
    },
    events: added?.events ?? fact.related_events,
    original: {
      ...(relay ? { via } : {}),
      ...(added ? { related_events: fact.related_events } : {}),
    },
  });
}

/** The article’s name is kept wherever it is not the actor’s own. */
function participation({ id, role, name }, actors) {
  if (UNNAMED.has(id)) return { name, role };
  const actor = ACTOR_OF_NAME.get(id) ?? id;
  const own = actors.get(actor)?.name;
  if (!own) throw new Error(`no actor ${actor}`);
  const same = own.ar === name.ar && own.en === name.en;
  return { actor, ...(same ? {} : { name }), role };
}

/** A loss said as a share of a holding stays a loss of that holding. */
function change(fact, source, { both }) {
  const { value_pct, operator, what, base, implied, said_by } = fact.territory;
  return {
    id: `change-${fact.id}`,
    date: fact.date.edtf,
    holder: 'opposition',
    direction: 'lost',
    value: `${operator === '≈' ? '~' : operator}${value_pct}`,
    of: { ar: base.ar, en: base.en },
    base: BASE_OF_ARTICLE.get(base.id),
    implied: both('implied', implied),
    saidBy: both('saidBy', said_by),
    asWorded: { ar: fact.quote.ar },
    statement: fact.id,
    observation: OBSERVATION_OF_FACT.get(fact.id),
    sources: [source],
    original: { base: base.id, what, operator },
  };
}

function english(wording, arabic) {
  const rendering = arabic.dateWordingEnglish[wording];
  if (rendering === undefined) throw new Error(`arabic.json: no English for ${wording}`);
  return rendering;
}

function present(record) {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([key, value]) =>
        value !== undefined &&
        value !== null &&
        !(key === 'original' && Object.keys(value).length === 0),
    ),
  );
}
