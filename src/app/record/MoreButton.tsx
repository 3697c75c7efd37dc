import { useLanguage } from '../reader.ts';

interface MoreButtonProps {
  /** How many there are in all, and how many stand there before all are asked for. */
  readonly all: number;
  readonly few: number;
  readonly isWhole: boolean;
  readonly onWhole: (isWhole: boolean) => void;
}

/** All of a long list, or its beginning; nothing where the beginning is all. */
export function MoreButton({ all, few, isWhole, onWhole }: MoreButtonProps) {
  const language = useLanguage();
  if (all <= few) return null;
  return (
    <button
      type="button"
      className="plain"
      aria-expanded={isWhole}
      onClick={() => onWhole(!isWhole)}
    >
      {isWhole ? language.t('find.fewer') : language.t('find.more', { n: language.number(all) })}
    </button>
  );
}
