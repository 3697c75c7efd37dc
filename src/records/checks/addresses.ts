/** Addresses that a reader must never be sent to. */
import type { Report, Tell } from '../report.ts';
import type { DataSet, EventRecord } from '../schema.ts';

/**
 * Whether an address leads to a page or file of the web. Anything with another scheme, or
 * with a colon that a browser might read as one, does not.
 *
 * @param options.relative  whether an address beside the document will do
 */
export function isWebAddress(address: string, options: { readonly relative: boolean }): boolean {
  const text = address.replace(/[\p{Cc}\s]/gu, '');
  if (/^https?:\/\/[^/]/i.test(text)) return true;
  return (
    options.relative &&
    text !== '' &&
    !/^[^/?]*:/.test(text) &&
    !text.startsWith('//') &&
    !text.includes('\\')
  );
}

/** Takes unsafe addresses out of use. */
export function checkAddresses(dataSet: DataSet, report: Report): void {
  for (const source of dataSet.sources) {
    for (const field of ['address', 'archive'] as const) {
      const value = source[field];
      if (value === undefined || isWebAddress(value, { relative: false })) continue;
      report.about(source, [field], 'address-unsafe', { value });
      delete source[field];
    }
  }
  for (const event of dataSet.events) checkMedia(event, report.teller(event));
  dataSet.authors?.forEach((author, i) => {
    const value = author.address;
    if (value === undefined || isWebAddress(value, { relative: false })) return;
    report.about(dataSet, ['authors', i, 'address'], 'address-unsafe', { value });
    delete author.address;
  });
}

/** Takes media out of an event whose address leads nowhere safe. */
export function checkMedia(event: EventRecord, tell: Tell): void {
  if (!event.media) return;
  event.media = event.media.filter((item, i) => {
    const isSafe = isWebAddress(item.address, { relative: true });
    if (!isSafe) tell(['media', i, 'address'], 'address-unsafe', { value: item.address });
    return isSafe;
  });
}
