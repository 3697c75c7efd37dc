/** The published JSON Schema of `masar/1`, from the definition that the code checks with. */
import { toJsonSchema } from '@valibot/to-json-schema';
import {
  actorSchema,
  baseSchema,
  changeSchema,
  claimSchema,
  dataSetSchema,
  dateSchema,
  eventSchema,
  holderSchema,
  idSchema,
  langSchema,
  mediaSchema,
  membershipSchema,
  observationSchema,
  participationSchema,
  phaseSchema,
  placeSchema,
  quotationSchema,
  regionSchema,
  shareValueSchema,
  sourceSchema,
  statementSchema,
  textSchema,
} from './schema.ts';

/** Parts that the schema names once and refers to. */
const definitions = {
  id: idSchema,
  text: textSchema,
  language: langSchema,
  date: dateSchema,
  share: shareValueSchema,
  participation: participationSchema,
  quotation: quotationSchema,
  media: mediaSchema,
  event: eventSchema,
  statement: statementSchema,
  actor: actorSchema,
  membership: membershipSchema,
  source: sourceSchema,
  place: placeSchema,
  claim: claimSchema,
  phase: phaseSchema,
  region: regionSchema,
  holder: holderSchema,
  base: baseSchema,
  observation: observationSchema,
  change: changeSchema,
};

/**
 * JSON Schema 2020-12. It says what a record must look like; what only a reading can tell
 * (whether 30 February exists, whether a reference leads somewhere) is in the findings.
 */
export function jsonSchema(): Record<string, unknown> {
  const schema = toJsonSchema(dataSetSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions,
    errorMode: 'ignore',
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'masar-1.json',
    title: 'masar/1',
    description:
      'An interactive timeline of diplomacy and conflict: events, who says so, and the ground.',
    ...schema,
  };
}
