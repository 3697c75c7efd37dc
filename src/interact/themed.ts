/** The element that has the theme and the text's size where a picture stands: the page, or an embed's own root. */
export const themedAbove = (element: Element): Element =>
  element.closest('[data-theme]') ?? element.ownerDocument.documentElement;
