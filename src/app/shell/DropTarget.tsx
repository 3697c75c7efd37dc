import { useEffect, useState } from 'react';
import { openFiles } from '../../load/open.ts';
import { useLanguage, useMasarStore } from '../reader.ts';
import './DropTarget.css';

/** Takes files dropped anywhere on the page, and says so while they hang over it. */
export function DropTarget() {
  const store = useMasarStore();
  const language = useLanguage();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      openFiles(store, [...(event.dataTransfer?.files ?? [])]).catch(() => undefined);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [store]);
  return isOver ? <p className="drop-target">{language.t('load.drop')}</p> : null;
}
