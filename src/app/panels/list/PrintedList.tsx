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
    const media = matchMedia('print');
    let isUnderWay = false;
    // Printing may have begun while this part was on its way.
    if (media.matches) setPrinting(true);
    const show = () => flushSync(() => setPrinting(true));
    const before = () => {
      isUnderWay = true;
      show();
    };
    const after = () => {
      isUnderWay = false;
      if (!media.matches) setPrinting(false);
    };
    // The medium may flicker between the two events; only they say that it is over.
    const change = () => {
      if (media.matches) show();
      else if (!isUnderWay) setPrinting(false);
    };
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
      <List isPrinted />
    </div>
  ) : null;
}
