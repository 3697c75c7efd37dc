/** The ways in, with the page's address kept true to what is open. */
import { FORMAT_IDS, type FormatId } from '../formats/types.ts';
import { createOpening, type Opening } from '../load/open.ts';
import type { MasarStore } from '../state/store.ts';

export interface ReaderOpening extends Opening {
  /** The data set the page comes with, which its address does not name. */
  readonly standard: (address: string) => Promise<boolean>;
}

/** Opens into a store. What an address can bring back, the page's own address names. */
export function openInto(store: MasarStore): ReaderOpening {
  const { read, unsure, large, opened, failed, cancelled } = store.getState();
  const opening = createOpening({
    page: () => document.baseURI,
    read,
    unsure,
    large,
    opened,
    failed,
    cancelled,
  });
  /** The addresses asked for last; none for what came from the disk or a paste, which no address brings back. */
  let last: readonly string[] = [];
  const unnamed =
    <Given>(open: (given: Given) => Promise<boolean>) =>
    async (given: Given): Promise<boolean> => {
      last = [];
      const isOpen = await open(given);
      if (isOpen) store.getState().present({ src: [], format: null });
      return isOpen;
    };
  return {
    ...opening,
    standard: (address) => opening.addresses([address]),
    addresses: async (sources, format) => {
      last = sources;
      const isOpen = await opening.addresses(sources, format);
      if (isOpen) store.getState().present({ src: sources });
      return isOpen;
    },
    again: async (format) => {
      const isOpen = await opening.again(format);
      if (isOpen) store.getState().present({ src: last, format });
      return isOpen;
    },
    files: unnamed(opening.files),
    goOn: unnamed(opening.goOn),
    text: unnamed(opening.text),
  };
}

/** The importer an address names, where there is one of that name. */
export const formatOf = (format: string | null): FormatId | null =>
  FORMAT_IDS.find((id) => id === format) ?? null;
