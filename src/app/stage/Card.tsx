import { computePosition, flip, offset, shift } from '@floating-ui/dom';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { isHollow } from '../../draw/shapes.ts';
import type { Mark, Scene, ShareTick } from '../../layout/scene.ts';
import type { MasarStore } from '../../state/store.ts';

interface CardProps {
  readonly store: MasarStore;
  readonly scene: Scene | null;
  readonly frame: RefObject<HTMLDivElement | null>;
}

/** Time the pointer may spend between a mark and its card, in milliseconds. */
const LINGER_MS = 160;

/**
 * The short card of what is under the pointer or the keyboard. It stays while the pointer
 * is on it, goes with Escape, and never covers the mark it speaks of.
 */
export function Card({ store, scene, frame }: CardProps) {
  const language = useStore(store, (state) => state.language);
  const data = useStore(store, (state) => state.data);
  const hovered = useStore(store, (state) => state.hovered);
  const focused = useStore(store, (state) => state.focused);
  const movement = useStore(store, (state) => state.movement);
  const card = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(hovered);
  const [isOnCard, setOnCard] = useState(false);
  const [isByKeyboard, setByKeyboard] = useState(false);
  /** The event whose card was sent away with Escape. */
  const [dismissed, setDismissed] = useState<number | null>(null);

  useEffect(() => {
    if (hovered) {
      setHeld(hovered);
      setDismissed(null);
      return;
    }
    if (isOnCard) return;
    const timer = setTimeout(() => setHeld(null), LINGER_MS);
    return () => clearTimeout(timer);
  }, [hovered, isOnCard]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const onFocus = () => setByKeyboard(element.matches(':focus-visible'));
    onFocus();
    const events = ['focus', 'blur', 'keydown'] as const;
    for (const event of events) element.addEventListener(event, onFocus);
    return () => {
      for (const event of events) element.removeEventListener(event, onFocus);
    };
  }, [frame]);

  const byKeyboard = isByKeyboard && dismissed !== focused;
  const mark =
    held?.kind === 'event'
      ? scene?.marks.find(
          ({ id, lane }) => id === held.id && (!held.lane || lane?.id === held.lane),
        )
      : held === null && byKeyboard
        ? scene?.marks.find(({ focused: isFocused }) => isFocused)
        : undefined;
  const tick =
    held?.kind === 'observation'
      ? scene?.ribbon.ticks.find(({ observation }) => observation === held.id)
      : undefined;
  const phase = held?.kind === 'phase' ? scene?.phases.find(({ id }) => id === held.id) : undefined;
  const anchor = mark ?? (tick ? tickPoint(tick) : undefined);
  const isShown = Boolean(movement === 'settled' && language && data && (anchor || phase));

  // Before anything else hears it: one Escape takes away the card, the next what lies below it.
  useEffect(() => {
    if (!isShown) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setHeld(null);
      setOnCard(false);
      setDismissed(focused);
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [focused, isShown]);

  useLayoutEffect(() => {
    const element = card.current;
    const host = frame.current;
    if (!element || !host || !isShown) return;
    const box = host.getBoundingClientRect();
    const target = anchor
      ? { x: anchor.x, y: anchor.y, width: 0, height: 0 }
      : phase
        ? {
            x: phase.strip.x + Math.min(phase.strip.width / 2, 200),
            y: phase.strip.y,
            width: 0,
            height: phase.strip.height,
          }
        : null;
    if (!target) return;
    const x = box.left + target.x;
    const y = box.top + target.y;
    const rect = {
      x,
      y,
      left: x,
      top: y,
      right: x,
      bottom: y + target.height,
      width: 0,
      height: target.height,
    };
    let stale = false;
    computePosition({ getBoundingClientRect: () => rect }, element, {
      strategy: 'fixed',
      placement: mark?.side === 'said' || phase ? 'bottom' : 'top',
      middleware: [offset(mark ? mark.radius + 10 : 14), flip(), shift({ padding: 8 })],
    }).then((position) => {
      if (stale) return;
      element.style.transform = `translate(${Math.round(position.x)}px, ${Math.round(position.y)}px)`;
      element.style.visibility = 'visible';
    });
    return () => {
      stale = true;
    };
  });

  if (!isShown || !language) return null;
  return (
    <div
      ref={card}
      className="card"
      // Placed by its left edge whatever the page's direction; its words keep theirs.
      dir="ltr"
      aria-hidden="true"
      style={{ visibility: 'hidden' }}
      onPointerEnter={() => setOnCard(true)}
      onPointerLeave={() => setOnCard(false)}
    >
      <div dir={language.dir}>
        {mark ? <EventCard store={store} mark={mark} /> : null}
        {tick ? <p className="card-text">{tick.name}</p> : null}
        {phase ? <p className="card-text">{phase.name}</p> : null}
      </div>
    </div>
  );
}

const tickPoint = ({ line }: ShareTick) => ({
  x: (line.x1 + line.x2) / 2,
  y: (line.y1 + line.y2) / 2,
});

function EventCard({ store, mark }: { readonly store: MasarStore; readonly mark: Mark }) {
  const { language, data } = store.getState();
  const event = data?.timeline.events.at(mark.index);
  const when = data?.timeline.whens.at(mark.index);
  if (!language || !data || !event || !when) return null;
  const title = language.read(event.title, data.timeline.dataSet.languages ?? []);
  const side = language.named('side', mark.side) ?? mark.side;
  const kind = language.named('kind', event.kind) ?? event.kind;
  return (
    <>
      <p className="card-kicker" data-side={mark.side}>
        {side} · {kind}
        {isHollow(mark) ? ` · ${language.named('stance', 'closes') ?? ''}` : ''}
      </p>
      <p className="card-title" lang={title?.lang} dir={title?.dir}>
        {title?.text ?? event.id}
      </p>
      <p className="card-text">{language.when(when, 'full')}</p>
      {event.certainty ? (
        <p className="card-text">
          {language.named('certainty', event.certainty) ?? event.certainty}
        </p>
      ) : null}
    </>
  );
}
