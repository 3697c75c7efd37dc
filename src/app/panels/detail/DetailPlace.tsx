import { useStore } from 'zustand';
import { useMasarStore } from '../../reader.ts';
import './place.css';

/** The detail's place until it comes, so that the picture is drawn at the size it will have. */
export function DetailPlace() {
  const isSelected = useStore(useMasarStore(), (state) => state.looking.selection !== null);
  return isSelected ? <div className="detail" aria-hidden="true" /> : null;
}
