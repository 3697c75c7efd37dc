import { useStore } from 'zustand';
import { ringRadius } from '../../../draw/shapes.ts';
import { markPath } from '../../../draw/svg/shapes.ts';
import { territoryOf } from '../../../timeline/territory.ts';
import { lazily } from '../../lazily.tsx';
import { useMasarStore, useReader } from '../../reader.ts';
import { MarkShape } from '../../record/MarkShape.tsx';
import { Words } from '../../record/Words.tsx';
import './legend.css';

const LanesLegend = lazily(async () => (await import('../lanes/LanesLegend.tsx')).LanesLegend);

/** What every shape, outline, hatch and colour on the picture means, in words. */
export function Legend() {
  const store = useMasarStore();
  const { timeline, language } = useReader();
  const base = useStore(store, (state) => state.looking.base);
  const view = useStore(store, (state) => state.presentation.view);
  const series = territoryOf(timeline, base);
  return (
    <ul className="legend" aria-label={language.t('legend.label')}>
      <li>
        <MarkShape side="said" /> {language.t('legend.opens')}
      </li>
      <li>
        <MarkShape side="said" stance="closes" /> {language.t('legend.closes')}
      </li>
      <li>
        <MarkShape side="done" /> {language.t('legend.done')}
      </li>
      <li>
        <MarkShape side="line" /> {language.t('legend.line')}
      </li>
      <li>
        <Ring dash="none" /> {language.t('legend.reported')}
      </li>
      <li>
        <Ring dash="2 2" /> {language.t('legend.contested')}
      </li>
      <li>
        <Swatch>
          <line className="bar said" x1="1" x2="17" y1="7" y2="7" />
          <line className="bar said about" x1="17" x2="27" y1="7" y2="7" />
        </Swatch>{' '}
        {language.t('legend.interval')}
      </li>
      <li>
        <Swatch>
          <line className="whisker said" x1="1" x2="14" y1="7" y2="7" />
          <line className="whisker said about" x1="15" x2="27" y1="7" y2="7" />
        </Swatch>{' '}
        {language.t('legend.whisker')}
      </li>
      <li>
        <Swatch>
          {[3, 6, 2, 5].map((height, i) => (
            <rect
              key={height}
              className="bin said"
              x={4 + i * 5}
              y={6.5 - height}
              width="4"
              height={height}
            />
          ))}
          {[5, 2, 6, 3].map((height, i) => (
            <rect
              key={height}
              className="bin done"
              x={4 + i * 5}
              y="7.5"
              width="4"
              height={height}
            />
          ))}
        </Swatch>{' '}
        {language.t('legend.counts')}
      </li>
      {timeline.phases.length > 0 ? (
        <li>
          <Swatch>
            <g className="phase">
              <rect className="strip" x="0" y="3" width="28" height="8" />
            </g>
          </Swatch>{' '}
          {language.t('legend.phase')}
        </li>
      ) : null}
      {(series?.bands ?? []).map((band, tone) => (
        <li key={band.holder.id}>
          <Swatch>
            <rect className={`area held tone-${tone}`} x="0" y="1" width="28" height="12" />
          </Swatch>{' '}
          <Words text={band.holder.name} />
        </li>
      ))}
      {series ? (
        <>
          <li>
            <Swatch>
              <path className="hatch tone-0" d="M0,14L14,0M8,14L22,0M16,14L28,2M-6,12L6,0" />
            </Swatch>{' '}
            {language.t('legend.hatch')}
          </li>
          <li>
            <Swatch>
              <line className="legend-dash" x1="2" x2="12" y1="10" y2="10" />
              <path className="legend-arrow" d="M19,12L22.5,4L26,12Z" />
            </Swatch>{' '}
            {language.t('legend.share')}
          </li>
          <li>
            <Swatch>
              <g className="share-tick about">
                <line className="dash" x1="4" x2="24" y1="7" y2="7" />
              </g>
            </Swatch>{' '}
            {language.t('legend.about')}
          </li>
        </>
      ) : null}
      {view === 'lanes' ? <LanesLegend /> : null}
    </ul>
  );
}

function Swatch({ children }: { readonly children: React.ReactNode }) {
  return (
    <svg className="swatch" viewBox="0 0 28 14" width="28" height="14" aria-hidden="true">
      {children}
    </svg>
  );
}

function Ring({ dash }: { readonly dash: string }) {
  return (
    <svg className="mark-shape" viewBox="-9 -9 18 18" width="16" height="16" aria-hidden="true">
      <g className="mark said filled">
        <path className="ring" d={markPath('said', ringRadius(5))} strokeDasharray={dash} />
        <path className="shape" d={markPath('said', 4.5)} />
      </g>
    </svg>
  );
}
