export const root: string;
export const dist: string;
export function build(options?: { readonly quiet?: boolean }): void;
