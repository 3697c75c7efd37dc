import { useStore } from 'zustand';
import { around } from '../../../timeline/relations.ts';
import { type EventIndex, sideOf, stanceOf } from '../../../timeline/types.ts';
import { useMasarStore, useReader } from '../../reader.ts';
import { EventBody } from '../../record/EventBody.tsx';
import { EventLinks } from '../../record/EventLinks.tsx';
import { MarkShape } from '../../record/MarkShape.tsx';
import { Section } from '../../record/Section.tsx';
import { Words } from '../../record/Words.tsx';
import { DETAIL_HEADING } from './heading.ts';

/** One event, whole, and what else happened around it. */
export function EventDetail({ id }: { readonly id: string }) {
  const { timeline, language } = useReader();
  const whole = useStore(useMasarStore(), (state) => state.whole?.timeline);
  const index = timeline.indexById.get(id);
  const event = index === undefined ? undefined : timeline.events.at(index);
  if (index === undefined || !event) {
    return (
      <h2 id={DETAIL_HEADING} tabIndex={-1}>
        {whole?.indexById.has(id)
          ? language.t('known.not-yet')
          : language.t('panel.no-such', { id })}
      </h2>
    );
  }
  const beside = around(timeline, index);
  const side = sideOf(timeline.columns.side[index] ?? 0);
  const stance = stanceOf(timeline.columns.stance[index] ?? 0);
  const track = timeline.dataSet.tracks?.find((candidate) => candidate.id === event.track);
  return (
    <article>
      <p className="kicker" data-side={side}>
        <MarkShape side={side} stance={stance} />
        {language.named('side', side) ?? side}
        {side === 'said'
          ? `${language.t('panel.separator')}${language.named('stance', stance) ?? ''}`
          : ''}
        {language.t('panel.separator')}
        {language.named('kind', event.kind) ?? event.kind}
        {language.t('panel.separator')}
        {language.named('track', event.track) ?? <Words text={track?.name ?? event.track} />}
      </p>
      <h2 id={DETAIL_HEADING} tabIndex={-1}>
        <Words text={event.title} />
      </h2>
      <EventBody index={index} level={3} />
      <Neighbours title={language.t('panel.same-day')} events={beside.sameDay} />
      <Neighbours title={language.t('panel.day-before')} events={beside.dayBefore} />
      <Neighbours title={language.t('panel.day-after')} events={beside.dayAfter} />
    </article>
  );
}

function Neighbours({
  title,
  events,
}: {
  readonly title: string;
  readonly events: readonly EventIndex[];
}) {
  if (events.length === 0) return null;
  return (
    <Section level={3} title={title}>
      <EventLinks events={events} />
    </Section>
  );
}
