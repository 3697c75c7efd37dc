import { useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { LanesScene } from '../../../layout/scene.ts';
import { lanesOf, planLanes } from '../../../timeline/lanes.ts';
import { useMasarStore, useReader } from '../../reader.ts';
import { GroupHead } from './GroupHead.tsx';
import { LaneHead } from './LaneHead.tsx';
import { LaneMenu } from './LaneMenu.tsx';
import { focusAmongHeads, type HeldFocus, keepFocus, keepTabStop, moveAmongHeads } from './walk.ts';
import './lanes.css';

interface LaneHeadsProps {
  readonly lanes: LanesScene;
  /** What scrolls the lanes. */
  readonly scroller: () => HTMLElement | null;
}

/**
 * Names of the lanes and of their groups, beside the drawing or above each lane: fold, pin, hide,
 * move, take apart. One tab stop; arrows walk from head to head.
 */
export function LaneHeads({ lanes, scroller }: LaneHeadsProps) {
  const store = useMasarStore();
  const { timeline, language } = useReader();
  const choices = useStore(store, (state) => state.looking.lanes);
  const scrolled = useRef<HTMLUListElement>(null);
  const plan = planLanes(timeline, choices);
  const byId = new Map(lanesOf(plan).map((lane) => [lane.id, lane]));
  const groups = new Map(plan.groups.map((group) => [group.id, group]));

  // The heads move with the drawing, in the same frame, and not through React.
  useEffect(() => {
    const element = scroller();
    const follow = () => {
      scrolled.current?.style.setProperty(
        'transform',
        `translateY(${-(element?.scrollTop ?? 0)}px)`,
      );
    };
    follow();
    element?.addEventListener('scroll', follow);
    return () => element?.removeEventListener('scroll', follow);
  });

  useEffect(keepTabStop);

  // A lane that is pinned, folded or hidden may take its button, and the focus, with it.
  const held = useRef<HeldFocus | null>(null);
  useLayoutEffect(() => {
    if (held.current) keepFocus(held.current);
    held.current = focusAmongHeads();
  });

  const isNarrow = lanes.gutter.width === 0;
  return (
    <>
      {([0, 1] as const).map((part) => {
        const clip = lanes.parts[part]?.clip;
        const own = lanes.heads.filter(({ isPinned }) => isPinned === (part === 0));
        if (!clip || own.length === 0) return null;
        return (
          <div
            key={part}
            className="lane-heads"
            data-narrow={isNarrow}
            style={{
              insetBlockStart: clip.y,
              blockSize: clip.height,
              inlineSize: isNarrow ? '100%' : lanes.gutter.width,
            }}
          >
            <ul
              ref={part === 1 ? scrolled : undefined}
              aria-label={language.t('lanes.heads')}
              onKeyDown={(event) => moveAmongHeads(event, language.dir)}
              onFocus={() => {
                held.current = focusAmongHeads();
              }}
              onBlur={() => {
                held.current = null;
              }}
            >
              {own.map((head) => {
                const lane = byId.get(head.id);
                const group = groups.get(head.kind === 'group' ? head.id : (lane?.group ?? ''));
                return (
                  <li
                    key={`${head.kind} ${head.id}`}
                    className={`head ${head.kind}`}
                    style={{ insetBlockStart: head.top, blockSize: head.height }}
                  >
                    {head.kind === 'group' || lane?.kind === 'group' ? (
                      group ? (
                        <GroupHead group={group} plan={plan} />
                      ) : null
                    ) : lane ? (
                      <LaneHead lane={lane} plan={plan} />
                    ) : null}
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
      <LaneMenu />
    </>
  );
}
