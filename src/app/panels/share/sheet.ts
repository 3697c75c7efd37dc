/** What a picture says around itself, from what the reader has open. */
import { type SheetWords, sheetOf } from '../../../draw/svg/sheet.ts';
import type { MeasureText } from '../../../layout/scene.ts';
import type { MasarState } from '../../../state/store.ts';
import { epochMs } from '../../../time/types.ts';
import type { Reader } from '../../reader.ts';
import { addressOf, type Extent, windowOf } from './view.ts';

/** The sheet of an extent, with the address that shows it and today's date. */
export function sheetAround(
  { timeline, language }: Reader,
  state: MasarState,
  extent: Extent,
  measure: MeasureText,
): SheetWords {
  const window = windowOf(timeline, state, extent);
  const shown = { ...state, looking: { ...state.looking, window }, isWindowChosen: true };
  return sheetOf({
    timeline,
    language,
    window,
    measure,
    base: state.looking.base,
    matched: state.matched,
    address: addressOf(timeline, shown),
    made: epochMs(Date.now()),
  });
}
