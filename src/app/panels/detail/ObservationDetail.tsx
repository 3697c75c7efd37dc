import type { ObservationRecord } from '../../../records/schema.ts';
import { parseShare } from '../../../records/share.ts';
import { whenOf } from '../../../timeline/build.ts';
import { useMasarStore, useReader } from '../../reader.ts';
import { Section } from '../../record/Section.tsx';
import { SourceList } from '../../record/SourceList.tsx';
import { Words } from '../../record/Words.tsx';
import { DETAIL_HEADING } from './heading.ts';

/** One observation of the ground: what share, of what, in whose words; its rivals beside it. */
export function ObservationDetail({ id }: { readonly id: string }) {
  const store = useMasarStore();
  const { timeline, language } = useReader();
  const series = timeline.territory.find(({ observations }) =>
    observations.some((o) => o.id === id),
  );
  const observation = series?.observations.find((candidate) => candidate.id === id);
  if (!series || !observation) {
    return (
      <h2 id={DETAIL_HEADING} tabIndex={-1}>
        {language.t('panel.no-such', { id })}
      </h2>
    );
  }
  const when = whenOf(observation.date);
  const rivals = series.observations.filter((o) => o.id !== id && o.date === observation.date);
  const change = series.changes.find((candidate) => candidate.observation === id);
  return (
    <article>
      <p className="kicker">{language.t('panel.ground')}</p>
      <h2 id={DETAIL_HEADING} tabIndex={-1}>
        <Shares observation={observation} />
      </h2>
      <p className="event-when">{when ? language.when(when, 'full') : observation.date}</p>
      <p>
        <span className="quiet">{language.t('panel.percentage-of')} </span>
        <Words text={series.base.name} />
      </p>
      <Words
        as="p"
        text={observation.saidBy}
        before={<span className="quiet">{language.t('panel.said-by')} </span>}
      />
      <Words
        as="p"
        quoted
        text={observation.asWorded}
        before={<span className="quiet">{language.t('panel.as-worded')} </span>}
      />
      {change ? (
        <p className="notice">
          {language.t(change.direction === 'lost' ? 'panel.lost-as-said' : 'panel.gained-as-said')}{' '}
          <Words text={change.of} />
        </p>
      ) : null}
      {observation.computed ? <p className="notice">{language.t('panel.computed')}</p> : null}
      {observation.verified === false ? (
        <p className="notice">{language.t('panel.unverified')}</p>
      ) : null}
      <p className="certainty">
        {observation.certainty
          ? (language.named('certainty', observation.certainty) ?? observation.certainty)
          : null}
        <Words text={observation.certaintyNote} before={' '} />
      </p>
      <Words as="p" text={observation.note} />
      <Words as="p" className="quiet" text={observation.method} />
      {rivals.length > 0 ? (
        <Section level={3} title={language.t('panel.rivals')}>
          <ul className="rivals">
            {rivals.map((rival) => (
              <li key={rival.id}>
                <button
                  type="button"
                  className="plain"
                  onClick={() => store.getState().select({ kind: 'observation', id: rival.id })}
                >
                  <strong>
                    <Shares observation={rival} />
                  </strong>{' '}
                  <Words className="quiet" text={rival.saidBy} />
                </button>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {observation.sources?.length ? (
        <Section level={3} title={language.t('panel.sources')}>
          <SourceList ids={observation.sources} />
        </Section>
      ) : null}
    </article>
  );
}

/** "Government side ~40%", as said. */
export function Shares({ observation }: { readonly observation: ObservationRecord }) {
  const { timeline, language, plain } = useReader();
  const holders = timeline.dataSet.territory?.holders ?? [];
  return (
    <>
      {language.list(
        observation.shares.map(({ holder, value }) => {
          const said = parseShare(value);
          const name = plain(holders.find((candidate) => candidate.id === holder)?.name) || holder;
          const share = said ? language.share({ ...said, tolerance: null }) : String(value);
          return language.t('scene.holding', { holder: name, share });
        }),
      )}
    </>
  );
}
