import { useStore } from 'zustand';
import { type EventIndex, sideOf, stanceOf } from '../../timeline/types.ts';
import { useMasarStore, useReader } from '../reader.ts';
import { MarkShape } from './MarkShape.tsx';
import { Words } from './Words.tsx';

interface EventLinkProps {
  readonly index: EventIndex;
  readonly withDate?: boolean;
}

/** An event as a line that leads to it. */
export function EventLink({ index, withDate = false }: EventLinkProps) {
  const store = useMasarStore();
  const { timeline, language } = useReader();
  const isSelected = useStore(
    store,
    (state) =>
      state.looking.selection?.kind === 'event' &&
      state.looking.selection.id === timeline.events.at(index)?.id,
  );
  const event = timeline.events.at(index);
  const when = timeline.whens.at(index);
  if (!event || !when) return null;
  return (
    <a
      className="event-link"
      href={`#event=${encodeURIComponent(event.id)}`}
      aria-current={isSelected ? 'true' : undefined}
      onClick={(click) => {
        if (click.metaKey || click.ctrlKey || click.shiftKey) return;
        click.preventDefault();
        store.getState().select({ kind: 'event', id: event.id });
      }}
    >
      <MarkShape
        side={sideOf(timeline.columns.side[index] ?? 0)}
        stance={stanceOf(timeline.columns.stance[index] ?? 0)}
      />
      <span>
        <Words text={event.title} />
        {withDate ? <span className="quiet"> {language.when(when, 'short-year')}</span> : null}
      </span>
    </a>
  );
}
