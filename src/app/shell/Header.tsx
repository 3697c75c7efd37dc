import {
  FolderOpen,
  ListIcon,
  Milestone,
  Rows3,
  Search,
  Share2,
  TriangleAlert,
} from 'lucide-react';
import { useStore } from 'zustand';
import { PLAIN } from '../../state/query.ts';
import type { ViewId } from '../../state/types.ts';
import { titleOf } from '../../state/view.ts';
import { LOCALES } from '../../text/locales/known.ts';
import { useLanguage, useMasarStore } from '../reader.ts';
import { Options } from './Options.tsx';

interface HeaderProps {
  readonly isFinding: boolean;
  readonly onFind: () => void;
  readonly onOpen: () => void;
  readonly onReport: () => void;
  readonly onShare: () => void;
}

const VIEWS = [
  { id: 'spine', key: 'app.view.spine', Icon: Milestone },
  { id: 'lanes', key: 'app.view.lanes', Icon: Rows3 },
  { id: 'list', key: 'app.view.list', Icon: ListIcon },
] as const satisfies readonly { id: ViewId; key: string; Icon: unknown }[];

/** The data set's title, its counts, and how it is shown. */
export function Header({ isFinding, onFind, onOpen, onReport, onShare }: HeaderProps) {
  const store = useMasarStore();
  const language = useLanguage();
  const data = useStore(store, (state) => state.data);
  const view = useStore(store, (state) => state.presentation.view);
  const title = data ? titleOf(data.timeline, language) : language.t('app.name');
  const serious = data?.findings.filter(({ severity }) => severity !== 'info').length ?? 0;
  return (
    <header className="header">
      <div className="header-title">
        <h1>
          <bdi>{title}</bdi>
        </h1>
        {data ? (
          <p className="quiet header-counts">
            {[
              language.count('count.events', data.timeline.count),
              language.count('count.actors', data.timeline.actors.size),
              language.count('count.sources', data.timeline.sources.size),
            ].join(language.t('panel.separator'))}
          </p>
        ) : null}
        {serious > 0 ? (
          <button type="button" className="notice-button" onClick={onReport}>
            <TriangleAlert aria-hidden="true" />
            {data && data.dropped > 0
              ? language.t('report.left-out', {
                  records: language.count('count.records', data.dropped),
                })
              : language.count('count.findings', serious)}
          </button>
        ) : null}
      </div>
      <nav className="header-tools" aria-label={language.t('app.tools')}>
        <fieldset className="segmented" aria-label={language.t('app.view')}>
          {VIEWS.map(({ id, key, Icon }) => (
            <button
              key={id}
              type="button"
              aria-pressed={view === id}
              onClick={() => store.getState().present({ view: id })}
            >
              <Icon aria-hidden="true" className="mirrors" />
              <span>{language.t(key)}</span>
            </button>
          ))}
        </fieldset>
        {data ? (
          <button
            type="button"
            className="icon-button find-button"
            aria-label={language.t('find.label')}
            aria-expanded={isFinding}
            aria-keyshortcuts="/"
            onClick={onFind}
          >
            <Search aria-hidden="true" />
          </button>
        ) : null}
        {data ? (
          <button
            type="button"
            className="icon-button share-button"
            aria-label={language.t('share.label')}
            title={language.t('share.label')}
            onClick={onShare}
          >
            <Share2 aria-hidden="true" />
          </button>
        ) : null}
        {LOCALES.filter(({ tag }) => tag !== language.lang).map(({ tag, name, dir }, i) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: the place stays the same button, so that it keeps the focus
            key={i}
            type="button"
            lang={tag}
            dir={dir}
            onClick={() =>
              store.getState().present({
                lang: tag,
                numerals: tag === 'ar' ? store.getState().presentation.numerals : PLAIN.numerals,
              })
            }
          >
            <span className="wide-words">{name}</span>
            <span className="narrow-words" aria-hidden="true">
              {tag === 'ar' ? 'ع' : tag.toUpperCase()}
            </span>
          </button>
        ))}
        <button type="button" onClick={onOpen}>
          <FolderOpen aria-hidden="true" className="narrow-words" />
          <span className="wide-words">{language.t('app.open')}</span>
        </button>
        <Options />
      </nav>
    </header>
  );
}
