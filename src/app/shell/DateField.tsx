import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

/** How long typing must pause before a whole date counts, in milliseconds. */
const PAUSE_MS = 700;

interface DateFieldProps {
  readonly id?: string;
  readonly label?: ReactNode;
  /** The date that holds, `2016-12-02`. */
  readonly value: string;
  readonly min?: string;
  readonly max?: string;
  /** A whole date the reader has finished typing or picked, within the bounds. */
  readonly onDate: (date: string) => void;
}

/**
 * A date field that can be typed in: a half-typed year is nobody's date. It counts once typing
 * pauses, at Enter, or when the field is left; what is no date by then gives way to what holds.
 */
export function DateField({ id, label, value, min, max, onDate }: DateFieldProps) {
  const [typed, setTyped] = useState(value);
  const own = useId();
  const field = id ?? own;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const finish = (text: string) => {
    clearTimeout(timer.current);
    const isDate = Number.isFinite(Date.parse(`${text}T00:00Z`));
    const isWithin = (min === undefined || text >= min) && (max === undefined || text <= max);
    if (isDate && isWithin && text !== value) onDate(text);
    return isDate && isWithin;
  };
  const input = (
    <input
      id={field}
      type="date"
      min={min}
      max={max}
      value={typed}
      onChange={({ target }) => {
        const text = target.value;
        setTyped(text);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => finish(text), PAUSE_MS);
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') finish(currentTarget.value);
      }}
      onBlur={() => {
        if (!finish(typed)) setTyped(value);
      }}
    />
  );
  return label === undefined ? (
    input
  ) : (
    <span className="date-field">
      <label htmlFor={field}>{label}</label>
      {input}
    </span>
  );
}
