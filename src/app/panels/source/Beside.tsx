import { useState } from 'react';
import type { ObservationRecord, StatementRecord } from '../../../records/schema.ts';
import type { LensEntry } from '../../../timeline/source-lens.ts';
import { useReader } from '../../reader.ts';
import { Section } from '../../record/Section.tsx';
import { SourceList } from '../../record/SourceList.tsx';
import { Words } from '../../record/Words.tsx';
import { GroundLink } from '../ground/GroundLink.tsx';
import { Positions } from './Positions.tsx';

/** What others say of the same record: not said to agree, nor to contradict. */
export function Beside({ entry }: { readonly entry: LensEntry }) {
  const { language } = useReader();
  const [isOpen, setOpen] = useState(false);
  const { otherSources, otherStatements } = entry;
  const positions = entry.kind === 'claim' ? entry.rivals : [];
  const observations = entry.kind === 'observation' ? entry.rivals : [];
  const counts = [
    positions.length > 0 ? language.count('count.positions', positions.length) : '',
    observations.length > 0 ? language.count('count.observations', observations.length) : '',
    otherStatements.length > 0 ? language.count('count.statements', otherStatements.length) : '',
    otherSources.length > 0 ? language.count('count.sources', otherSources.length) : '',
  ].filter((words) => words !== '');
  if (counts.length === 0) return null;
  return (
    <details className="beside" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{language.t('source.beside', { list: language.list(counts) })}</summary>
      {isOpen ? (
        <>
          {positions.length > 0 ? (
            <Section level={4} title={language.t('source.other-positions')}>
              <Positions list={positions} withSources />
            </Section>
          ) : null}
          <OtherObservations list={observations} />
          <OtherStatements list={otherStatements} />
          {otherSources.length > 0 ? (
            <Section level={4} title={language.t('source.other-sources')}>
              <SourceList ids={otherSources} />
            </Section>
          ) : null}
        </>
      ) : null}
    </details>
  );
}

function OtherObservations({ list }: { readonly list: readonly ObservationRecord[] }) {
  const { language } = useReader();
  if (list.length === 0) return null;
  return (
    <Section level={4} title={language.t('panel.rivals')}>
      <ul>
        {list.map((rival) => (
          <li key={rival.id}>
            <GroundLink observation={rival} /> <Words className="quiet" text={rival.saidBy} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OtherStatements({ list }: { readonly list: readonly StatementRecord[] }) {
  const { timeline, language } = useReader();
  if (list.length === 0) return null;
  return (
    <Section level={4} title={language.t('source.other-statements')}>
      <ul>
        {list.map((statement) => (
          <li key={statement.id}>
            <strong>
              <Words text={timeline.sources.get(statement.source)?.publisher ?? statement.source} />
            </strong>
            {language.t('panel.colon')}
            <Words text={statement.text} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
