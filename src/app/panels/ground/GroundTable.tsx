import type { GroundFigure } from '../../../timeline/ground-figures.ts';
import { useReader } from '../../reader.ts';
import { Publishers } from '../../record/Publishers.tsx';
import { Words } from '../../record/Words.tsx';
import { GroundLink } from './GroundLink.tsx';
import './ground.css';

const COLUMNS = ['date', 'share', 'base', 'voice', 'certainty', 'sources'] as const;

/** The ribbon's numbers as a table, each with its base, its voice and its sources. */
export function GroundTable({ figures }: { readonly figures: readonly GroundFigure[] }) {
  const { language } = useReader();
  return (
    <section
      className="table-scroll"
      aria-label={language.t('list.ground')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className="ground-table">
        <caption className="visually-hidden">{language.t('list.ground-caption')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {language.t(`list.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map(({ observation, series, when }) => (
            <tr key={observation.id}>
              <td>{language.when(when, 'short-year')}</td>
              <td>
                <GroundLink observation={observation} />
              </td>
              <td>
                <Words text={series.base.name} />
              </td>
              <td>
                <Words text={observation.saidBy} />
              </td>
              <td>
                {observation.certainty
                  ? (language.named('certainty', observation.certainty) ?? observation.certainty)
                  : null}
              </td>
              <td>
                <Publishers ids={observation.sources ?? []} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
