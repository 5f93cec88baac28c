import { accessSync, constants } from 'node:fs';
import { describeWhere } from './describe-where';

const { CHROMIUM: named } = process.env;
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where CHROMIUM says that it is, or where packages put it; null where there is none. */
export const chromiumPath = (named ? [named] : places).find(isProgram) ?? null;

const lack =
  'the tests of the sandbox’s page, since there is no Chromium: install Debian’s package chromium, or name the program in CHROMIUM.';

let isSaid = false;

/**
 * `describe` for tests of the page: without Chromium they are left out, and one line says so once.
 *
 * @throws an Error of one sentence when CHROMIUM names what is no program.
 */
export function describeWithChromium(name: string, tests: () => void): void {
  if (named && !chromiumPath) throw new Error(`CHROMIUM names ${named}, which is no program.`);
  if (chromiumPath) describe(name, tests);
  else if (isSaid) describe.skip(name, tests);
  else describeWhere(lack)(name, tests);
  isSaid = true;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
