/** A picture of pixels from one of lines. */

/** Most pixels a canvas may have where it may have the fewest (iOS). */
const MOST_PIXELS = 16_000_000;

/** The scale asked for, or the greatest one a canvas can be drawn at. */
export const scaleWithin = (width: number, height: number, scale: number): number =>
  Math.min(scale, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));

/**
 * Draws an SVG document as PNG.
 *
 * @param svgText  the document, with all it needs within it
 * @param width    in CSS pixels, as is `height`
 * @param scale    pixels of the picture to one CSS pixel
 */
export async function svgToPng(
  svgText: string,
  width: number,
  height: number,
  scale = 2,
): Promise<Blob> {
  const image = new Image(width, height);
  // Not a blob's address: a strict policy lets a page draw its own data, and no blobs.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText)}`;
  await image.decode();
  await lettered(image, width, height);
  const by = scaleWithin(width, height, scale);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * by);
  canvas.height = Math.round(height * by);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw on a canvas.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return blobOf(canvas);
}

/** Between two looks at a picture, how many must be the same, and how many there are at most. */
const LOOKS = { pauseMs: 100, same: 3, most: 40 } as const;
/** Width of the picture that is looked at. */
const PROBE = 480;

/**
 * Waits until the letters are there. A browser calls an image decoded before it has read the fonts
 * within it, and says nothing when it has: what is drawn until then lacks words.
 */
async function lettered(image: HTMLImageElement, width: number, height: number): Promise<void> {
  const probe = document.createElement('canvas');
  probe.width = PROBE;
  probe.height = Math.max(1, Math.round((PROBE * height) / Math.max(1, width)));
  const context = probe.getContext('2d');
  if (!context) return;
  let last = '';
  for (let looks = 0, same = 0; looks < LOOKS.most && same < LOOKS.same; looks++) {
    context.clearRect(0, 0, probe.width, probe.height);
    context.drawImage(image, 0, 0, probe.width, probe.height);
    const seen = probe.toDataURL();
    same = seen === last ? same + 1 : 1;
    last = seen;
    await new Promise((resolve) => setTimeout(resolve, LOOKS.pauseMs));
  }
}

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The canvas gave no picture.'));
    }, 'image/png');
  });
