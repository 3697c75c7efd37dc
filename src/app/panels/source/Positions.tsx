import type { ClaimPosition } from '../../../timeline/source-lens.ts';
import { useReader } from '../../reader.ts';
import { Publishers } from '../../record/Publishers.tsx';
import { Words } from '../../record/Words.tsx';

interface PositionsProps {
  readonly list: readonly ClaimPosition[];
  readonly withSources?: boolean;
}

/** Positions on a contested point, each with who holds it. */
export function Positions({ list, withSources = false }: PositionsProps) {
  const { language } = useReader();
  return (
    <ul className="positions">
      {list.map((position, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: positions have no ids and never move
        <li key={i}>
          <strong>
            <Words text={position.who} />
          </strong>
          {language.t('panel.colon')}
          <Words text={position.text} />
          {withSources ? (
            <span className="quiet">
              {' ('}
              <Publishers ids={position.sources ?? []} />)
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
