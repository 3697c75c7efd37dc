import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useStore } from 'zustand';
import { PAGE_SHARE } from '../../interact/keys.ts';
import type { Picture } from '../../interact/picture.ts';
import { directionOfTime } from '../../state/view.ts';
import { useLanguage, useMasarStore } from '../reader.ts';

interface StepButtonProps {
  readonly picture: Picture | null;
  readonly towards: 'earlier' | 'later';
}

/** Moves the window half a page through time; its arrow points the way time is drawn. */
export function StepButton({ picture, towards }: StepButtonProps) {
  const store = useMasarStore();
  const language = useLanguage();
  const presentation = useStore(store, (state) => state.presentation);
  const isRightward = (directionOfTime(presentation, language) === 'ltr') === (towards === 'later');
  const Icon = isRightward ? ChevronRight : ChevronLeft;
  return (
    <button
      type="button"
      className="icon-button step"
      aria-label={language.t(towards === 'later' ? 'app.later' : 'app.earlier')}
      onClick={() => picture?.shiftBy((towards === 'later' ? PAGE_SHARE : -PAGE_SHARE) / 2)}
    >
      <Icon aria-hidden="true" />
    </button>
  );
}
