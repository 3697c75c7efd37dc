/** Links from one event to another that stay within the embed. */

const PREFIX = '#event=';

/** Where an event can be read within the embed. */
export const addressOf = (id: string): string => `${PREFIX}${encodeURIComponent(id)}`;

/** Id of the event that a link within the embed leads to; null where it leads elsewhere. */
export function eventOf(link: Element | null): string | null {
  const href = link?.getAttribute('href');
  if (!href?.startsWith(PREFIX)) return null;
  try {
    return decodeURIComponent(href.slice(PREFIX.length));
  } catch {
    return null;
  }
}
