/** A package as a lock file or a bundle names it, with what it says of its licence. */
export interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string | null;
}

/** The licences that fit beside Bailiff's own, MIT, and what each of them asks for. */
export const fittingLicences: Readonly<Record<string, string>> = {
  '0BSD': 'Asks for nothing.',
  'Apache-2.0':
    'Asks that its text goes with the package, and its NOTICE where there is one. It lends the patents of those who wrote the package as well.',
  'BSD-2-Clause': 'Asks that its text goes with the package.',
  'BSD-3-Clause': 'Asks that its text goes with the package, and that nobody advertises with its authors.',
  'Bitstream Vera':
    'Asks that its text goes with the font, that the font is not sold by itself, and that one that was changed has another name. SPDX knows no name for the two texts of DejaVu, of Bitstream and of Arev; they ask for the same.',
  ISC: 'Asks that its text goes with the package.',
  MIT: 'Asks that its text goes with the package.',
  'MPL-2.0':
    'Asks, of whoever passes the package on, to say where the source of its files is, and to give that of files they changed; it asks nothing of the files around it. Bailiff takes the package unchanged, as a file beside the bundle; its source: <https://github.com/yisibl/resvg-js>.',
};

/** Packages that call their licence otherwise than SPDX does, which was looked up in their texts. */
const otherwise: Readonly<Record<string, string>> = {
  'dejavu-fonts-ttf: SEE LICENSE IN README.md AND LICENSE': 'Bitstream Vera',
  'discord-markdown-parser: Apache License': 'Apache-2.0',
};

/** The licence of a package, as SPDX names it where it can; null where the package names none. */
export function licenceOf({ name, license }: Package): string | null {
  return otherwise[`${name}: ${license}`] ?? license;
}

/** Those that may not be in Bailiff, or of which somebody has to say first why they may. */
export function unfitting(packages: readonly Package[]): string[] {
  return packages
    .filter((one) => !Object.hasOwn(fittingLicences, licenceOf(one) ?? ''))
    .map((one) => `${one.name} ${one.version}: ${licenceOf(one) ?? 'no licence'}`);
}
