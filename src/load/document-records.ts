/** Records of a large document's events, read from its bytes at the moment somebody looks at them. */
import { recordAt } from '../records/large.ts';
import type { EventRecord } from '../records/schema.ts';
import { tokens } from '../text/fold.ts';
import { loadEdtf } from '../time/edtf.ts';
import { type TimelineParts, whenOf } from '../timeline/build.ts';
import { idsInSlots } from '../timeline/event-ids.ts';
import { type Indexed, mapped, remembering } from '../timeline/indexed.ts';
import { allWords, writtenIn } from '../timeline/search-words.ts';
import type { TextScan } from '../timeline/types.ts';
import { arrived } from './arriving.ts';
import type { DocumentTable } from './document-collector.ts';

/** What a timeline asks of the events of a document. */
export interface DocumentEvents extends Omit<TimelineParts, 'dataSet'> {
  /** Ids in the timeline's order. */
  readonly ids: Indexed<string>;
}

/** Rarer dates may have to be waited for. */
export async function documentEvents(document: DocumentTable): Promise<DocumentEvents> {
  if (document.hasRareDates) await arrived(loadEdtf());
  const { table, bytes, starts, ends, cutLinks } = document;
  const events: Indexed<EventRecord> = remembering({
    length: table.count,
    at: (index) => recordAt(bytes, starts[index] ?? 0, ends[index] ?? 0, cutLinks),
  });
  const ids = mapped(events, ({ id }) => id);
  return {
    table,
    events,
    ids,
    whens: mapped(events, ({ date }) => whenOf(date) ?? undefined),
    indexById: idsInSlots(document.slots, ids),
    linksTo: document.linksTo,
    quoting: document.quoting,
    scan: documentScan(events),
  };
}

/** Records that are gone through before the page has its turn again. */
const SLICE = 400;

/** Goes through the words of the records, and their ids. */
function documentScan(events: Indexed<EventRecord>): TextScan {
  return async (words, signal) => {
    const flags = words.map(() => new Uint8Array(events.length));
    for (let from = 0; from < events.length; from += SLICE) {
      for (let i = from; i < Math.min(from + SLICE, events.length); i++) {
        const record = events.at(i);
        if (!record) continue;
        const { id, title, summary } = record;
        const met = tokens(allWords([id, title, summary, ...writtenIn(record)]));
        for (const [at, word] of words.entries()) {
          const list = flags[at];
          if (list && met.some((token) => token.startsWith(word))) list[i] = 1;
        }
      }
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
    }
    return flags;
  };
}
