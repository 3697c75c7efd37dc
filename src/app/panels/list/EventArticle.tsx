import { useStore } from 'zustand';
import { type EventIndex, sideOf, stanceOf } from '../../../timeline/types.ts';
import { useMasarStore, useReader } from '../../reader.ts';
import { EventBody } from '../../record/EventBody.tsx';
import { MarkShape } from '../../record/MarkShape.tsx';
import { Words } from '../../record/Words.tsx';

/** One event of the list, whole. */
export function EventArticle({ index }: { readonly index: EventIndex }) {
  const store = useMasarStore();
  const { timeline, language } = useReader();
  const event = timeline.events.at(index);
  const isSelected = useStore(
    store,
    (state) =>
      state.looking.selection?.kind === 'event' && state.looking.selection.id === event?.id,
  );
  if (!event) return null;
  const side = sideOf(timeline.columns.side[index] ?? 0);
  const stance = stanceOf(timeline.columns.stance[index] ?? 0);
  return (
    <article
      className="event-article"
      data-event={event.id}
      data-side={side}
      aria-current={isSelected ? 'true' : undefined}
    >
      <p className="kicker" data-side={side}>
        <MarkShape side={side} stance={stance} />
        {language.named('side', side) ?? side}
        {language.t('panel.separator')}
        {language.named('kind', event.kind) ?? event.kind}
      </p>
      <h4>
        <a
          href={`#event=${encodeURIComponent(event.id)}`}
          onClick={(click) => {
            if (click.metaKey || click.ctrlKey || click.shiftKey) return;
            click.preventDefault();
            store.getState().select({ kind: 'event', id: event.id });
          }}
        >
          <Words text={event.title} />
        </a>
      </h4>
      <EventBody index={index} level={5} />
    </article>
  );
}
