import type { ReactNode } from 'react';
import { useMasarStore } from '../reader.ts';

interface SourceLinkProps {
  readonly id: string;
  readonly children: ReactNode;
}

/** Leads to all that a source is named for. */
export function SourceLink({ id, children }: SourceLinkProps) {
  const store = useMasarStore();
  return (
    <a
      href={`#source=${encodeURIComponent(id)}`}
      onClick={(click) => {
        if (click.metaKey || click.ctrlKey || click.shiftKey) return;
        click.preventDefault();
        store.getState().select({ kind: 'source', id });
      }}
    >
      {children}
    </a>
  );
}
