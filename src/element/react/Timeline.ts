/** `<Timeline>`: the element as a React component, with its events in words in the markup of a server. */
import {
  type CSSProperties,
  createElement,
  type ReactElement,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { DataSetInput } from '../../records/schema.ts';
import type { MasarTimeline } from '../define.ts';
import { languageFor, staticList } from './static-list.ts';
import { toReact } from './to-react.ts';

/** An instant: an ISO date, a `Date` or milliseconds since 1970. */
export type Instant = string | number | Date;

export interface TimelineProps {
  /** A data set of the format `masar/1`, in place of an address. It is checked when it is read. */
  readonly data?: DataSetInput | object | undefined;
  /** Address of the data; several are laid over each other. */
  readonly src?: string | readonly string[] | undefined;
  /** Id of a format, where the content should not decide. */
  readonly format?: string | undefined;
  /** Language of the words around the data, and preferred of the data. */
  readonly lang?: string | undefined;
  /** Direction of time, where it should differ from the language's. */
  readonly dir?: 'ltr' | 'rtl' | undefined;
  readonly theme?: 'light' | 'dark' | 'auto' | undefined;
  readonly numerals?: 'latn' | 'arab' | undefined;
  /** Month names of Arabic. */
  readonly months?: 'levantine' | 'international' | undefined;
  /** The Hijri date beside the Gregorian. */
  readonly hijri?: boolean | undefined;
  readonly view?: 'spine' | 'lanes' | 'list' | undefined;
  readonly controls?: 'full' | 'compact' | 'none' | undefined;
  /** The window shown first, as ISO dates; `to` is the first instant that is no longer shown. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Id of the event that is selected first. */
  readonly event?: string | undefined;
  /** Height of the picture in CSS pixels. */
  readonly height?: number | undefined;
  /** Address of an explorer, to which there are links then. */
  readonly explorer?: string | undefined;
  /** Id of the selected event, where the page decides; null where none is. */
  readonly selection?: string | null | undefined;
  /** The window, where the page decides. */
  readonly window?: readonly [from: Instant, to: Instant] | undefined;
  /** Events that are listed in the markup at most, the most important first; 20 without it. */
  readonly listed?: number | undefined;
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
  readonly id?: string | undefined;
  /** The first complete drawing, and every one of other data. */
  readonly onReady?: ((element: MasarTimeline) => void) | undefined;
  readonly onSelect?: ((id: string | null) => void) | undefined;
  /** Told when the movement has come to rest; ISO dates. */
  readonly onWindow?:
    | ((window: { readonly from: string; readonly to: string }) => void)
    | undefined;
  readonly onError?: ((message: string) => void) | undefined;
}

const MOST_LISTED = 20;

/** A timeline. On a server it is a list of its most important events; in a browser the picture takes its place. */
export function Timeline(props: TimelineProps): ReactElement {
  const { data, selection, window, listed = MOST_LISTED } = props;
  const host = useRef<HTMLElement>(null);
  const [element, setElement] = useState<MasarTimeline | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    let isHere = true;
    import('../define.ts').then(
      ({ defineTimeline }) => {
        if (!isHere) return;
        defineTimeline();
        if (!isTimeline(host.current)) return;
        // At once, so that nothing is fetched in place of what is given.
        give(host.current, latest.current.data);
        setElement(host.current);
      },
      () => {
        const { onError } = latest.current;
        onError?.(languageFor(attributesOf(latest.current)).t('app.part-missing'));
      },
    );
    return () => {
      isHere = false;
    };
  }, []);

  useEffect(() => (element ? listen(element, () => latest.current) : undefined), [element]);
  useEffect(() => {
    if (element) give(element, data);
  }, [element, data]);
  useEffect(() => {
    if (element && selection !== undefined) element.selection = selection;
  }, [element, selection]);
  const [from, to] = window ?? [];
  const [first, last] = [instantKey(from), instantKey(to)];
  useEffect(() => {
    if (element && first !== undefined && last !== undefined) element.window = [first, last];
  }, [element, first, last]);

  const attributes = attributesOf(props);
  const said = new URLSearchParams(attributes).toString();
  const list = useMemo(
    () =>
      staticList({
        data: data ?? null,
        attributes: Object.fromEntries(new URLSearchParams(said)),
        most: listed,
      }),
    [data, said, listed],
  );
  return createElement(
    'masar-timeline',
    {
      ...attributes,
      ref: host,
      class: props.className,
      style: props.style,
      // The element says on itself what has become of it, and may do so before React looks.
      suppressHydrationWarning: true,
    },
    list && toReact(list),
  );
}

/** Attributes of the element, by name. */
function attributesOf(props: TimelineProps): Record<string, string> {
  const { src, format, lang, dir, theme, numerals, months, hijri, view, controls } = props;
  const { from, to, event, height, explorer, id } = props;
  const all: Readonly<Record<string, string | undefined>> = {
    id,
    src: typeof src === 'string' ? src : src?.map(withoutSpaces).join(' '),
    format,
    lang,
    dir,
    theme,
    numerals,
    months,
    hijri: hijri ? '1' : undefined,
    view,
    controls,
    from,
    to,
    event,
    height: height === undefined ? undefined : String(height),
    explorer,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** A list of addresses is separated by spaces. */
const withoutSpaces = (source: string): string => source.trim().replace(/\s/g, encodeURIComponent);

const instantKey = (instant: Instant | undefined): string | number | undefined =>
  instant instanceof Date ? instant.getTime() : instant;

/** Whether it is defined; by this copy of the code or by another on the page. */
const isTimeline = (element: HTMLElement | null): element is MasarTimeline =>
  element !== null && 'naturalHeight' in element;

/** The data it has stay where they are the same: setting them reads them anew. */
function give(element: MasarTimeline, data: object | undefined): void {
  if (element.data !== (data ?? null)) element.data = data ?? null;
}

/** @returns what ends it */
function listen(element: MasarTimeline, props: () => TimelineProps): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  element.addEventListener('masar-ready', () => props().onReady?.(element), { signal });
  element.addEventListener('masar-select', ({ detail }) => props().onSelect?.(detail.id), {
    signal,
  });
  element.addEventListener('masar-window', ({ detail }) => props().onWindow?.(detail), { signal });
  element.addEventListener('masar-error', ({ detail }) => props().onError?.(detail.message), {
    signal,
  });
  return () => ending.abort();
}
