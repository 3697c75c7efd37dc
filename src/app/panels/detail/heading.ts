/** Id of the heading that takes the focus when a detail is opened by keyboard. */
export const DETAIL_HEADING = 'detail-heading';
