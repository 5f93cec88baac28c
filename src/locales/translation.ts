/** Sentences of the same names as the English ones, at every depth: none is missing, none is there besides. */
export type Translation<English> = {
  readonly [Name in keyof English]: English[Name] extends string ? string : Translation<English[Name]>;
};
