/**
 * The package's types: what the compiler says of its entries, and of what they name. The records alone are
 * written anew, from the schema: their own declaration speaks of the library that they are checked
 * with, which nobody should have to install for its types.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { recordTypes } from './record-types.ts';

const ENTRIES = ['package/index', 'package/element', 'package/formats'];
const RECORDS = 'records/schema';

/** @param folder  where they are written, in the folders of the source */
export function writeDeclarations(root: string, folder: string): void {
  const emitted = mkdtempSync(join(root, 'node_modules', '.cache', 'masar', 'declared-'));
  try {
    emit(root, emitted);
    const schema: unknown = JSON.parse(
      readFileSync(join(root, 'public', 'schema', 'masar-1.json'), 'utf8'),
    );
    const written = new Set<string>();
    const write = (name: string): void => {
      if (written.has(name)) return;
      written.add(name);
      const text =
        name === RECORDS
          ? recordTypes(schema)
          : readFileSync(join(emitted, `${name}.d.ts`), 'utf8');
      const path = join(folder, `${name}.d.ts`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text.replaceAll(IMPORT, '$1$2.js$3'));
      for (const [, , target = ''] of text.matchAll(IMPORT)) {
        write(relative(emitted, resolve(emitted, dirname(name), target)).replaceAll('\\', '/'));
      }
    };
    for (const entry of ENTRIES) write(entry);
  } finally {
    rmSync(emitted, { recursive: true });
  }
}

/** A module of ours that a declaration names. */
const IMPORT = /((?:from|import) ?\(?["'])(\.{1,2}\/[^"']+)\.ts(["'])/g;

function emit(root: string, folder: string): void {
  const config = join(folder, 'tsconfig.json');
  const options = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      stripInternal: true,
      rootDir: join(root, 'src'),
      outDir: folder,
      types: ['node', 'vite/client'],
    },
    include: [join(root, 'src', '**', '*.d.ts')],
    files: ENTRIES.map((entry) => join(root, 'src', `${entry}.ts`)),
  };
  writeFileSync(config, JSON.stringify(options));
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const done = spawnSync(process.execPath, [compiler, '-p', config], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`No declarations:\n${done.stdout}${done.stderr}`);
}
