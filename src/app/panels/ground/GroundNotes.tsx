import type { GroundFigure } from '../../../timeline/ground-figures.ts';
import { useReader } from '../../reader.ts';
import { Publishers } from '../../record/Publishers.tsx';
import { Words } from '../../record/Words.tsx';
import { GroundLink } from './GroundLink.tsx';
import './ground.css';

/** What was said of the ground on one day: every voice by itself, never an average. */
export function GroundNotes({ figures }: { readonly figures: readonly GroundFigure[] }) {
  const { language } = useReader();
  if (figures.length === 0) return null;
  return (
    <div className="ground-notes">
      <h4 className="kicker">{language.t('panel.ground')}</h4>
      <ul>
        {figures.map(({ observation, series }) => (
          <li key={observation.id}>
            <GroundLink observation={observation} />
            <Words
              text={observation.saidBy}
              className="quiet"
              before={language.t('panel.separator')}
            />
            <span className="quiet">
              {' '}
              (<Publishers ids={observation.sources ?? []} />)
            </span>
            <Words
              as="p"
              className="quiet"
              text={series.base.name}
              before={`${language.t('panel.percentage-of')} `}
            />
            <Words
              as="p"
              className="quiet"
              quoted
              text={observation.asWorded}
              before={`${language.t('panel.as-worded')} `}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
