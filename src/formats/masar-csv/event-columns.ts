/** What newsrooms call the columns of a sheet of events, in Arabic and English. */
import { type Columns, type ColumnWords, findColumns, heading } from '../headings.ts';

export const EVENT_FIELDS = {
  id: ['id', 'identifier', 'المعرف', 'معرّف'],
  date: [
    ...['date', 'start', 'start date', 'date start', 'begin', 'from', 'day', 'event date', 'when'],
    ...['التاريخ', 'تاريخ', 'تاريخ البداية', 'البداية', 'تاريخ الحدث', 'اليوم', 'من تاريخ'],
  ],
  end: [
    ...['end', 'end date', 'date end', 'to', 'until', 'till'],
    ...['تاريخ النهاية', 'النهاية', 'إلى تاريخ', 'حتى تاريخ', 'تاريخ الانتهاء', 'حتى'],
  ],
  time: ['time', 'hour', 'time of day', 'الوقت', 'الساعة', 'التوقيت'],
  reported: ['reported', 'reported on', 'date reported', 'published', 'تاريخ النشر', 'تاريخ الخبر'],
  dateText: ['date text', 'date as worded', 'display date', 'التاريخ كما ورد'],
  title: [
    ...['title', 'headline', 'event', 'event title', 'name', 'what happened', 'what'],
    ...['العنوان', 'عنوان', 'عنوان الحدث', 'الحدث', 'حدث', 'الواقعة', 'الخبر', 'ماذا حدث'],
  ],
  summary: [
    ...['summary', 'text', 'description', 'details', 'notes', 'note', 'body', 'content'],
    ...['الملخص', 'ملخص', 'النص', 'نص', 'الوصف', 'وصف', 'التفاصيل', 'تفاصيل', 'الشرح', 'ملاحظات'],
  ],
  track: [
    ...['track', 'category', 'theme', 'section'],
    ...['المسار', 'مسار', 'التصنيف', 'تصنيف', 'الفئة', 'المجال', 'القسم', 'الباب'],
  ],
  kind: ['kind', 'type', 'event type', 'kind of event', 'النوع', 'نوع', 'نوع الحدث', 'طبيعة الحدث'],
  actors: [
    ...['actors', 'actor', 'parties', 'party', 'who', 'participants', 'sides'],
    ...['الأطراف', 'الطرف', 'أطراف', 'الجهات', 'الفاعلون', 'المشاركون', 'الجهات الفاعلة', 'من'],
  ],
  place: [
    ...['place', 'location', 'where', 'city', 'site', 'place name'],
    ...['المكان', 'مكان', 'الموقع', 'موقع', 'المدينة', 'أين'],
  ],
  lat: ['lat', 'latitude', 'خط العرض', 'دائرة العرض'],
  lon: ['lon', 'lng', 'long', 'longitude', 'خط الطول'],
  source: [
    ...['source', 'sources', 'publisher', 'outlet', 'source name'],
    ...['المصدر', 'مصدر', 'المصادر', 'الوسيلة', 'الناشر', 'اسم المصدر'],
  ],
  url: [
    ...['url', 'urls', 'link', 'links', 'address', 'source url', 'source link', 'web address'],
    ...['الرابط', 'رابط', 'الروابط', 'رابط المصدر', 'العنوان الإلكتروني'],
  ],
  quotation: ['quotation', 'quote', 'الاقتباس', 'اقتباس', 'نص الاقتباس', 'نص التصريح'],
  speaker: ['speaker', 'quoted', 'said by', 'المتحدث', 'القائل', 'صاحب التصريح'],
  certainty: [
    ...['certainty', 'confidence', 'how sure'],
    ...['درجة التأكد', 'التأكد', 'درجة اليقين', 'اليقين', 'الموثوقية', 'درجة الثقة'],
  ],
  support: ['support', 'الإسناد'],
  importance: ['importance', 'weight', 'الأهمية', 'أهمية'],
  tags: ['tags', 'tag', 'keywords', 'الوسوم', 'وسوم', 'كلمات مفتاحية', 'الكلمات المفتاحية'],
} as const satisfies ColumnWords<string>;

export type EventField = keyof typeof EVENT_FIELDS;
export type EventColumns = Columns<EventField>;

export const eventColumns = (header: readonly string[]): EventColumns =>
  findColumns<EventField>(header, EVENT_FIELDS);

/** Headings of the templates (`public/templates/events-*.csv`). */
export const EVENT_TEMPLATES = {
  en: 'date,end date,title,summary,track,kind,actors,place,lat,lon,source,url,quotation,certainty,id',
  ar: 'التاريخ,تاريخ النهاية,العنوان,الملخص,المسار,النوع,الأطراف,المكان,خط العرض,خط الطول,المصدر,الرابط,الاقتباس,درجة التأكد,المعرف',
} as const;

/** Columns that only our own export has side by side, and in this order (`records/table.ts`). */
const EXPORTED =
  /^id date reported (?:title_\S+ )*track kind actors place lat lon certainty support sources(?: summary_\S+)*$/;

const spelled = (header: readonly string[]): string => header.map(heading).join(',');
const TEMPLATES = new Set(Object.values(EVENT_TEMPLATES).map((line) => spelled(line.split(','))));

export const isEventTemplate = (header: readonly string[]): boolean =>
  TEMPLATES.has(spelled(header));

/** Whether a table is what `records/table.ts` writes: its words are ids, not names. */
export const isExport = (header: readonly string[]): boolean =>
  EXPORTED.test(header.map((name) => name.trim()).join(' '));
