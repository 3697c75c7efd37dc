/**
 * The format `masar/1`, defined once.
 *
 * The types of the code, the checks at the border and the published JSON Schema
 * (`public/schema/masar-1.json`) all come from this file. Every object keeps the
 * fields it does not know, so that a file read and written is the same file.
 */
import * as v from 'valibot';
import { CERTAINTIES, LINK_TYPES, MEDIA_KINDS, ROLES, SIDES, STANCES } from './word-lists.ts';

export type { Certainty, Side, Stance } from './word-lists.ts';

const described = <S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(schema, v.description(description));

/** Any language's letters; no control characters, no comma (lists of ids are comma-separated in links). */
export const idSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(200),
  v.regex(/^[^\p{Cc},]+$/u),
  v.description(
    'Identifier, in any script, without commas or control characters. Never reused; survives edits of the text.',
  ),
);

export const textSchema = described(
  v.union([
    v.string(),
    v.record(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)), v.string()),
  ]),
  'Text in one language (the first of `languages`) or an object with a language tag for each: {"ar": "…", "en": "…"}.',
);

export const langSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/),
  v.description('BCP 47 language tag, for example "ar", "en", "pt-BR".'),
);

/** The words are checked by `time/`, which knows the calendar; here only that it is text. */
export const dateSchema = described(
  v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  'EDTF level 1 (ISO 8601-2): 2016-12-02, 2016-12, 2016, 2016-12~ (about), 2016? (uncertain), 2016-12-XX, 2016-11-24/2016-12-02, 2016-11-30/.. (goes on), ../2016-12-02.',
);

const ids = v.array(idSchema);
const original = described(
  v.record(v.string(), v.unknown()),
  'Fields of the record in the format it was imported from, unchanged.',
);
const tags = described(v.array(v.string()), 'Free words, for grouping and finding.');
const extras = { tags: v.optional(tags), original: v.optional(original) };

const certainty = described(
  v.picklist(CERTAINTIES),
  'How sure, and on whose word: established (uncontested), confirmed, reported (one outlet or few), attributed (someone said it), asserted (the outlet’s own word), claimed, partisan (by a side to the conflict), anonymous (unnamed sources), contested (see claims), denied, definition (true by how a base is defined).',
);

export const participationSchema = v.looseObject({
  actor: v.optional(described(idSchema, 'Id of an actor.')),
  name: v.optional(
    described(
      textSchema,
      'The name as this source gives it, where it differs from the actor’s, or where the actor has no record (an unnamed source).',
    ),
  ),
  role: described(
    v.string(),
    `What the actor did: ${ROLES.join(', ')}; others are allowed and reported as information.`,
  ),
});

export const quotationSchema = v.looseObject({
  text: described(v.string(), 'The words, unchanged, in the language they were read in.'),
  lang: langSchema,
  speaker: v.optional(described(idSchema, 'Actor who said it.')),
  speakerText: v.optional(
    described(
      textSchema,
      'Who said it, where there is no actor record: “unnamed opposition figure”.',
    ),
  ),
  outlet: v.optional(
    described(textSchema, 'Outlet that carried it, where it is not the source’s publisher.'),
  ),
  source: v.optional(idSchema),
  locator: v.optional(described(textSchema, 'Place in the source: page, paragraph, minute.')),
  translations: v.optional(
    v.array(
      v.looseObject({
        lang: langSchema,
        text: v.string(),
        by: v.optional(described(textSchema, 'Who translated it.')),
      }),
    ),
  ),
});

export const mediaSchema = v.looseObject({
  kind: v.picklist(MEDIA_KINDS),
  address: described(
    v.string(),
    'Address of the file. Nothing is fetched from another origin before the reader asks.',
  ),
  caption: v.optional(textSchema),
  alt: v.optional(described(textSchema, 'What it shows, for those who cannot see it.')),
  credit: v.optional(textSchema),
  licence: v.optional(textSchema),
  sensitive: v.optional(described(v.boolean(), 'Covered until the reader asks to see it.')),
});

