import type { Ref } from 'react';
import { useReader } from '../../reader.ts';

/** Events that are listed at a time: a page of a million articles would never be drawn. */
export const PAGE = 200;

export interface PageShown {
  /** Whether these ways stand above what is listed, where it is said which that is, or below. */
  readonly at: 'top' | 'end';
  /** 0 for the first. */
  readonly page: number;
  /** All events there are to be listed. */
  readonly count: number;
  readonly onPage: (page: number) => void;
  /** What says which are listed. */
  readonly range: Ref<HTMLSpanElement> | undefined;
}

/** Which of very many events are listed, with ways to those before and after; nothing where all are. */
export function Pages({ at, page, count, onPage, range }: PageShown) {
  const { language } = useReader();
  if (count <= PAGE) return null;
  const last = Math.ceil(count / PAGE) - 1;
  const isTop = at === 'top';
  // A button that is shut keeps the focus of who has just pressed it for the last time.
  const way = (words: string, to: number) => (
    <button
      type="button"
      aria-disabled={to < 0 || to > last}
      onClick={() => {
        if (to >= 0 && to <= last) onPage(to);
      }}
    >
      {words}
    </button>
  );
  return (
    <nav className="list-pages" aria-label={language.t(isTop ? 'list.pages' : 'list.pages-end')}>
      {way(language.t('list.earlier'), page - 1)}
      <span ref={range} role={isTop ? 'status' : undefined} tabIndex={isTop ? -1 : undefined}>
        {language.t('list.page', {
          from: language.number(page * PAGE + 1),
          to: language.number(Math.min((page + 1) * PAGE, count)),
          all: language.count('count.events', count),
        })}
      </span>
      {way(language.t('list.later'), page + 1)}
    </nav>
  );
}
