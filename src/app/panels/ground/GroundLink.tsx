import { useStore } from 'zustand';
import type { ObservationRecord } from '../../../records/schema.ts';
import { useMasarStore } from '../../reader.ts';
import { Shares } from '../detail/ObservationDetail.tsx';

/** What was said of the ground, as a link to its detail. */
export function GroundLink({ observation }: { readonly observation: ObservationRecord }) {
  const store = useMasarStore();
  const { id } = observation;
  const isSelected = useStore(
    store,
    ({ looking }) => looking.selection?.kind === 'observation' && looking.selection.id === id,
  );
  return (
    <a
      href={`#observation=${encodeURIComponent(id)}`}
      data-observation={id}
      aria-current={isSelected ? 'true' : undefined}
      onClick={(click) => {
        if (click.metaKey || click.ctrlKey || click.shiftKey) return;
        click.preventDefault();
        store.getState().select({ kind: 'observation', id });
      }}
    >
      <Shares observation={observation} />
    </a>
  );
}
