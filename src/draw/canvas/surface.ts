/** A canvas on the page as a surface of a size in CSS pixels, sharp at any density of pixels. */
import type { CssPx } from '../../layout/scene.ts';

export interface Size {
  readonly width: CssPx;
  readonly height: CssPx;
}

/** The canvas's context, emptied, with a CSS pixel as its unit. */
export function emptied(
  canvas: HTMLCanvasElement,
  { width, height }: Size,
): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (!context) return null;
  const ratio = window.devicePixelRatio || 1;
  const pixels = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
  if (canvas.width !== pixels.width || canvas.height !== pixels.height) {
    canvas.width = pixels.width;
    canvas.height = pixels.height;
  }
  // As many pixels of the screen may be another size on the page, where the density has changed.
  const style = { width: `${width}px`, height: `${height}px` };
  if (canvas.style.width !== style.width) canvas.style.width = style.width;
  if (canvas.style.height !== style.height) canvas.style.height = style.height;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, pixels.width, pixels.height);
  context.setTransform(pixels.width / width, 0, 0, pixels.height / height, 0, 0);
  return context;
}
