/** Sources with publisher, title, date, language and links. */
import type { Reader } from '../../layout/reader.ts';
import { webAddress } from '../../records/web-address.ts';
import { languageName } from '../../text/language-name.ts';
import type { Text } from '../../text/types.ts';
import { whenOf } from '../../timeline/build.ts';
import { type Content, type HtmlElement, h } from './tree.ts';
import { words } from './words.ts';

/** A link to somewhere else, which learns nothing of where it was followed from. */
export const outward = (address: string, ...content: readonly Content[]): HtmlElement =>
  h('a', { href: address, rel: 'noopener noreferrer' }, content);

export const sourceList = (reader: Reader, ids: readonly string[]): HtmlElement =>
  h(
    'ul',
    { class: 'sources' },
    ids.map((id) => h('li', {}, source(reader, id))),
  );

function source(reader: Reader, id: string): Content {
  const { timeline, language } = reader;
  const record = timeline.sources.get(id);
  if (!record) return id;
  const when = whenOf(record.date);
  const address = webAddress(record.address);
  const archive = webAddress(record.archive);
  const title = words(reader, titleText(record.title, record.language), { quoted: true });
  return [
    h('strong', {}, words(reader, record.publisher)),
    title
      ? [language.t('panel.separator'), address ? outward(address, title) : title]
      : address
        ? [' ', outward(address, language.t('panel.open-source'))]
        : null,
    h(
      'span',
      { class: 'quiet' },
      ` ${when ? language.when(when, 'short-year') : language.t('panel.undated')}`,
      record.language && record.language !== language.lang
        ? ` · ${languageName(record.language, language.lang)}`
        : null,
      archive ? [' · ', outward(archive, language.t('panel.archived'))] : null,
    ),
    words(reader, record.note, { as: 'p', class: 'quiet source-note' }),
  ];
}

/** A title that is plain text is in the source's own language, not the data set's first. */
const titleText = (title: Text | undefined, lang: string | undefined): Text | undefined =>
  typeof title === 'string' && lang ? { [lang]: title } : title;
