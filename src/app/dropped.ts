/** The files of a drop, those inside dropped folders too. */

/** Files that are read of one drop. */
const MOST_FILES = 200;

/** Reads folders through, in the order of their names; what cannot be read is left out. */
export async function filesOf(transfer: DataTransfer): Promise<readonly File[]> {
  // Entries must be asked for before the first wait: afterwards the drop is over.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return [...transfer.files];
  const files: File[] = [];
  for (const entry of entries) await collect(entry, files);
  return files;
}

async function collect(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (files.length >= MOST_FILES || entry.name.startsWith('.')) return;
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) =>
      entry.file(resolve, () => resolve(null)),
    );
    if (file) files.push(file);
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    for (;;) {
      const children = await new Promise<FileSystemEntry[]>((resolve) =>
        reader.readEntries(resolve, () => resolve([])),
      );
      if (children.length === 0) return;
      for (const child of children.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        await collect(child, files);
      }
    }
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
