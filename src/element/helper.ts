/**
 * `embed.js`: gives every Masar frame of a page the height of what is in it. A frame is believed only of
 * itself: a message changes the frame whose window sent it, and no other.
 */

/** No embed is higher; a number beyond is a mistake or a joke. */
const HIGHEST = 100_000;

/** Whether a frame shows a timeline: others are no business of this. */
const isOurs = ({ src }: HTMLIFrameElement): boolean => /\/embed\.html(?:[?#]|$)/.test(src);

addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  if (typeof data !== 'object' || data === null || !('masar' in data) || data.masar !== 1) return;
  if (!('type' in data) || data.type !== 'height' || !('height' in data)) return;
  const { height } = data;
  if (typeof height !== 'number' || !(height > 0 && height < HIGHEST)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source && isOurs(frame))
      frame.style.height = `${Math.ceil(height)}px`;
  }
});
