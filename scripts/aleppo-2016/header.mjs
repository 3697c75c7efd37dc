/**
 * What the source files do not say in a form of their own: the data set's title page,
 * its blocs, holders and phases. Words are the editors', in both languages.
 */

/** Source words of certainty that the format names otherwise. */
export const CERTAINTY = new Map([
  ['asserted by outlet', 'asserted'],
  ['partisan claim', 'partisan'],
  ['anonymous source', 'anonymous'],
  ['reported by all lists', 'reported'],
]);

export const HEADER = {
  $schema: '../public/schema/masar-1.json',
  format: 'masar/1',
  id: 'aleppo-2016',
  title: {
    ar: 'حلب 2016: ما قيل وما جرى',
    en: 'Aleppo 2016: what was said and what was done',
  },
  description: {
    ar: 'الدبلوماسية والمعركة حول حلب من أيلول 2015 إلى كانون الثاني 2017، بمصادرها، ومعها الوقائع الست والعشرون في مقال لعنب بلدي نُشر في 2 كانون الأول 2016.',
    en: 'Diplomacy and battle around Aleppo from September 2015 to January 2017, with sources, and the twenty-six facts of one article by Enab Baladi of 2 December 2016.',
  },
  languages: ['ar', 'en'],
  licence: {
    ar: 'العناوين والملخصات كُتبت لهذه المجموعة؛ ولا يُنقل حرفيًا إلا اقتباسات قصيرة منسوبة إلى أصحابها.',
    en: 'Titles and summaries were written for this set; only short attributed quotations are verbatim.',
  },
  authors: [{ name: { ar: 'المساهمون في مسار', en: 'Masar contributors' } }],
  period: '2015-09-30/2017-01-31',
  window: '2016-11-12/2016-12-25',
  view: 'spine',
  base: 'east-opp-nov-2016',
  note: {
    ar: 'المصطلحات محايدة: القوات الحكومية وفصائل المعارضة؛ أما كلمات المصادر فترد في الاقتباسات والأسماء البديلة وحدها. “مثبت” يعني أنه غير متنازع عليه في الصفحات المقروءة، و“منقول” أنه ورد في موقع واحد أو صفحات قليلة، و“منسوب” أن أحدًا قاله، و“مجهول المصدر” أن مصادره لم تُسمَّ، و“متنازع عليه” أن أقوالًا متعارضة مسجلة بشأنه. عدد الناشرين لا يعني عدد المصادر: فقد يعتمد عدة ناشرين على وكالة واحدة. “يسبّب” تعني تسلسلًا أوردته المصادر أو رأته، لا إثباتًا للسببية. تُحفظ النسب مع أساسها ولا تُقارَن بين أساس وآخر؛ و“لم تعد بيد المعارضة” مساحة خسرتها المعارضة أيًّا كان من يسيطر عليها، وقد آل جزء منها إلى وحدات حماية الشعب. إحداثيات الأماكن مقرّبة من المعرفة العامة ولم يُتحقق منها.',
    en: 'Terms are neutral: government forces, opposition factions; the words of sources appear only in quotations and aliases. “Established” means uncontested in the pages read, “reported” that one outlet or few pages have it, “attributed” that someone said it, “anonymous” that its sources are unnamed, “contested” that opposing positions are recorded. Several publishers may rest on one agency. “Causes” marks a sequence that sources report or argue, not proof of causation. Shares are kept with their base and never compared across bases; “no longer held by the opposition” is what the opposition lost, whoever holds it: part of it fell to the YPG. Coordinates are rounded from general knowledge and unverified.',
  },
};

/** Who holds what `actors` stand for on the ground, and what is only a loss. */
export const HOLDERS = [
  {
    id: 'opposition',
    short: { ar: 'المعارضة', en: 'Opp.' },
    actors: ['aleppo-rebels'],
  },
  {
    id: 'gov-side',
    short: { ar: 'الحكومة', en: 'Gov.' },
    actors: ['saa', 'gov-allied-militias'],
  },
  {
    id: 'lost-by-opposition',
    short: { ar: 'خسرت المعارضة', en: 'Opp. lost' },
    notHeldBy: 'opposition',
  },
];

