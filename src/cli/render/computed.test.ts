import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { langTag } from '../../text/types.ts';
import { computedStyles } from './computed.ts';
import { emptyPicture } from './document.ts';
import { fontFacesOf, rulesOf } from './style-sheet.ts';
import { worked } from './values.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A picture with a mark in a group, and who works its styles out. */
function drawn(theme: 'light' | 'dark') {
  const svg = emptyPicture(theme, { lang: langTag('en'), dir: 'ltr' });
  const styleOf = computedStyles();
  return (path: readonly string[], attributes: Readonly<Record<string, string>> = {}) => {
    let parent: Element = svg;
    for (const [i, step] of path.entries()) {
      const [name = 'g', ...classes] = step.split('.');
      const element = svg.ownerDocument.createElementNS(SVG, name);
      element.setAttribute('class', classes.join(' '));
      if (i === path.length - 1) {
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      }
      parent.append(element);
      parent = element;
    }
    return (name: string) => styleOf(parent).getPropertyValue(name);
  };
}

describe('What do our style sheets make of an element?', () => {
  it('the more specific rule and the later one have the last word, whatever their order', () => {
    const at = drawn('light');
    expect(at(['g.mark.said', 'path.shape'])('fill')).toBe('#1d5a8a');
    expect(at(['g.mark.said.hollow', 'path.shape'])('fill')).toBe('#fbfaf7');
    expect(at(['g.mark.said.hollow', 'path.shape'])('stroke')).toBe('#1d5a8a');
    expect(at(['g.mark.line', 'path.shape'])('stroke-width')).toBe('2.25');
    expect(at(['g.mark.beyond', 'path.shape'])('visibility')).toBe('hidden');
  });

  it('sides and tokens are handed down, and each theme has its own', () => {
    expect(drawn('dark')(['g.mark.done', 'path.ring'])('stroke')).toBe('#f08a6c');
    expect(drawn('light')(['line.stem.done'])('stroke')).toBe('#ab3e25');
    // A tone without a line of its own is hatched in its own colour.
    expect(drawn('light')(['line.hatch.tone-1'])('stroke')).toBe('#8d7444');
    expect(drawn('light')(['line.hatch.tone-0'])('stroke')).toBe('#2f7d6c');
  });

  it('an attribute has its say where no rule has', () => {
    const at = drawn('light');
    expect(at(['rect.area.between.tone-0'], { fill: 'url(#a)' })('fill')).toBe('url(#a)');
    expect(at(['rect.area.held.tone-0'], { fill: 'url(#a)' })('fill')).toBe('#2f7d6c');
    expect(at(['line.stem.said'])('opacity')).toBe('1');
  });

  it('what is under a pointer, focused, or of some screens only has no part in it', () => {
    const css =
      ':focus-visible .a { fill: red } .a:hover { fill: red } @media print { .a { fill: red } } .b > .a:not(.c) { fill: blue }';
    expect(rulesOf(css, 0).map(({ selector, key }) => [selector, key])).toEqual([
      ['.b>.a:not(.c)', 'a'],
    ]);
  });

  it('colours are mixed as a browser mixes them', () => {
    const tokens = new Map([
      ['--a', '#7d827f'],
      ['--b', 'var(--c)'],
      ['--c', '#fbfaf7'],
    ]);
    const lookup = (name: string) => tokens.get(name);
    expect(worked('color-mix(in srgb, var(--a) 55%, var(--c))', lookup)).toBe('rgb(182, 184, 181)');
    expect(worked('var(--none, var(--a))', lookup)).toBe('#7d827f');
    expect(worked('var(--none)', lookup)).toBeNull();
    expect(worked('var(--b)', lookup)).toBe('#fbfaf7');
  });

  it('every face of the shipped fonts is a file that is there', () => {
    const css = readFileSync(new URL('../../draw/theme/fonts.css', import.meta.url), 'utf8');
    const faces = fontFacesOf(css);
    expect(faces).toHaveLength(6);
    for (const { source, family, weight, range } of faces) {
      expect(source).toMatch(/^@fontsource\/.*\.woff2$/);
      expect(family).toMatch(/^"IBM Plex Sans(?: Arabic)?"$/);
      expect(['400', '600']).toContain(weight);
      expect(range).toMatch(/^U\+/);
    }
  });
});
