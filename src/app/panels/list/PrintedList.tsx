import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { List } from './List.tsx';

/**
 * What is printed is always the list, whatever is on the screen. The browser takes its picture
 * of the page as soon as `beforeprint` returns, so the list has to be there by then.
 */
export function PrintedList() {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    const media = matchMedia('print');
    const change = () => (media.matches ? before() : after());
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    media.addEventListener('change', change);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
      media.removeEventListener('change', change);
    };
  }, []);
  return isPrinting ? (
    <div className="print-only">
      <List onReady={() => undefined} />
    </div>
  ) : null;
}
