/**
 * Names of files that are made of ids: the same on every host, and never two ids in one file.
 *
 * Letters and digits of any script stay as they are, so that a link can be read. What a file system
 * may treat in its own way (capitals, marks that it composes, dots, spaces, names of devices) is
 * written as `_hex_`. Names that would be too long are cut and end in a number made of the whole id.
 */

const KEPT = /^[\p{L}\p{Nd}-]$/u;
/** Devices of Windows, whatever follows the dot; and our own list of events. */
const TAKEN = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/;
/** Bytes of a name: file systems take 255, and a language and an ending follow. */
const LONGEST = 160;

const encoder = new TextEncoder();

export function fileNameOf(id: string): string {
  const characters = [...id];
  const isComposed = id.normalize('NFC') === id;
  const pieces = characters.map((character, i) =>
    isSafe(character) && (isComposed || isAscii(character)) && !(i === 0 && TAKEN.test(id))
      ? character
      : coded(character),
  );
  const name = pieces.join('');
  if (encoder.encode(name).length <= LONGEST) return name;
  let length = 0;
  const kept = pieces.filter((piece) => {
    length += encoder.encode(piece).length;
    return length <= LONGEST - 17;
  });
  return `${kept.join('')}_${digest(id)}`;
}

/** Whether no file system takes the character for another one: a capital, or a letter that folds to two. */
const isSafe = (character: string): boolean =>
  KEPT.test(character) && character.toUpperCase().toLowerCase() === character;

const isAscii = (character: string): boolean => (character.codePointAt(0) ?? 0) < 128;

const coded = (character: string): string => `_${(character.codePointAt(0) ?? 0).toString(16)}_`;

/** Sixteen digits of a text (FNV-1a, twice with other beginnings): enough to tell ids of one data set apart. */
const digest = (text: string): string =>
  [0x811c9dc5, 0x01234567]
    .map((start) =>
      encoder
        .encode(text)
        .reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, start)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
