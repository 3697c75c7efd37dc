import { useEffect, useState } from 'react';
import { filesOf } from '../dropped.ts';
import { useLanguage, useOpening } from '../reader.ts';
import './DropTarget.css';

/** Takes files dropped anywhere on the page, and says so while they hang over it. */
export function DropTarget() {
  const opening = useOpening();
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
      const { dataTransfer } = event;
      if (!dataTransfer) return;
      filesOf(dataTransfer)
        .then((files) => opening.files(files))
        .catch(() => undefined);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [opening]);
  return isOver ? <p className="drop-target">{language.t('load.drop')}</p> : null;
}
