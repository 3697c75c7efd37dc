/** What painting takes, as it is fetched: small data sets are drawn without it. */
export { paintOverview } from '../draw/canvas/overview.ts';
export { paintSpine } from '../draw/canvas/spine.ts';
export { emptied } from '../draw/canvas/surface.ts';
export { shareOut } from '../draw/surfaces.ts';
export { watchDensity } from './density.ts';
export { watchTheme } from './theme.ts';
