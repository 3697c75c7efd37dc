import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { inOne } from './harness/languages.ts';
import { lookAt, onPage, seriousFindings, settled, windowOf } from './harness/page.ts';

const name = {
  ar: {
    options: 'خيارات',
    list: 'القائمة',
    other: 'English',
    open: 'فتح',
    zoomIn: 'تكبير',
    close: 'إغلاق',
  },
  en: {
    options: 'Options',
    list: 'List',
    other: 'العربية',
    open: 'Open',
    zoomIn: 'Zoom in',
    close: 'Close',
  },
} as const;

/** What has the focus, in a word. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    if (!element || element === document.body) return 'nothing';
    for (const part of [
      'skip',
      'stage-frame',
      'detail',
      'header',
      'toolbar',
      'legend-fold',
      'problem',
    ]) {
      if (element.closest(`.${part}`)) return part;
    }
    return element.tagName;
  });

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Pairs of labels that touch, as drawn. */
const touching = (page: Page) =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.spine .label')].map((label) =>
      label.getBoundingClientRect(),
    );
    return boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (b) =>
            a.left < b.right - 1 &&
            b.left < a.right - 1 &&
            a.top < b.bottom - 1 &&
            b.top < a.bottom - 1,
        ),
    ).length;
  });

describe.each(['ar', 'en'] as const)('Can everyone use it, in %s?', (lang) => {
  const once = inOne(lang, 'ar');
  const say = name[lang];

  once(
    'A01 Tab goes from a skip link through the controls to one stop for the timeline, then the panel',
    () =>
      onPage({ address: `?lang=${lang}#event=ev-alanya` }, async (page) => {
        const stops: string[] = [];
        for (let i = 0; i < 40; i++) {
          await page.keyboard.press('Tab');
          const stop = await focused(page);
          if (stop === 'nothing') break;
          stops.push(stop);
          if (stop === 'detail') break;
        }
        expect(stops[0]).toBe('skip');
        expect(stops.filter((stop) => stop === 'stage-frame')).toHaveLength(1);
        expect(stops.indexOf('header')).toBeLessThan(stops.indexOf('stage-frame'));
        expect(stops.at(-1)).toBe('detail');
      }),
  );

  once('A07 what has the focus can be seen: on controls and on the picture', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement ?? document.body).outlineWidth,
      );
      expect(Number.parseFloat(outline)).toBeGreaterThanOrEqual(2);
      await page.locator('.stage-frame').focus();
      await page.keyboard.press('j');
      await settled(page);
      const halo = await page
        .locator('.mark.focused .halo')
        .evaluate((one) => getComputedStyle(one).strokeWidth);
      expect(Number.parseFloat(halo)).toBeGreaterThanOrEqual(2);
    }),
  );

  it('A08 the timeline is a named region that describes its window, its sides and the ground', () =>
    lookAt({ address: `?lang=${lang}` }, async (page) => {
      const region = page.locator('section.stage');
      expect(await region.getAttribute('aria-label')).toContain(lang === 'ar' ? 'حلب' : 'Aleppo');
      const description = await page
        .locator(`#${await region.getAttribute('aria-describedby')}`)
        .textContent();
      expect(description).toContain('2016');
      expect(description).toMatch(lang === 'ar' ? /حدث/ : /events/);
      expect(description).toMatch(lang === 'ar' ? /حلب الشرقية/ : /eastern Aleppo/i);
    }));

  it('A09 an event is one sentence: date, side, title, actors with roles, certainty', () =>
    lookAt({ address: `?lang=${lang}` }, async (page) => {
      const label = await page
        .locator('.spine [data-event="ev-alanya"]')
        .first()
        .getAttribute('aria-label');
      expect(label).toContain(lang === 'ar' ? 'كانون الأول 2016' : '1 December 2016');
      expect(label).toMatch(lang === 'ar' ? /لافروف \(/ : /Lavrov \(/);
      expect(label).toMatch(lang === 'ar' ? /ثابت/ : /established/i);
    }));

  once('A10 says once, politely, what is shown after it has settled', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      const status = page.locator('[aria-live=polite]');
      const said = () => status.textContent();
      await expect.poll(said).not.toBe('');
      const before = await said();
      await page.getByRole('button', { name: say.zoomIn }).click();
      await expect.poll(said).not.toBe(before);
    }),
  );

  it('A24 at 320 px nothing scrolls sideways, and every control is in reach', () =>
    onPage({ address: `?lang=${lang}`, width: 320, height: 700 }, async (page) => {
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      for (const button of await page
        .locator('.header button:visible, .toolbar button:visible')
        .all()) {
        const box = await button.boundingBox();
        expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 320).toBe(true);
      }
    }));

  it('A25 text spacing cuts nothing and pushes nothing over', () =>
    onPage({ address: `?lang=${lang}#event=ev-alanya` }, async (page) => {
      await page.evaluate((spaced) => {
        for (const element of document.querySelectorAll<HTMLElement>(
          '.header *, .detail *, .legend *',
        )) {
          element.style.lineHeight = '1.5';
          element.style.wordSpacing = '0.16em';
          if (spaced) element.style.letterSpacing = '0.12em';
        }
      }, lang === 'en');
      await settled(page);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      const cut = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            '.header button, .header h1, .legend li, .detail h2',
          ),
        ]
          .filter(
            (one) =>
              one.scrollWidth > one.clientWidth + 2 && getComputedStyle(one).overflow === 'hidden',
          )
          .map((one) => one.textContent),
      );
      expect(cut).toEqual([]);
    }));

  it.each([
    ['a wide screen', 1280, 1000],
    ['a phone', 390, 844],
  ] as const)(
    'A26 at twice the text size labels are laid out anew and do not touch, on %s',
    (_screen, width, height) =>
      onPage({ address: `?lang=${lang}`, width, height }, async (page) => {
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%';
        });
        await page.setViewportSize({ width: width + 1, height });
        const size = () =>
          page
            .locator('.spine .label-title')
            .first()
            .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
        await expect.poll(size).toBeGreaterThan(24);
        await settled(page);
        expect(await touching(page)).toBe(0);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        const dates = page.locator('.overview text');
        const dateSize = await dates
          .first()
          .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
        expect(dateSize, 'the overview’s dates too').toBeGreaterThan(22);
      }),
  );

  it('A27 controls are at least 24 px, and 44 px for a finger', () =>
    onPage({ address: `?lang=${lang}`, width: 390, height: 844, touch: true }, async (page) => {
      const small = await page
        .locator('button:visible, select:visible, summary:visible')
        .evaluateAll((all) =>
          all.flatMap((one) => {
            const { width, height } = one.getBoundingClientRect();
            return Math.min(width, height) < 24 ? [`${one.textContent} ${width}×${height}`] : [];
          }),
        );
      expect(small).toEqual([]);
      const narrow = await page
        .locator(
          '.header button:visible, .toolbar :is(button, select):visible, .overview-row button:visible',
        )
        .evaluateAll((all) =>
          all.flatMap((one) => {
            const { width, height } = one.getBoundingClientRect();
            return Math.min(width, height) < 43.5 ? [`${one.textContent} ${width}×${height}`] : [];
          }),
        );
      expect(narrow).toEqual([]);
    }));

  once('A23 lines are stronger for who asks for more contrast', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      const line = () =>
        page
          .locator('.grid-line')
          .first()
          .evaluate((one) => getComputedStyle(one).stroke);
      const before = await line();
      await page.emulateMedia({ contrast: 'more' });
      expect(await line()).not.toBe(before);
    }),
  );

  once('A28 A29 everything a drag or two fingers do, one tap does too', () =>
    onPage({ address: `?lang=${lang}`, width: 390, height: 844, touch: true }, async (page) => {
      const tools =
        lang === 'ar'
          ? ['تكبير', 'تصغير', 'إلى الأحدث', 'إلى الأقدم', 'الفترة كلها']
          : ['Zoom in', 'Zoom out', 'Later', 'Earlier', 'Whole period'];
      for (const tool of tools) {
        const before = page.url();
        await page.getByRole('button', { name: tool }).tap();
        await settled(page);
        expect(page.url(), tool).not.toBe(before);
      }
    }),
  );

  once('A30 a pointer that goes down and moves off activates nothing', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      const mark = await page.locator('.spine .mark[data-event="ev-hanano"]').boundingBox();
      const button = await page.getByRole('button', { name: say.zoomIn }).boundingBox();
      if (!mark || !button) throw new Error('not drawn');
      await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2);
      await page.mouse.down();
      await page.mouse.move(mark.x + mark.width / 2 + 60, mark.y + 40, { steps: 4 });
      await page.mouse.up();
      await settled(page);
      expect(await page.locator('.detail').count()).toBe(0);
      const before = page.url();
      await page.mouse.move(button.x + button.width / 2, button.y + button.height / 2);
      await page.mouse.down();
      await page.mouse.move(button.x + button.width / 2, button.y + 120, { steps: 4 });
      await page.mouse.up();
      await settled(page);
      expect(page.url()).toBe(before);
    }),
  );

  once('A32 the first tap on words shows their event', () =>
    onPage({ address: `?lang=${lang}`, width: 390, height: 844, touch: true }, async (page) => {
      const label = page.locator('.spine .label').first();
      const id = await label.getAttribute('data-event');
      const box = await label.boundingBox();
      if (!box) throw new Error('not drawn');
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
      await page.waitForSelector('.detail h2');
      expect(page.url()).toContain(`event=${id}`);
    }),
  );

  once('A41 nothing moves, flashes or ends by itself', () =>
    onPage({ address: `?lang=${lang}#event=ev-alanya`, reducedMotion: false }, async (page) => {
      const before = await page.locator('.spine').innerHTML();
      await page.waitForTimeout(2500);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      expect(await page.locator('.spine').innerHTML()).toBe(before);
      expect(await page.locator('.detail').count()).toBe(1);
    }),
  );

  it('A31 the card of an event stays while the pointer is on it and goes with Escape', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      const mark = await page.locator('.spine .mark[data-event="ev-hanano"]').boundingBox();
      if (!mark) throw new Error('not drawn');
      await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2);
      await page.waitForSelector('.card');
      const card = await page.locator('.card').boundingBox();
      if (!card) throw new Error('no card');
      const coversMark =
        card.x < mark.x + mark.width &&
        mark.x < card.x + card.width &&
        card.y < mark.y + mark.height &&
        mark.y < card.y + card.height;
      expect(coversMark).toBe(false);
      await page.mouse.move(card.x + card.width / 2, card.y + card.height / 2, { steps: 3 });
      await page.waitForTimeout(400);
      expect(await page.locator('.card').count()).toBe(1);
      await page.keyboard.press('Escape');
      await settled(page);
      expect(await page.locator('.card').count()).toBe(0);
    }));

  it('A34 the legend says every shape, hatch and colour in words', () =>
    lookAt({ address: `?lang=${lang}` }, async (page) => {
      const words = await page.locator('.legend li').allTextContents();
      expect(words.length).toBeGreaterThanOrEqual(10);
      expect(words.every((one) => one.trim().length > 3)).toBe(true);
    }));

  it('A36 icons alone have names', () =>
    lookAt({ address: `?lang=${lang}#event=ev-alanya` }, async (page) => {
      const nameless = await page
        .locator('button')
        .evaluateAll(
          (all) =>
            all.filter((one) => !(one.getAttribute('aria-label') ?? one.textContent ?? '').trim())
              .length,
        );
      expect(nameless).toBe(0);
    }));

  it('A37 the dialog takes the focus, keeps the page still, closes with Escape and gives the focus back', () =>
    onPage({ address: `?lang=${lang}` }, async (page) => {
      const opener = page.getByRole('button', { name: say.open, exact: true });
      await opener.focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('dialog[open]');
      expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(
        true,
      );
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await settled(page);
      expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true);
    }));

  it('A39 changing the language keeps the window, the selection and the place', () =>
    onPage(
      { address: `?lang=${lang}#from=2016-11-20&to=2016-12-10&event=ev-alanya` },
      async (page) => {
        await page.getByRole('button', { name: say.other }).click();
        await page.waitForFunction(
          (other) => document.documentElement.lang === other,
          lang === 'ar' ? 'en' : 'ar',
        );
        await settled(page);
        expect(await windowOf(page)).toEqual({ from: '2016-11-20', to: '2016-12-10' });
        expect(page.url()).toContain('event=ev-alanya');
        expect(page.url()).toContain(`lang=${lang === 'ar' ? 'en' : 'ar'}`);
        expect(await page.locator('.detail h2').textContent()).toMatch(
          lang === 'ar' ? /Lavrov/ : /لافروف/,
        );
        expect(await page.getAttribute('html', 'dir')).toBe(lang === 'ar' ? 'ltr' : 'rtl');
        expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
      },
    ));

  once('A21 in forced colours marks, labels and the selection are there', () =>
    onPage({ address: `?lang=${lang}#event=ev-alanya`, forcedColors: true }, async (page) => {
      expect(await page.locator('.spine .mark:not(.beyond)').count()).toBeGreaterThan(50);
      const [ink, paper] = await page.evaluate(() => {
        const shape = document.querySelector('.spine .mark.said.filled:not(.beyond) .shape');
        return [
          shape ? getComputedStyle(shape).fill : '',
          getComputedStyle(document.documentElement).backgroundColor,
        ];
      });
      expect(ink).not.toBe(paper);
    }),
  );

  it('A16 axe finds nothing serious on a phone, in the dark, with a ground observation open', () =>
    onPage(
      {
        address: `?lang=${lang}#observation=tc-1202-enab`,
        width: 390,
        height: 844,
        touch: true,
        dark: true,
      },
      async (page) => {
        expect(await page.locator('.detail h2').textContent()).toContain('40%');
        expect(await seriousFindings(page)).toEqual([]);
      },
    ));

  once('A22 without reduced motion a zoom glides, with it it jumps', () =>
    onPage({ address: `?lang=${lang}`, reducedMotion: true }, async (page) => {
      const before = await page.evaluate(() => location.hash);
      await page.getByRole('button', { name: say.zoomIn }).click();
      expect(await page.evaluate(() => location.hash)).not.toBe(before);
    }),
  );
});