export const eventSchema = v.looseObject({
  id: idSchema,
  date: dateSchema,
  dateText: v.optional(
    described(textSchema, 'The source’s own wording of the date: “yesterday, Thursday”.'),
  ),
  dateNote: v.optional(
    described(textSchema, 'How the date was resolved, and what is uncertain in it.'),
  ),
  reported: v.optional(
    described(
      dateSchema,
      'When it was first reported (EDTF), where that is not the day it happened.',
    ),
  ),
  title: textSchema,
  summary: v.optional(textSchema),
  track: described(
    v.string(),
    'diplomacy, politics, conflict, humanitarian, or one of the data set’s own `tracks`.',
  ),
  kind: described(
    v.string(),
    'What happened: talks, agreement, veto, capture, air-strike, evacuation… The kind decides the side of the line and whether it opens or closes (docs/format.md).',
  ),
  side: v.optional(
    described(
      v.picklist(SIDES),
      'said (above), done (by force, below), line (on it). Only where the kind’s side is wrong for this event.',
    ),
  ),
  stance: v.optional(
    described(
      v.picklist(STANCES),
      'opens or closes. Only where the kind’s is wrong for this event.',
    ),
  ),
  actors: v.optional(v.array(participationSchema)),
  place: v.optional(idSchema),
  certainty: v.optional(certainty),
  support: v.optional(
    described(
      v.picklist(['single', 'multiple']),
      'Whether one publisher or several stand behind it.',
    ),
  ),
  verified: v.optional(
    described(
      v.boolean(),
      'False where nobody has read it in a listed source; the screen says so.',
    ),
  ),
  verificationNote: v.optional(textSchema),
  importance: v.optional(
    described(
      v.pipe(v.number(), v.minValue(1), v.maxValue(5)),
      '1 (detail) to 5 (turning point). Decides which labels are drawn first. Worked out from sources, links and claims where it is absent.',
    ),
  ),
  sources: v.optional(ids),
  quotations: v.optional(v.array(quotationSchema)),
  links: v.optional(
    v.array(v.looseObject({ type: described(v.string(), LINK_TYPES.join(', ')), event: idSchema })),
  ),
  media: v.optional(v.array(mediaSchema)),
  ...extras,
});

export const statementSchema = described(
  v.looseObject({
    id: idSchema,
    text: described(textSchema, 'What the source states, in our words.'),
    source: idSchema,
    locator: v.optional(described(textSchema, 'Where in the source: headline, paragraph 3.')),
    speaker: v.optional(described(idSchema, 'Actor whose statement it is.')),
    speakerText: v.optional(textSchema),
    via: v.optional(described(idSchema, 'Actor (outlet) through which it reached the reader.')),
    mode: v.optional(
      described(textSchema, 'Reported speech, asserted by the outlet, unnamed source…'),
    ),
    date: dateSchema,
    dateText: v.optional(textSchema),
    dateNote: v.optional(textSchema),
    place: v.optional(idSchema),
    placeNote: v.optional(textSchema),
    placeStated: v.optional(
      described(v.boolean(), 'False where the place was supplied by the editors.'),
    ),
    actors: v.optional(v.array(participationSchema)),
    kind: v.optional(v.string()),
    certainty: v.optional(certainty),
    quotations: v.optional(v.array(quotationSchema)),
    check: v.optional(
      v.looseObject({ status: textSchema, note: v.optional(textSchema), sources: v.optional(ids) }),
    ),
    events: described(ids, 'The events it is about.'),
    ...extras,
  }),
  'One statement of fact of one source, attributed: several may stand beside each other on one event.',
);

