export const made: string;
export function makePackage(): Promise<string>;
