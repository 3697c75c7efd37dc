import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { createOverview } from '../../interact/overview.ts';
import type { MasarStore } from '../../state/store.ts';
import { directionOfTime } from '../../state/view.ts';

/**
 * The whole period in a strip, with a brush. For pointers: everything it does, the
 * picture's own keys and the buttons do as well, so it is no stop of its own.
 */
export function Overview({ store }: { readonly store: MasarStore }) {
  const svg = useRef<SVGSVGElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const hasData = useStore(store, (state) => state.data !== null && state.language !== null);

  useEffect(() => {
    const surface = { svg: svg.current, canvas: canvas.current };
    if (!surface.svg || !surface.canvas || !hasData) return;
    const overview = createOverview(
      { svg: surface.svg, canvas: surface.canvas },
      {
        input: () => {
          const { data, language, looking, presentation, matched } = store.getState();
          if (!data || !language || !looking.window) return null;
          return {
            timeline: data.timeline,
            window: looking.window,
            language,
            matched,
            direction: directionOfTime(presentation, language),
          };
        },
        move: (window, movement) => store.getState().moveTo(window, movement),
      },
    );
    const unsubscribe = store.subscribe(overview.update);
    overview.update();
    return () => {
      unsubscribe();
      overview.stop();
    };
  }, [store, hasData]);

  return (
    <>
      <div className="painted" aria-hidden="true">
        <canvas ref={canvas} hidden={true} />
      </div>
      <svg ref={svg} className="overview" aria-hidden="true" />
    </>
  );
}
