export function sizes(): Promise<
  readonly { readonly name: string; readonly size: number; readonly limit: number }[]
>;
