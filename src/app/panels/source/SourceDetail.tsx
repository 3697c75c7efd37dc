import { useMemo, useState } from 'react';
import {
  type LensEntry,
  sourceLens,
  sourcesOfSamePublisher,
} from '../../../timeline/source-lens.ts';
import { type Reader, useReader } from '../../reader.ts';
import { MoreButton } from '../../record/MoreButton.tsx';
import { Section } from '../../record/Section.tsx';
import { Words } from '../../record/Words.tsx';
import { DETAIL_HEADING } from '../detail/heading.ts';
import { About } from './About.tsx';
import { Entry } from './Entry.tsx';
import './source.css';

/** Records shown before the reader asks for all. */
const MANY = 40;

/** One source: what it is, and every record that names it, with what others say beside. */
export function SourceDetail({ id }: { readonly id: string }) {
  const reader = useReader();
  const { timeline, language } = reader;
  const source = timeline.sources.get(id);
  const [isWide, setWide] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const siblings = useMemo(() => sourcesOfSamePublisher(timeline, id), [timeline, id]);
  const lens = useMemo(
    () => sourceLens(timeline, isWide ? siblings : [id]),
    [timeline, isWide, siblings, id],
  );
  if (!source) {
    return (
      <h2 id={DETAIL_HEADING} tabIndex={-1}>
        {language.t('panel.no-such', { id })}
      </h2>
    );
  }
  const counts = countsOf(reader, lens);
  return (
    <article className="source-detail">
      <p className="kicker">
        {language.t('source.kicker')}
        {source.kind ? `${language.t('panel.separator')}${typeWords(reader, source.kind)}` : ''}
      </p>
      <h2 id={DETAIL_HEADING} tabIndex={-1}>
        {source.title ? (
          <Words
            quoted
            text={
              typeof source.title === 'string' && source.language
                ? { [source.language]: source.title }
                : source.title
            }
          />
        ) : (
          <Words text={source.publisher} />
        )}
      </h2>
      <About source={source} />
      <p className="event-when">
        {counts.length === 0
          ? language.t('source.none')
          : language.t('source.named', { list: language.list(counts) })}
      </p>
      {siblings.length > 1 ? (
        <label className="source-publisher">
          <input
            type="checkbox"
            checked={isWide}
            onChange={(event) => setWide(event.target.checked)}
          />
          {language.t('source.of-publisher', {
            sources: language.count('count.sources', siblings.length),
          })}
        </label>
      ) : null}
      {lens.length > 0 ? (
        <Section level={3} title={language.t('source.records')}>
          <ol className="lens">
            {(isWhole ? lens : lens.slice(0, MANY)).map((entry) => (
              <li key={`${entry.kind} ${entry.record.id}`}>
                <Entry entry={entry} />
              </li>
            ))}
          </ol>
          <MoreButton all={lens.length} few={MANY} isWhole={isWhole} onWhole={setWhole} />
        </Section>
      ) : null}
    </article>
  );
}

/** Kinds of sources that the interface has a name for; another is shown as it was written. */
const TYPES = [
  'analysis',
  'commentary',
  'database',
  'digest',
  'document',
  'monitor',
  'news',
  'news-agency',
  'official',
  'partisan',
  'republication',
  'state-media',
  'summary',
  'wikipedia',
] as const;

function typeWords({ language }: Reader, kind: string): string {
  const type = TYPES.find((known) => known === kind);
  return type ? language.t(`source.type.${type}`) : kind;
}

/** How many records of which kind; kinds without a count of their own together. */
function countsOf({ language }: Reader, lens: readonly LensEntry[]): readonly string[] {
  const counted = { event: 0, statement: 0, observation: 0, claim: 0, other: 0 };
  for (const { kind } of lens) {
    if (kind === 'event' || kind === 'statement' || kind === 'observation' || kind === 'claim') {
      counted[kind] += 1;
    } else counted.other += 1;
  }
  return [
    counted.event > 0 ? language.count('count.events', counted.event) : '',
    counted.statement > 0 ? language.count('count.statements', counted.statement) : '',
    counted.observation > 0 ? language.count('count.observations', counted.observation) : '',
    counted.claim > 0 ? language.count('count.claims', counted.claim) : '',
    counted.other > 0 ? language.count('count.records', counted.other) : '',
  ].filter((words) => words !== '');
}
