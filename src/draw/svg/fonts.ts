/**
 * The page's own fonts written into a picture. A picture that is drawn as an image may fetch
 * nothing, and elsewhere the fonts are not there: without them Arabic would have another face
 * and another width than on the screen.
 */
import { type FaceName, fontRule } from './font-rule.ts';
import { coversAny } from './unicode-range.ts';

/** A face with the address of its file. */
interface Face extends FaceName {
  readonly address: URL;
}

/** Style sheet of the faces that a text needs, each as `data:`. Without what does not arrive. */
export async function fontsFor(text: string): Promise<string> {
  const faces = facesOf(document).filter(({ range }) => coversAny(range, text));
  const rules = await Promise.all(faces.map((face) => ruleOf(face).catch(() => '')));
  return rules.join('');
}

async function ruleOf({ family, weight, range, address }: Face): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) return '';
  const data = await dataAddress(await answer.blob());
  return fontRule({ family, weight, range }, data);
}

/** Faces of the page's own origin; what another origin lends stays there. */
function facesOf({ styleSheets, baseURI }: Document): readonly Face[] {
  return [...styleSheets].flatMap((sheet) =>
    rulesOf(sheet).flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const value = (name: string) => rule.style.getPropertyValue(name).trim();
      const [, source] = /url\(\s*["']?([^"')]+)["']?\s*\)/.exec(value('src')) ?? [];
      const address = source ? addressOf(source, sheet.href ?? baseURI) : null;
      if (!address || (address.protocol !== 'data:' && address.origin !== location.origin))
        return [];
      return [
        {
          family: value('font-family'),
          weight: value('font-weight') || '400',
          range: value('unicode-range'),
          address,
        },
      ];
    }),
  );
}

function addressOf(source: string, base: string): URL | null {
  try {
    return new URL(source, base);
  } catch {
    return null;
  }
}

/** A sheet of another origin does not let its rules be read. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('The font could not be read.'));
    reader.readAsDataURL(new Blob([blob], { type: 'font/woff2' }));
  });
