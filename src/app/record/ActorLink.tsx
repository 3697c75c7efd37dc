import { useMasarStore, useReader } from '../reader.ts';
import { Words } from './Words.tsx';

interface ActorLinkProps {
  readonly id: string;
  /** What the link says; the actor's name where nothing else is given. */
  readonly words?: string;
  /** Called when it has been followed. */
  readonly onFollow?: () => void;
}

/** Leads to all that is known of an actor. */
export function ActorLink({ id, words, onFollow }: ActorLinkProps) {
  const store = useMasarStore();
  const { timeline } = useReader();
  return (
    <a
      href={`#actor=${encodeURIComponent(id)}`}
      onClick={(click) => {
        if (click.metaKey || click.ctrlKey || click.shiftKey) return;
        click.preventDefault();
        store.getState().select({ kind: 'actor', id });
        onFollow?.();
      }}
    >
      {words ?? <Words text={timeline.actors.get(id)?.name ?? id} />}
    </a>
  );
}
