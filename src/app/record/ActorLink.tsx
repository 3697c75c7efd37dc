import { useMasarStore, useReader } from '../reader.ts';
import { Words } from './Words.tsx';

interface ActorLinkProps {
  readonly id: string;
  /** What the link says; the actor's name where nothing else is given. */
  readonly words?: string;
}

/** Leads to all that is known of an actor. */
export function ActorLink({ id, words }: ActorLinkProps) {
  const store = useMasarStore();
  const { timeline } = useReader();
  return (
    <a
      href={`#actor=${encodeURIComponent(id)}`}
      onClick={(click) => {
        if (click.metaKey || click.ctrlKey || click.shiftKey) return;
        click.preventDefault();
        store.getState().select({ kind: 'actor', id });
      }}
    >
      {words ?? <Words text={timeline.actors.get(id)?.name ?? id} />}
    </a>
  );
}
