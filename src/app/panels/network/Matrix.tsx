import { useMemo, useState } from 'react';
import { layoutMatrix } from '../../../layout/matrix.ts';
import type { Network, Tie } from '../../../timeline/network.ts';
import { useReader } from '../../reader.ts';
import { useRoom } from '../../room.ts';
import { Cells } from './Cells.tsx';

/** Actors that one more press shows. */
const MORE = 12;

interface MatrixProps {
  readonly network: Network;
  /** The pair that was chosen, by its key. */
  readonly chosen: string | null;
  readonly onChoose: (tie: Tie) => void;
}

/** The pairs as half a matrix, with what it does not show in words below. */
export function Matrix({ network, chosen, onChoose }: MatrixProps) {
  const { timeline, language } = useReader();
  const [frame, room] = useRoom();
  const [asked, setAsked] = useState<number | null>(null);
  const scene = useMemo(
    () =>
      room &&
      layoutMatrix({
        timeline,
        network,
        language,
        measure: room.measure,
        textScale: room.scale,
        width: room.width,
        asked,
      }),
    [timeline, network, language, room, asked],
  );
  return (
    <div className="network-matrix">
      <div ref={frame} className="matrix-frame">
        {scene && room ? (
          <Cells scene={scene} textScale={room.scale} chosen={chosen} onChoose={onChoose} />
        ) : null}
      </div>
      {scene && scene.hidden > 0 ? (
        <p className="matrix-more">
          {language.t('network.more', { n: scene.hidden })}{' '}
          <button type="button" onClick={() => setAsked(scene.actors.length + MORE)}>
            {language.t('network.show-more')}
          </button>
        </p>
      ) : null}
      {asked !== null ? (
        <button type="button" className="plain" onClick={() => setAsked(null)}>
          {language.t('find.fewer')}
        </button>
      ) : null}
      {scene ? (
        <p className="quiet small">
          {language.t('network.legend', { most: language.count('count.events', scene.most) })}{' '}
          {language.t('network.order')}
        </p>
      ) : null}
    </div>
  );
}