describe('Is every language written as it is read?', () => {
  const words = (page: Page) =>
    page.evaluate(() =>
      [
        ...document.querySelectorAll(
          '.spine .tick, .spine .tick-major, .spine .label-date, .spine .share, .overview text, .header-counts',
        ),
      ]
        .map((one) => one.textContent)
        .join(' '),
    );

  it('R02 Arabic-Indic digits are in the whole view or nowhere', async () => {
    await onPage({ address: '?lang=ar&numerals=arab' }, async (page) => {
      expect(await words(page)).toMatch(/[٠-٩]/);
      expect(await words(page)).not.toMatch(/[0-9]/);
      for (const part of ['h1', '.toolbar', '.spine', '.legend-fold']) {
        expect(
          await page.locator(part).textContent(),
          `${part}: the data’s own words too`,
        ).not.toMatch(/[0-9]/);
      }
    });
    await onPage({ address: '?lang=ar&numerals=arab#observation=tc-1202-enab' }, async (page) => {
      expect(await page.locator('.detail h2').textContent()).toContain('٤٠٪');
      expect(
        await page.locator('.detail').textContent(),
        'R26 what is quoted keeps its own',
      ).toContain('حوالي 40%');
    });
    await onPage({ address: '?lang=ar' }, async (page) => {
      expect(await words(page)).toMatch(/[0-9]/);
      expect(await words(page)).not.toMatch(/[٠-٩]/);
    });
  });

  it('R01 R03 months are Levantine unless the international ones are asked for', async () => {
    await onPage({ address: '?lang=ar' }, async (page) =>
      expect(await words(page)).toContain('كانون الأول'),
    );
    await onPage({ address: '?lang=ar&months=international' }, async (page) => {
      expect(await words(page)).toContain('ديسمبر');
      expect(await words(page)).not.toContain('كانون');
    });
  });

  it('R18 icons that have a direction are turned round, the others are not', () =>
    onPage({ address: '?lang=ar' }, async (page) => {
      const turned = (icon: string) =>
        page
          .locator(icon)
          .first()
          .evaluate((one) => getComputedStyle(one).transform.startsWith('matrix(-1'));
      expect(await turned('.header .lucide-list')).toBe(true);
      expect(await turned('.header .lucide-settings-2')).toBe(false);
    }));

  it('R22 lines of Arabic stand at least 1.6 of their letters apart, drawn ones too', () =>
    onPage({ address: '?lang=ar#event=ev-jaysh-halab' }, async (page) => {
      const tight = await page.evaluate(() =>
        [...document.querySelectorAll('.detail :is(h2, p, li), .legend li, .header h1')].flatMap(
          (one) => {
            const { lineHeight, fontSize } = getComputedStyle(one);
            const ratio = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
            return one.closest(':lang(ar)') && ratio < 1.595 ? [`${one.textContent} ${ratio}`] : [];
          },
        ),
      );
      expect(tight).toEqual([]);
      const pitches = await page.evaluate(() =>
        [...document.querySelectorAll('.spine .label')].flatMap((label) => {
          const [first, second] = [...label.querySelectorAll('.label-title')];
          if (!first || !second) return [];
          const apart = Number(second.getAttribute('y')) - Number(first.getAttribute('y'));
          return [apart / Number(first.getAttribute('font-size'))];
        }),
      );
      expect(pitches.length).toBeGreaterThan(0);
      for (const pitch of pitches) expect(pitch).toBeGreaterThanOrEqual(1.59);
    }));

  it('R05 the Hijri date stands beside the Gregorian, never instead', () =>
    onPage({ address: '?lang=ar&hijri=1#event=ev-lavrov-gentiloni' }, async (page) => {
      const when = await page.locator('.detail .event-when').textContent();
      expect(when).toContain('الجمعة 2 كانون الأول 2016');
      expect(when).toContain('3 ربيع الأول 1438 هـ');
    }));

  it('R04 an open end is said in words', () =>
    onPage({ address: '?lang=ar#phase=ceasefire-nationwide' }, async (page) => {
      expect(await page.locator('.detail .event-when').textContent()).toContain(
        'من 30 كانون الأول 2016',
      );
    }));

  it('R16 R17 after turning the direction, arrow keys follow what is drawn', () =>
    onPage({ address: '?lang=ar&dir=ltr' }, async (page) => {
      await page.locator('.stage-frame').focus();
      await page.keyboard.press('j');
      const x = async () => (await page.locator('.mark.focused').boundingBox())?.x ?? Number.NaN;
      await settled(page);
      const before = await x();
      await page.keyboard.press('ArrowRight');
      await settled(page);
      expect(await x()).toBeGreaterThanOrEqual(before - 1);
    }));

  it('R23 R24 a text in one language only is shown in it, marked, never blank', () =>
    onPage({ address: '?lang=en#observation=tc-1202-enab' }, async (page) => {
      const arabic = page.locator('.detail bdi[lang=ar]').first();
      expect(await arabic.getAttribute('dir')).toBe('rtl');
      expect(await page.locator('.detail .language-tag').first().textContent()).toBe('ar');
    }));

  it('R23 words of another language in an Arabic line stand in the order of reading', () =>
    onPage({ address: '?lang=ar#event=ev-hanano' }, async (page) => {
      const parts = page.locator('.detail .sources li').first().locator('strong bdi, a bdi');
      const first = (nth: number) =>
        parts.nth(nth).evaluate((part) => {
          const box = part.getClientRects()[0];
          return { left: box?.left ?? 0, right: box?.right ?? 0 };
        });
      const [publisher, tag, title] = [await first(0), await first(1), await first(2)];
      expect(tag.right).toBeLessThanOrEqual(publisher.left + 1);
      expect(title.right).toBeLessThanOrEqual(tag.left + 1);
    }));

  it.each(['Pacific/Midway', 'Pacific/Kiritimati', 'Asia/Damascus'])(
    'R30 days are the same in %s',
    (timezone) =>
      onPage({ address: '?lang=en#event=ev-alanya', timezone }, async (page) => {
        expect(await page.locator('.detail .event-when').textContent()).toContain(
          'Thursday 1 December 2016',
        );
      }),
  );

  it('the browser’s language is used where the address names none', () =>
    onPage({ address: '', locale: 'ar-SY' }, async (page) => {
      expect(await page.getAttribute('html', 'lang')).toBe('ar');
    }));
});
