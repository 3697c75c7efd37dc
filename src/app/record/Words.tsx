import type { ElementType, ReactNode } from 'react';
import { languageName } from '../../text/language-name.ts';
import { signedNumbers } from '../../text/signed.ts';
import type { Text } from '../../text/types.ts';
import { useReader } from '../reader.ts';

interface WordsProps {
  readonly text: Text | undefined;
  readonly as?: ElementType;
  readonly className?: string;
  readonly before?: ReactNode;
  /** Somebody's own words: nothing in them is rewritten. */
  readonly quoted?: boolean;
}

/**
 * A text of the data in the reader's language. Where another language stands in, the text
 * says so: to assistive technology by `lang`, to the eye by a small tag, isolated so that its
 * letters turn nothing beside it.
 */
export function Words({ text, as: Tag = 'span', className, before, quoted = false }: WordsProps) {
  const { read, quote, language } = useReader();
  const found = quoted ? quote(text) : read(text);
  if (!found || found.text === '') return null;
  return (
    <Tag className={className}>
      {before}
      <bdi lang={found.lang} dir={found.dir}>
        {found.dir === 'rtl' ? <Signed text={found.text} /> : found.text}
      </bdi>
      {found.fallback ? (
        <bdi
          className="language-tag"
          title={language.t('panel.in-language', { lang: languageName(found.lang, language.lang) })}
        >
          {found.lang}
        </bdi>
      ) : null}
    </Tag>
  );
}

/** Text with its signed numbers, ranges and percentages kept left to right, each in one. */
function Signed({ text }: { readonly text: string }) {
  return signedNumbers(text).map((piece, i) =>
    piece.isNumber ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
      <bdi key={i} dir="ltr">
        {piece.text}
      </bdi>
    ) : (
      piece.text
    ),
  );
}
