/** Invented events as a table in the columns of UCDP GED. */
import { INVENTED, isoDay } from './invent.mjs';

const COLUMNS = [
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id',
  'conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a',
  'side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date',
  'source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2',
  'latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec',
  'date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob',
].join(',');

const numbers = new Map(
  [...INVENTED.governments, ...INVENTED.groups, 'Civilians'].map((name, i) => [name, 100 + i]),
);
const countries = [...new Set(INVENTED.places.map(({ country }) => country))];

/** A cell, in quotation marks where it has to be. */
const cell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const ucdpGed = {
  extension: 'csv',
  first: `${COLUMNS}\r\n`,
  last: '',
  line(event) {
    const { number, type, sideA, sideB, place, deaths, office } = event;
    const [a, b] = [numbers.get(sideA), numbers.get(sideB)];
    const year = isoDay(event.from).slice(0, 4);
    const country = countries.indexOf(place.country);
    const state = 600 + country;
    const reported = event.reported === null ? '' : isoDay(event.reported);
    const article = reported && `"${office},${reported},${event.headline || 'Untitled'}"`;
    const point =
      event.latitude === null
        ? ',,'
        : `${event.latitude.toFixed(6)},${event.longitude.toFixed(6)},POINT (${event.longitude.toFixed(6)} ${event.latitude.toFixed(6)})`;
    return `${number},${place.country.slice(0, 3).toUpperCase()}-${year}-${type}-${a}-${number},${year},1,Clear,${type},${400 + country},${400 + country},${place.country}: ${type === 1 ? 'Government' : 'Territory'},${a + b * 1000},${a + b * 1000},${sideA} - ${sideB},${a},${a},${sideA},${b},${b},${sideB},${event.sources},${cell(article)},${office},${reported},${cell(event.headline)},${event.origin},${event.latitude === null ? 6 : 1},${place.name},${place.name},${place.province},${place.district},${point},${180000 + country * 10},${place.country},${state},Middle East,${event.precision > 3 ? 2 : 1},${event.precision},${isoDay(event.from)} 00:00:00.000,${isoDay(event.to)} 00:00:00.000,0,0,0,${deaths.best},${deaths.best},${deaths.high},${deaths.low},${type === 1 ? state : ''},\r\n`;
  },
};
