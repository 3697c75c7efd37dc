import { Component, type ReactNode } from 'react';
import type { Language } from '../../text/language.ts';

interface BoundaryProps {
  readonly language: Language | null;
  readonly children: ReactNode;
}

/** Our own mistakes end here: a message and a way on, instead of an empty page. */
export class Boundary extends Component<BoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch(): void {
    document.documentElement.dataset.masar = 'error';
  }

  override render(): ReactNode {
    const { language, children } = this.props;
    if (!this.state.isBroken) return children;
    return (
      <main className="problem" role="alert" data-whole="true">
        <p>{language?.t('app.broken')}</p>
        <p className="problem-actions">
          <button type="button" onClick={() => location.reload()}>
            {language?.t('app.reload')}
          </button>
        </p>
      </main>
    );
  }
}