export const actorSchema = v.looseObject({
  id: idSchema,
  name: textSchema,
  names: v.optional(
    described(
      v.array(v.looseObject({ name: textSchema, date: v.optional(dateSchema) })),
      'Names over time, for a renaming that keeps the actor.',
    ),
  ),
  aliases: v.optional(
    described(
      v.record(langSchema, v.array(v.string())),
      'Other names by language, each side’s own included.',
    ),
  ),
  kind: v.optional(
    described(v.string(), 'state, person, armed group, coalition, international body, media…'),
  ),
  bloc: v.optional(described(idSchema, 'Id of one of `blocs`.')),
  actsFor: v.optional(described(idSchema, 'State or group a person acts for.')),
  predecessor: v.optional(idSchema),
  successor: v.optional(idSchema),
  founded: v.optional(dateSchema),
  dissolved: v.optional(dateSchema),
  note: v.optional(textSchema),
  sources: v.optional(ids),
  ...extras,
});

export const membershipSchema = v.looseObject({
  id: idSchema,
  member: idSchema,
  group: idSchema,
  role: v.optional(described(v.string(), 'member, leader, merged, split…')),
  date: v.optional(
    described(dateSchema, 'The interval it held; an empty end is not known, ".." goes on.'),
  ),
  certainty: v.optional(certainty),
  certaintyNote: v.optional(textSchema),
  note: v.optional(textSchema),
  sources: v.optional(ids),
  ...extras,
});

export const sourceSchema = v.looseObject({
  id: idSchema,
  publisher: textSchema,
  author: v.optional(textSchema),
  title: v.optional(
    described(textSchema, 'As published. A plain string is in the source’s own `language`.'),
  ),
  date: v.optional(dateSchema),
  language: v.optional(langSchema),
  kind: v.optional(
    described(v.string(), 'news, news agency, official, state media, monitor, document…'),
  ),
  address: v.optional(described(v.string(), 'http or https address.')),
  archive: v.optional(described(v.string(), 'Address of an archived copy.')),
  note: v.optional(textSchema),
  ...extras,
});

export const placeSchema = v.looseObject({
  id: idSchema,
  name: textSchema,
  aliases: v.optional(v.array(v.string())),
  kind: v.optional(v.string()),
  lat: v.optional(
    described(v.pipe(v.number(), v.minValue(-90), v.maxValue(90)), 'Degrees north, WGS 84.'),
  ),
  lon: v.optional(
    described(v.pipe(v.number(), v.minValue(-180), v.maxValue(180)), 'Degrees east, WGS 84.'),
  ),
  precision: v.optional(
    described(v.string(), 'What the point stands for: building, district, city, region, country.'),
  ),
  uncertaintyKm: v.optional(
    described(v.pipe(v.number(), v.minValue(0)), 'Radius in kilometres within which it lies.'),
  ),
  verified: v.optional(v.boolean()),
  basis: v.optional(described(textSchema, 'Where the coordinates come from.')),
  parent: v.optional(idSchema),
  ...extras,
});

export const claimSchema = v.looseObject({
  id: idSchema,
  question: described(textSchema, 'What is contested.'),
  events: ids,
  positions: v.pipe(
    v.array(
      v.looseObject({
        who: described(textSchema, 'Who holds it.'),
        actor: v.optional(idSchema),
        text: textSchema,
        sources: v.optional(ids),
      }),
    ),
    v.minLength(1),
  ),
  ...extras,
});

export const shareValueSchema = v.pipe(
  v.union([
    v.number(),
    v.pipe(
      v.string(),
      v.regex(
        /^\s*(?:(?:=|~|>=|<=|>|<|≥|≤|≈)?\s*-?\d+(?:\.\d+)?|\d+(?:\.\d+)?\s*[-–]\s*\d+(?:\.\d+)?)\s*%?\s*$/,
      ),
    ),
  ]),
  v.description('Percentage of the base: 40, "~40" (about), ">33.3", "<=85", or a range "40-48".'),
);

