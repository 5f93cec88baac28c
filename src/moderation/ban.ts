/** A ban as Discord lists it; it says neither when it was made nor by whom. */
export interface Ban {
  readonly userId: string;
  readonly name: string | null;
  readonly reason: string | null;
}
