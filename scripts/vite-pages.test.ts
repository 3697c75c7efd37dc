import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardImages } from './vite-pages.ts';

describe('Are pictures that stand for the site used where they are there?', () => {
  it('those that are, by language', () => {
    const folder = mkdtempSync(join(tmpdir(), 'masar-cards-'));
    expect(cardImages(folder).size).toBe(0);
    mkdirSync(join(folder, 'cards'));
    writeFileSync(join(folder, 'cards', 'ar.png'), '');
    writeFileSync(join(folder, 'cards', 'fa.png'), '');
    expect([...cardImages(folder)]).toEqual([['ar', 'cards/ar.png']]);
    expect([...cardImages(folder, ['cards/fa.png'])]).toEqual([['fa', 'cards/fa.png']]);
  });
});
