/**
 * Says quickly of most events that they fit the schema, which takes longer to say it of any.
 *
 * What is accepted here `eventSchema` accepts as it is. What is refused may fit all the same.
 */
import { isObject } from '../foreign.ts';
import { fieldsIn } from '../locate.ts';
import type { EventRecord } from '../schema.ts';
import { CERTAINTIES, MEDIA_KINDS, SIDES, STANCES } from '../word-lists.ts';

const CERTAIN: ReadonlySet<unknown> = new Set(CERTAINTIES);
const SIDED: ReadonlySet<unknown> = new Set(SIDES);
const STANCED: ReadonlySet<unknown> = new Set(STANCES);
const MEDIA: ReadonlySet<unknown> = new Set(MEDIA_KINDS);
const LONGEST_ID = 200;
const LONGEST_DATE = 100;
/** Fields that an event needs: `id`, `date`, `title`, `track` and `kind`. */
const NEEDED = 5;

export class Fits {
  /** How many fields the last event that fits is written with, those further in counted too. */
  fields = 0;

  event(value: unknown): value is EventRecord {
    this.fields = 0;
    if (!isObject(value)) return false;
    let needed = 0;
    for (const name in value) {
      const field = value[name];
      this.fields += 1;
      switch (name) {
        case 'id':
          if (!isId(field)) return false;
          needed += 1;
          break;
        case 'date':
          if (!isDate(field)) return false;
          needed += 1;
          break;
        case 'title':
          if (!this.text(field)) return false;
          needed += 1;
          break;
        case 'track':
        case 'kind':
          if (typeof field !== 'string') return false;
          needed += 1;
          break;
        case 'actors':
          if (!this.participations(field)) return false;
          break;
        case 'place':
          if (!isId(field)) return false;
          break;
        case 'sources':
          if (!list(field, isId)) return false;
          break;
        case 'certainty':
          if (!CERTAIN.has(field)) return false;
          break;
        case 'summary':
        case 'dateText':
        case 'dateNote':
        case 'verificationNote':
          if (!this.text(field)) return false;
          break;
        case 'importance':
          if (typeof field !== 'number' || !(field >= 1 && field <= 5)) return false;
          break;
        case 'support':
          if (field !== 'single' && field !== 'multiple') return false;
          break;
        case 'verified':
          if (typeof field !== 'boolean') return false;
          break;
        case 'side':
          if (!SIDED.has(field)) return false;
          break;
        case 'stance':
          if (!STANCED.has(field)) return false;
          break;
        case 'reported':
          if (!isDate(field)) return false;
          break;
        case 'tags':
          if (!list(field, isString)) return false;
          break;
        case 'links':
          if (!this.shapes(field, LINK)) return false;
          break;
        case 'quotations':
          if (!this.shapes(field, QUOTATION)) return false;
          break;
        case 'media':
          if (!this.shapes(field, MEDIUM)) return false;
          break;
        case 'original':
          if (!isObject(field)) return false;
          this.fields += fieldsIn(field);
          break;
        default:
          this.other(field);
      }
    }
    return needed === NEEDED;
  }

  /** A text in one language, or in several. */
  private text(value: unknown): boolean {
    if (typeof value === 'string') return true;
    if (!isObject(value)) return false;
    for (const lang in value) {
      if (!isLang(lang) || typeof value[lang] !== 'string') return false;
      this.fields += 1;
    }
    return true;
  }

  private participations(value: unknown): boolean {
    if (!Array.isArray(value)) return false;
    for (let i = 0; i < value.length; i++) {
      const part: unknown = value[i];
      if (!isObject(part)) return false;
      let hasRole = false;
      for (const name in part) {
        const field = part[name];
        this.fields += 1;
        if (name === 'actor') {
          if (!isId(field)) return false;
        } else if (name === 'role') {
          if (typeof field !== 'string') return false;
          hasRole = true;
        } else if (name === 'name') {
          if (!this.text(field)) return false;
        } else this.other(field);
      }
      if (!hasRole) return false;
    }
    return true;
  }

  private shapes(value: unknown, shape: Shape): boolean {
    return list(value, (entry) => this.shape(entry, shape));
  }

  private shape(value: unknown, { fields, needed }: Shape): boolean {
    if (!isObject(value)) return false;
    for (const name in value) {
      const field = value[name];
      this.fields += 1;
      const sort = fields[name];
      if (sort === undefined || !Object.hasOwn(fields, name)) this.other(field);
      else if (!this.isOfSort(field, sort)) return false;
    }
    return needed.every((name) => Object.hasOwn(value, name));
  }

  private isOfSort(value: unknown, sort: Sort): boolean {
    switch (sort) {
      case 'id':
        return isId(value);
      case 'lang':
        return isString(value) && isLang(value);
      case 'medium':
        return MEDIA.has(value);
      case 'string':
        return isString(value);
      case 'text':
        return this.text(value);
      case 'translations':
        return this.shapes(value, TRANSLATION);
      case 'yes-no':
        return typeof value === 'boolean';
    }
  }

  /** A field that the format does not know may hold anything. */
  private other(value: unknown): void {
    if (typeof value === 'object') this.fields += fieldsIn(value);
  }
}

type Sort = 'id' | 'lang' | 'medium' | 'string' | 'text' | 'translations' | 'yes-no';

/** What the fields of an object are, and which it needs. */
interface Shape {
  readonly fields: Readonly<Record<string, Sort>>;
  readonly needed: readonly string[];
}

const LINK: Shape = { fields: { type: 'string', event: 'id' }, needed: ['type', 'event'] };

const TRANSLATION: Shape = {
  fields: { lang: 'lang', text: 'string', by: 'text' },
  needed: ['lang', 'text'],
};

const QUOTATION: Shape = {
  fields: {
    text: 'string',
    lang: 'lang',
    speaker: 'id',
    speakerText: 'text',
    outlet: 'text',
    source: 'id',
    locator: 'text',
    translations: 'translations',
  },
  needed: ['text', 'lang'],
};

const MEDIUM: Shape = {
  fields: {
    kind: 'medium',
    address: 'string',
    caption: 'text',
    alt: 'text',
    credit: 'text',
    licence: 'text',
    sensitive: 'yes-no',
  },
  needed: ['kind', 'address'],
};

const isString = (value: unknown): value is string => typeof value === 'string';

function list(value: unknown, isEntry: (entry: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false;
  for (let i = 0; i < value.length; i++) if (!isEntry(value[i])) return false;
  return true;
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_DATE;
}

/** No comma and no control character. */
function isId(value: unknown): boolean {
  if (typeof value !== 'string' || value.length === 0 || value.length > LONGEST_ID) return false;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code < 0x20 || code === 0x2c || (code >= 0x7f && code < 0xa0)) return false;
  }
  return true;
}

/** Whether a name is a language's tag; nearly all are two small letters. */
function isLang(name: string): boolean {
  if (name.length === 2) {
    const [first, second] = [name.charCodeAt(0), name.charCodeAt(1)];
    if (first >= 0x61 && first <= 0x7a && second >= 0x61 && second <= 0x7a) return true;
  }
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(name);
}
