import { useEffect, useState } from 'react';

/** Shorter than this, something is over before its message could be read, in milliseconds. */
const PATIENCE_MS = 300;

/** Whether something has gone on for so long that it is worth a word. */
export function useLasting(goesOn: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!goesOn) return;
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [goesOn]);
  return goesOn && isLong;
}
