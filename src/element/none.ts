/** Stands in for the readers in a page whose data need none of them. */
export const documentIn = (): Promise<never> =>
  Promise.reject(new Error('this page has no reader for what must be mended'));

export const tablesAt = documentIn;