export const baseSchema = v.looseObject({
  id: idSchema,
  name: described(textSchema, 'What 100 % is, in words.'),
  region: idSchema,
  holder: v.optional(described(idSchema, 'Where the base is what one holder held at `date`.')),
  date: v.optional(dateSchema),
  areaKm2: v.optional(
    described(
      v.pipe(v.number(), v.finite(), v.minValue(0)),
      'Area of the base in square kilometres.',
    ),
  ),
  areaNote: v.optional(textSchema),
  ...extras,
});

export const holderSchema = v.looseObject({
  id: idSchema,
  name: textSchema,
  short: v.optional(described(textSchema, 'A shorter name, to stand beside figures.')),
  actors: v.optional(ids),
  notHeldBy: v.optional(
    described(
      idSchema,
      'This share is what the named holder no longer holds, whoever holds it: 40 lost leaves 60. It never becomes another holder’s share.',
    ),
  ),
  ...extras,
});

export const observationSchema = v.looseObject({
  id: idSchema,
  date: dateSchema,
  base: idSchema,
  shares: v.pipe(
    v.array(
      v.looseObject({
        holder: idSchema,
        value: shareValueSchema,
        tolerance: v.optional(
          described(
            v.pipe(v.number(), v.finite(), v.minValue(0)),
            'Percentage points either side, where the source gave them.',
          ),
        ),
      }),
    ),
    v.minLength(1),
  ),
  saidBy: v.optional(described(textSchema, 'Who said it.')),
  actor: v.optional(described(idSchema, 'Actor record of who said it.')),
  asWorded: v.optional(described(textSchema, 'The words of the source.')),
  method: v.optional(described(textSchema, 'How it was counted or computed.')),
  computed: v.optional(
    described(v.boolean(), 'The percentage was worked out by the editors from what was said.'),
  ),
  certainty: v.optional(certainty),
  certaintyNote: v.optional(textSchema),
  verified: v.optional(v.boolean()),
  note: v.optional(textSchema),
  sources: v.optional(ids),
  events: v.optional(ids),
  ...extras,
});

export const changeSchema = described(
  v.looseObject({
    id: idSchema,
    date: dateSchema,
    holder: idSchema,
    direction: v.picklist(['lost', 'gained']),
    value: shareValueSchema,
    of: described(textSchema, 'What the percentage is a part of, as said.'),
    base: v.optional(
      described(idSchema, 'The base it converts to, only where it is the same area.'),
    ),
    implied: v.optional(textSchema),
    saidBy: v.optional(textSchema),
    asWorded: v.optional(textSchema),
    statement: v.optional(idSchema),
    observation: v.optional(described(idSchema, 'The observation that carries the same figure.')),
    sources: v.optional(ids),
    ...extras,
  }),
  'A relative change, kept as said: “lost about 40% of what it held”.',
);

const named = v.looseObject({ id: idSchema, name: textSchema });

export const regionSchema = v.looseObject({
  id: idSchema,
  name: textSchema,
  place: v.optional(idSchema),
});

export const territorySchema = v.looseObject({
  regions: v.optional(v.array(regionSchema)),
  holders: v.optional(v.array(holderSchema)),
  bases: v.optional(v.array(baseSchema)),
  observations: v.optional(v.array(observationSchema)),
  changes: v.optional(v.array(changeSchema)),
});

export const phaseSchema = v.looseObject({
  id: idSchema,
  name: textSchema,
  date: dateSchema,
  kind: v.optional(described(v.string(), 'siege, truce, talks, offensive…')),
  events: v.optional(ids),
  sources: v.optional(ids),
  note: v.optional(textSchema),
  ...extras,
});

export const trackSchema = v.looseObject({
  id: idSchema,
  name: textSchema,
  side: v.optional(described(v.picklist(SIDES), 'Side for kinds that the table does not know.')),
});

export const kindSchema = v.looseObject({
  id: idSchema,
  name: v.optional(textSchema),
  side: v.optional(v.picklist(SIDES)),
  stance: v.optional(v.picklist(STANCES)),
});