/** The day on which the holder held all of a base, from the observation that defines it. */
export const BASE_DEFINITIONS = new Map([
  ['east-opp-nov-2016', { holder: 'opposition', date: '2016-11-14' }],
]);

/** Spans of the background. `from` and `to` are events whose dates bound the span; `until`: an end that no event marks; neither: the end is not known. */
export const PHASES = [
  {
    id: 'cessation-of-hostilities',
    kind: 'truce',
    name: { ar: 'وقف الأعمال العدائية', en: 'Cessation of hostilities' },
    from: 'ev-coh-start',
    until: '2016-04~',
    events: ['ev-us-ru-coh', 'ev-unsc-2268', 'ev-coh-start'],
    note: {
      ar: 'تآكل حول حلب منذ نيسان، ولا تحدد الصفحات المقروءة يومًا انتهى فيه.',
      en: 'It wore away around Aleppo from April; the pages read name no day on which it ended.',
    },
  },
  {
    id: 'siege-first',
    kind: 'siege',
    name: { ar: 'الحصار الأول', en: 'First siege' },
    from: 'ev-siege-jul',
    to: 'ev-siege-break',
    events: ['ev-siege-jul', 'ev-siege-break'],
  },
  {
    id: 'opposition-offensive-august',
    kind: 'offensive',
    name: { ar: 'هجوم المعارضة لكسر الحصار', en: 'Opposition offensive to break the siege' },
    from: 'ev-rebel-aug',
    to: 'ev-rebel-aug',
    events: ['ev-rebel-aug', 'ev-siege-break'],
  },
  {
    id: 'siege-second',
    kind: 'siege',
    name: { ar: 'الحصار الثاني', en: 'Second siege' },
    from: 'ev-siege-sept',
    to: 'ev-army-declares',
    events: ['ev-siege-sept', 'ev-army-declares'],
  },
  {
    id: 'truce-september',
    kind: 'truce',
    name: { ar: 'هدنة أيلول', en: 'September truce' },
    from: 'ev-truce-sept',
    to: 'ev-truce-sept',
    events: ['ev-deal-sept', 'ev-truce-sept', 'ev-truce-end'],
  },
  {
    id: 'opposition-offensive-autumn',
    kind: 'offensive',
    name: { ar: 'هجوم المعارضة على غرب حلب', en: 'Opposition offensive on western Aleppo' },
    from: 'ev-rebel-oct',
    to: 'ev-rebel-oct',
    events: ['ev-rebel-oct', 'ev-gov-retakes-west'],
  },
  {
    id: 'offensive-final',
    kind: 'offensive',
    name: { ar: 'الهجوم الأخير', en: 'Final offensive' },
    from: 'ev-offensive-nov-dec',
    to: 'ev-offensive-nov-dec',
    events: ['ev-offensive-nov-dec'],
  },
  {
    id: 'talks-ankara',
    kind: 'talks',
    name: { ar: 'محادثات أنقرة', en: 'Ankara talks' },
    from: 'ev-ankara-talks',
    to: 'ev-ankara-talks',
    events: ['ev-ankara-talks', 'ev-ankara-terms', 'ev-ft-report'],
  },
  {
    id: 'evacuation',
    kind: 'evacuation',
    name: { ar: 'الإخلاء', en: 'Evacuation' },
    from: 'ev-evacuation',
    to: 'ev-evacuation',
    events: ['ev-evacuation', 'ev-first-convoy', 'ev-suspended-dec16', 'ev-resumed-dec18'],
  },
  {
    id: 'ceasefire-nationwide',
    kind: 'truce',
    name: { ar: 'وقف إطلاق النار الشامل', en: 'Nationwide ceasefire' },
    from: 'ev-ceasefire-dec30',
    events: ['ev-ceasefire-dec29', 'ev-ceasefire-dec30'],
    note: {
      ar: 'لا تحدد الصفحات المقروءة يومًا انتهى فيه.',
      en: 'The pages read name no day on which it ended.',
    },
  },
];
