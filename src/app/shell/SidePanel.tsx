import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useLanguage } from '../reader.ts';
import './SidePanel.css';

interface SidePanelProps {
  /** Names the panel for its own style. */
  readonly className: string;
  readonly title: string;
  /** On a narrow screen: over the whole picture, or a sheet from below that leaves some in sight. */
  readonly onPhone: 'whole' | 'sheet';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel before the picture: a bar with its title and a way out, and a body that scrolls. */
export function SidePanel({ className, title, onPhone, onClose, children }: SidePanelProps) {
  const language = useLanguage();
  const id = useId();
  return (
    <aside
      className={`side-panel ${className}`}
      data-phone={onPhone}
      aria-labelledby={id}
      onKeyDown={(event) => {
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
