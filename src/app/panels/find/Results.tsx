import { useStore } from 'zustand';
import { tokens } from '../../../text/fold.ts';
import type { Found } from '../../../timeline/types.ts';
import { useMasarStore, useReader } from '../../reader.ts';

/** Results shown; more are better found with another word. */
const MOST = 40;

/** What a search found, best first, with the words it was found by marked. */
export function Results({ results }: { readonly results: readonly Found[] }) {
  const store = useMasarStore();
  const { timeline, language, read } = useReader();
  const selection = useStore(store, (state) => state.looking.selection);
  return (
    <ol className="results" aria-label={language.t('find.results')}>
      {results.slice(0, MOST).map(({ index, words }) => {
        const event = timeline.events.at(index);
        const when = timeline.whens.at(index);
        const title = read(event?.title);
        if (!event || !when || !title) return null;
        return (
          <li key={event.id}>
            <button
              type="button"
              aria-pressed={selection?.id === event.id}
              onClick={() => store.getState().select({ kind: 'event', id: event.id })}
            >
              <bdi lang={title.lang} dir={title.dir}>
                <Marked text={title.text} words={words} />
              </bdi>
              <span className="quiet">{language.when(when, 'short-year')}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** A text with the words marked that a search met. */
function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  const met = new Set(words);
  return text.split(/([\p{L}\p{N}\p{M}’']+)/u).map((piece, i) =>
    tokens(piece).some((token) => met.has(token)) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
      <mark key={i}>{piece}</mark>
    ) : (
      piece
    ),
  );
}
