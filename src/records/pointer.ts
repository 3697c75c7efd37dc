/** JSON pointers (RFC 6901). */

export type Step = string | number;

/** `['events', 3, 'a/b']` → `/events/3/a~1b`. */
export function pointerOf(steps: readonly Step[]): string {
  return steps
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** `/events/3/a~1b` → `['events', '3', 'a/b']`. */
export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
