/** Hands a text made here to the browser as a file; it leaves the page for the disk only. */
export function download(name: string, type: string, text: string | string[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text].flat(), { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
