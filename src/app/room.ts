/** The room a drawing has in a panel, and a ruler for its words. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { watchTextSize } from '../interact/text-size.ts';
import type { CssPx, MeasureText } from '../layout/scene.ts';

export interface Room {
  readonly width: CssPx;
  /** Height of what can be seen of the page at once. */
  readonly screen: CssPx;
  /** The reader's text size over 16 px. */
  readonly scale: number;
  readonly measure: MeasureText;
}

/** Watches the width of an element, the text's size and the fonts; null until it is there. */
export function useRoom(): readonly [RefObject<HTMLDivElement | null>, Room | null] {
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const update = () =>
      setRoom({
        width: element.clientWidth,
        screen: document.documentElement.clientHeight,
        scale: size.scale(),
        measure: size.measure(),
      });
    const size = watchTextSize(element, update);
    update();
    return () => size.stop();
  }, []);
  return [frame, room];
}
