/** The script of a page that has everything within: the timeline, and the data beside it. */
import { MasarTimeline } from './masar.ts';

const page = document.documentElement;
const element = document.querySelector('masar-timeline');
const data = document.querySelector('script[type="application/json"]');
if (element instanceof MasarTimeline && data) {
  element.addEventListener('masar-ready', () => {
    page.dataset.masar = 'ready';
  });
  element.addEventListener('masar-error', () => {
    if (page.dataset.masar !== 'ready') page.dataset.masar = 'error';
  });
  element.data = JSON.parse(data.textContent);
}
