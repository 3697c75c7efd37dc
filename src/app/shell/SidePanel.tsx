import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { useLanguage } from '../reader.ts';
import './side-panel.css';

interface SidePanelProps {
  readonly className: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** What stands beside the picture, and over it on a phone: a title, a way out, and contents that scroll. */
export function SidePanel({ className, title, onClose, onKeyDown, children }: SidePanelProps) {
  const language = useLanguage();
  const id = useId();
  return (
    <aside
      className={`side-panel ${className}`}
      aria-labelledby={id}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="side-panel-bar">
        <h2 id={id}>{title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={language.t('panel.close')}
          onClick={onClose}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      <div className="side-panel-body">{children}</div>
    </aside>
  );
}
