import { useReader } from '../../reader.ts';

/** Events that are listed at a time: a page of a million articles would never be drawn. */
export const PAGE = 200;

export interface PageShown {
  /** 0 for the first. */
  readonly page: number;
  /** All events there are to be listed. */
  readonly count: number;
  readonly onPage: (page: number) => void;
}

/** Which of very many events are listed, with ways to those before and after; nothing where all are. */
export function Pages({ page, count, onPage }: PageShown) {
  const { language } = useReader();
  if (count <= PAGE) return null;
  const last = Math.ceil(count / PAGE) - 1;
  return (
    <nav className="list-pages" aria-label={language.t('list.pages')}>
      <button type="button" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {language.t('list.earlier')}
      </button>
      <span>
        {language.t('list.page', {
          from: language.number(page * PAGE + 1),
          to: language.number(Math.min((page + 1) * PAGE, count)),
          all: language.count('count.events', count),
        })}
      </span>
      <button type="button" disabled={page === last} onClick={() => onPage(page + 1)}>
        {language.t('list.later')}
      </button>
    </nav>
  );
}
