/** The package's own `package.json`. */

/** What draws without a browser: large, of the system it runs on, and needed by `masar render` alone. */
const DRAWING = ['linkedom', '@napi-rs/canvas'] as const;

const PEERS_OF_REACT = { react: '>=18', 'react-dom': '>=18' };

/**
 * @param project  the project's `package.json`
 * @param files    what lies beside the folders
 */
export function manifestOf(project: unknown, files: readonly string[]): object {
  const { version, description, license, engines, dependencies } = fieldsOf(project);
  const ranges = fieldsOf(dependencies);
  return {
    name: 'masar',
    version,
    description,
    keywords: ['timeline', 'diplomacy', 'conflict', 'rtl', 'arabic', 'custom-element', 'react'],
    license,
    type: 'module',
    engines,
    bin: { masar: './cli/masar.js' },
    exports: {
      '.': { types: './types/package/index.d.ts', default: './lib/index.js' },
      './element': { types: './types/package/element.d.ts', default: './lib/element.js' },
      './formats': { types: './types/package/formats.d.ts', default: './lib/formats.js' },
      './schema': './schema/masar-1.json',
      './masar.js': { types: './types/package/element.d.ts', default: './masar.js' },
      './embed.js': './embed.js',
      './package.json': './package.json',
    },
    files: ['lib', 'types', 'cli', 'schema', ...files],
    sideEffects: ['./lib/element.js', './masar.js', './embed.js'],
    peerDependencies: PEERS_OF_REACT,
    peerDependenciesMeta: Object.fromEntries(
      Object.keys(PEERS_OF_REACT).map((name) => [name, { optional: true }]),
    ),
    // Where they cannot be installed all else works.
    optionalDependencies: Object.fromEntries(DRAWING.map((name) => [name, ranges[name]])),
  };
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
