import { describe, expect, it } from 'vitest';
import { type AddressBar, listenToAddress, writeHash, writeSearch } from './history.ts';

/** A window's address bar and history, as far as a page can see them. */
function barAt(address: string) {
  const entries = [new URL(address)];
  const listeners = new Set<() => void>();
  let at = 0;
  const here = (): URL => entries[at] ?? new URL(address);
  const bar: AddressBar = {
    location: {
      get search() {
        return here().search;
      },
      get hash() {
        return here().hash;
      },
      get pathname() {
        return here().pathname;
      },
    },
    history: {
      replaceState(_data, _unused, url) {
        entries[at] = new URL(url, here());
      },
      pushState(_data, _unused, url) {
        entries.splice(at + 1, entries.length, new URL(url, here()));
        at += 1;
      },
    },
    addEventListener: (_type, listener) => listeners.add(listener),
    removeEventListener: (_type, listener) => listeners.delete(listener),
  };
  const back = (): void => {
    at -= 1;
    for (const listener of listeners) listener();
  };
  return { bar, back, here, steps: () => entries.length };
}

describe('Does Back undo a movement, not a pixel?', () => {
  it('what moves replaces the entry, what has settled makes one', () => {
    const { bar, here, steps } = barAt('https://example.org/masar/?lang=ar');
    writeHash(bar, '#from=2016-11-01&to=2016-12-01', 'replace');
    writeHash(bar, '#from=2016-11-02&to=2016-12-02', 'replace');
    expect(steps()).toBe(1);
    writeHash(bar, '#event=a', 'push');
    expect(steps()).toBe(2);
    expect(here().href).toBe('https://example.org/masar/?lang=ar#event=a');
  });

  it('R27 writing what the address says already makes no entry, whatever the script', () => {
    const { bar, steps } = barAt('https://example.org/?lang=ar');
    writeHash(bar, '#event=لقاء-ألانيا', 'push');
    writeHash(bar, '#event=لقاء-ألانيا', 'push');
    expect(steps()).toBe(2);
  });

  it('H20 a fragment with broken codes is compared as it stands', () => {
    const { bar, here } = barAt('https://example.org/#q=%E0%A4%A');
    expect(() => writeHash(bar, '#q=%', 'replace')).not.toThrow();
    expect(here().hash).toBe('#q=%');
  });

  it('an empty fragment leaves no mark, and the query keeps its place', () => {
    const { bar, here } = barAt('https://example.org/a/?lang=en#event=a');
    writeHash(bar, '', 'replace');
    expect(here().href).toBe('https://example.org/a/?lang=en');
    writeSearch(bar, '');
    expect(here().href).toBe('https://example.org/a/');
  });

  it('the query changes without a step, and keeps the fragment', () => {
    const { bar, here, steps } = barAt('https://example.org/?lang=en#event=a');
    writeSearch(bar, '?lang=ar');
    expect(here().href).toBe('https://example.org/?lang=ar#event=a');
    expect(steps()).toBe(1);
  });

  it('tells what the address says after Back, until it is told to stop', () => {
    const { bar, back } = barAt('https://example.org/#event=a');
    const heard = new Set<string>();
    const stop = listenToAddress(bar, (hash) => heard.add(hash));
    writeHash(bar, '#event=b', 'push');
    writeHash(bar, '#event=c', 'push');
    back();
    expect([...heard]).toEqual(['#event=b']);
    stop();
    back();
    expect([...heard]).toEqual(['#event=b']);
  });
});