/** What stands outside the lists of records. */
export const headerSchema = v.looseObject({
  $schema: v.optional(v.string()),
  format: v.literal('masar/1'),
  id: v.optional(idSchema),
  title: textSchema,
  description: v.optional(textSchema),
  languages: v.optional(v.pipe(v.array(langSchema), v.minLength(1))),
  licence: v.optional(textSchema),
  authors: v.optional(
    v.array(v.looseObject({ name: textSchema, address: v.optional(v.string()) })),
  ),
  period: v.optional(
    described(dateSchema, 'EDTF interval the data set covers. From the records where absent.'),
  ),
  window: v.optional(described(dateSchema, 'EDTF interval shown first.')),
  view: v.optional(v.picklist(['spine', 'lanes', 'list'])),
  base: v.optional(described(idSchema, 'Base shown first on the ribbon.')),
  note: v.optional(described(textSchema, 'Editorial note: terms, conventions, what is left out.')),
  tracks: v.optional(v.array(trackSchema)),
  kinds: v.optional(
    described(
      v.array(kindSchema),
      'The data set’s own kinds, or another side or stance for a known kind.',
    ),
  ),
  roles: v.optional(v.array(named)),
  blocs: v.optional(v.array(named)),
  ...extras,
});

/** Lists of records by their name in the document. */
export const recordSchemas = {
  events: eventSchema,
  statements: statementSchema,
  actors: actorSchema,
  memberships: membershipSchema,
  sources: sourceSchema,
  places: placeSchema,
  claims: claimSchema,
  phases: phaseSchema,
} as const;

/** Lists of records inside `territory`. */
export const territorySchemas = {
  regions: regionSchema,
  holders: holderSchema,
  bases: baseSchema,
  observations: observationSchema,
  changes: changeSchema,
} as const;

export const dataSetSchema = v.looseObject({
  ...headerSchema.entries,
  events: v.array(eventSchema),
  statements: v.optional(v.array(statementSchema), []),
  actors: v.optional(v.array(actorSchema), []),
  memberships: v.optional(v.array(membershipSchema), []),
  sources: v.optional(v.array(sourceSchema), []),
  places: v.optional(v.array(placeSchema), []),
  claims: v.optional(v.array(claimSchema), []),
  phases: v.optional(v.array(phaseSchema), []),
  territory: v.optional(territorySchema),
});

export type DataSet = v.InferOutput<typeof dataSetSchema>;
/** A data set as it is written: lists that are empty may be left out. */
export type DataSetInput = v.InferInput<typeof dataSetSchema>;
/** A data set's header and all its records but the events, which may be too many to be objects. */
export type RestOfDataSet = { [K in keyof DataSet as K extends 'events' ? never : K]: DataSet[K] };
/** The document without its lists of records. */
export type Header = v.InferOutput<typeof headerSchema>;
export type EventRecord = v.InferOutput<typeof eventSchema>;
export type StatementRecord = v.InferOutput<typeof statementSchema>;
export type ActorRecord = v.InferOutput<typeof actorSchema>;
export type MembershipRecord = v.InferOutput<typeof membershipSchema>;
export type SourceRecord = v.InferOutput<typeof sourceSchema>;
export type PlaceRecord = v.InferOutput<typeof placeSchema>;
export type ClaimRecord = v.InferOutput<typeof claimSchema>;
export type PhaseRecord = v.InferOutput<typeof phaseSchema>;
export type ObservationRecord = v.InferOutput<typeof observationSchema>;
export type ChangeRecord = v.InferOutput<typeof changeSchema>;
export type BaseRecord = v.InferOutput<typeof baseSchema>;
export type Territory = v.InferOutput<typeof territorySchema>;
export type RegionRecord = v.InferOutput<typeof regionSchema>;
export type HolderRecord = v.InferOutput<typeof holderSchema>;
export type QuotationRecord = v.InferOutput<typeof quotationSchema>;
export type MediaRecord = v.InferOutput<typeof mediaSchema>;
export type Participation = v.InferOutput<typeof participationSchema>;
