/** What draws without a browser: large, asked for last, and not there where nobody has installed it. */

/** What stands in for a page and for its canvas. */
const LIBRARIES = ['linkedom', '@napi-rs/canvas'] as const;

type Drawing = typeof import('./render/render.ts');

/** The command that draws, or the sentence that says what it lacks. */
export async function whatDraws(): Promise<Drawing | { readonly missing: string }> {
  try {
    return await import('./render/render.ts');
  } catch (error) {
    if (!isOfLibraries(error)) throw error;
    return {
      missing: `render needs ${LIBRARIES.join(' and ')}, which are not installed: npm install ${LIBRARIES.join(' ')}`,
    };
  }
}

const isOfLibraries = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ERR_MODULE_NOT_FOUND' &&
  LIBRARIES.some((library) => error.message.includes(`'${library}'`));
