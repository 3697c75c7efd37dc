import type { ClaimRecord } from '../../records/schema.ts';
import { useReader } from '../reader.ts';
import { Publishers } from './Publishers.tsx';
import { Words } from './Words.tsx';

/** A contested point: each position by itself, with who holds it and on which sources. Never merged. */
export function Claim({ claim }: { readonly claim: ClaimRecord }) {
  const { language } = useReader();
  return (
    <div className="claim">
      <Words as="p" className="claim-question" text={claim.question} />
      <ul>
        {claim.positions.map((position, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: positions have no ids and never move
          <li key={i}>
            <strong>
              <Words text={position.who} />
            </strong>
            {language.t('panel.colon')}
            <Words text={position.text} />{' '}
            <span className="quiet">
              (
              <Publishers ids={position.sources ?? []} />)
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
