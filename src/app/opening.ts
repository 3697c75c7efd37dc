/** The ways in, with the page's address kept true to what is open. */
import { createOpening, type Opening } from '../load/open.ts';
import type { MasarStore } from '../state/store.ts';

export interface ReaderOpening extends Opening {
  /** The data set the page comes with, which its address does not name. */
  readonly standard: (address: string) => Promise<boolean>;
}

/** Opens into a store. What an address can bring back, the page's own address names. */
export function openInto(store: MasarStore): ReaderOpening {
  const { read, opened, failed, dismissProblem } = store.getState();
  const opening = createOpening({
    page: () => document.baseURI,
    read,
    opened,
    failed,
    cancelled: dismissProblem,
  });
  const named =
    <Given>(open: (given: Given) => Promise<boolean>, src: (given: Given) => readonly string[]) =>
    async (given: Given): Promise<boolean> => {
      const isOpen = await open(given);
      if (isOpen) store.getState().present({ src: src(given) });
      return isOpen;
    };
  // No address can bring back what came from the disk or a paste, so none is shown.
  const nowhere = (): readonly string[] => [];
  return {
    ...opening,
    standard: (address) => opening.addresses([address]),
    addresses: named(opening.addresses, (sources) => sources),
    files: named(opening.files, nowhere),
    text: named(opening.text, nowhere),
  };
}
