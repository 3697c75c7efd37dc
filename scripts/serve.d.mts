export const POLICY: string;
export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}
export function serve(options: {
  readonly root: string;
  readonly port: number;
  readonly files?: ReadonlyMap<string, string>;
  readonly policy?: string;
}): Promise<Served>;
