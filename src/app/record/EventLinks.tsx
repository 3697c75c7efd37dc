import { useRef } from 'react';
import { eventIndex } from '../../timeline/types.ts';
import { EventLink } from './EventLink.tsx';
import { usePage } from './paging.tsx';

/** Events listed at first, and with each press. */
const MOST = 200;

interface EventLinksProps {
  readonly events: ArrayLike<number>;
  readonly withDate?: boolean;
}

/** Events as lines that lead to them; of very many the first, the others where they are asked for. */
export function EventLinks({ events, withDate = false }: EventLinksProps) {
  const list = useRef<HTMLUListElement>(null);
  const { shown, more } = usePage(events.length, MOST, list);
  const indexes = Array.from({ length: shown }, (_, k) => eventIndex(events[k] ?? 0));
  return (
    <>
      <ul className="links" ref={list}>
        {indexes.map((index) => (
          <li key={index}>
            <EventLink index={index} withDate={withDate} />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
