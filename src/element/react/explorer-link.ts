/** Links into the explorer, from a page whose own address is not known: a server's. */

/**
 * Where something can be explored, by the fragment that says what; null where no link can be made: without
 * an explorer, or where the address of the data counts from the page and would be another from there.
 */
export function explorerLink(
  { explorer, src }: Readonly<Record<string, string | undefined>>,
  lang: string,
): ((fragment: string) => string) | null {
  if (explorer === undefined || !/^(?:https?:|[^:]*$)/i.test(explorer)) return null;
  const sources = (src ?? '').split(/\s+/).filter((source) => source !== '');
  if (!sources.every((source) => /^https?:\/\//i.test(source))) return null;
  const [page = ''] = explorer.split('#');
  const query = new URLSearchParams([...sources.map((source) => ['src', source]), ['lang', lang]]);
  const address = `${page}${page.includes('?') ? '&' : '?'}${query}`;
  return (fragment) => (fragment === '' ? address : `${address}#${fragment}`);
}
