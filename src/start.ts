import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';

const load = createRequire(__filename);

/** The bundle, as the build lays it beside this file, and what V8 made of it. */
const bundle = join(__dirname, 'bundle.js');
export const codeFile = join(__dirname, 'bundle.code');

/**
 * Loads the bundle as `require` does, but from what V8 made of it before: compiling it takes longer than the rest of a
 * start. V8 takes no code that another version or other flags made; the bundle is compiled then.
 */
export function loadBundle(): Script {
  const cachedData = existsSync(codeFile) ? readFileSync(codeFile) : undefined;
  const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  const source = Module.wrap(readFileSync(bundle, 'utf8'));
  const script = new Script(source, { filename: bundle, cachedData, importModuleDynamically });
  const module = new Module(bundle);
  Object.assign(module, { filename: bundle, loaded: true });
  load.cache[bundle] = module;
  const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
  run.call(module.exports, module.exports, createRequire(bundle), module, bundle, dirname(bundle));
  return script;
}

if (require.main === module) {
  loadBundle();
  load('./main.js');
}
