/** The npm package, put together: code, declarations, the built files, the schema, its own manifest. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildCode, NOTICES } from './code.ts';
import { writeDeclarations } from './declarations.ts';
import { manifestOf } from './manifest.ts';

/** Files of the built site, as they are: `masar.js` fetches the two others where it needs them. */
const BUILT = ['masar.js', 'masar-more.js', 'masar-data.js', 'embed.js'];

/** What `masar pack` puts into its pages lies beside the command line. */
const PACKED = ['masar-one.js', 'masar-one-full.js'];

/** @param root  the project  @param folder  what is made; anything in it is removed */
export async function make(root: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const copy = (from: string, to: string) => {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    copyFileSync(join(root, from), join(folder, to));
  };
  await buildCode(root, folder);
  writeDeclarations(root, join(folder, 'types'));
  for (const file of BUILT) copy(join('dist', file), file);
  for (const file of PACKED) copy(join('dist', file), join('cli', file));
  copy('public/schema/masar-1.json', 'schema/masar-1.json');
  copy('LICENSE', 'LICENSE');
  copy('docs/package.md', 'README.md');
  const project: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const manifest = manifestOf(project, [...BUILT, NOTICES]);
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
