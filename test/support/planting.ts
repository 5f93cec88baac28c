/** Who imports what. A path that ends in `/` is a room in which a fresh file is planted. */
export type Import = readonly [importer: string, imported: string, how?: 'by type'];

/** Imports that one rule, and no other, reports; and imports of the same kind that no rule reports. */
export interface Planting {
  readonly caught: readonly Import[];
  readonly allowed: readonly Import[];
}
