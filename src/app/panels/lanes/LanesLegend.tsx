import { markPath } from '../../../draw/svg/shapes.ts';
import { partSigns } from '../../../draw/svg/signs.ts';
import type { Part } from '../../../timeline/roles.ts';
import { useLanguage } from '../../reader.ts';

const PARTS = ['mediates', 'left-out', 'rejects', 'speaks', 'addressed', 'named'] as const;

/** What the marks and lines of lanes mean, in words. */
export function LanesLegend() {
  const language = useLanguage();
  return (
    <>
      {PARTS.map((part) => (
        <li key={part}>
          <PartShape part={part} /> {language.t(`lanes.legend.${part}`)}
        </li>
      ))}
      {(['thread', 'bond', 'flow', 'away', 'bins'] as const).map((name) => (
        <li key={name}>
          <svg className="swatch" viewBox="0 0 28 14" width="28" height="14" aria-hidden="true">
            <LineShape name={name} />
          </svg>{' '}
          {language.t(`lanes.legend.${name}`)}
        </li>
      ))}
    </>
  );
}

function PartShape({ part }: { readonly part: Part }) {
  return (
    <svg className="mark-shape" viewBox="-9 -9 18 18" width="16" height="16" aria-hidden="true">
      <g className={`mark said filled part-${part}`}>
        <path className="shape" d={markPath('said', 5)} />
        {partSigns(part, 5).map(({ name, d }) => (
          <path key={name} className={`sign ${name}`} d={d} />
        ))}
      </g>
    </svg>
  );
}

function LineShape({ name }: { readonly name: 'thread' | 'bond' | 'flow' | 'away' | 'bins' }) {
  switch (name) {
    case 'thread':
      return (
        <g className="thread said">
          <line x1="14" x2="14" y1="0" y2="10" />
          <path d="M10.5,8L14,13L17.5,8Z" />
        </g>
      );
    case 'bond':
      return <line className="bond" x1="1" x2="27" y1="7" y2="7" />;
    case 'flow':
      return <path className="flow" d="M2,2C14,2 14,12 26,12" />;
    case 'away':
      return <line className="life away" x1="1" x2="27" y1="7" y2="7" />;
    case 'bins':
      return (
        <g>
          <rect className="bin said" x="6" y="2" width="4" height="5" />
          <rect className="bin said" x="12" y="4" width="4" height="3" />
          <rect className="bin done" x="12" y="8" width="4" height="5" />
          <rect className="bin done" x="18" y="8" width="4" height="3" />
        </g>
      );
  }
}
