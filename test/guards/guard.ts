/**
 * A piece of code that keeps a promise, and the test that fails without it. `npm run test:guards` takes each out
 * in a copy of the project, and sees the test fail.
 */
export interface Guard {
  /** What is kept, such as `Promise 6: One gate`, or a way in which such bots go wrong, in words. */
  readonly keeps: string;
  /** Where the code stands, from the root of the project. */
  readonly file: string;
  /** The code, which stands there once. */
  readonly code: string;
  /** What stands in its place without it; it has to compile. */
  readonly without: string;
  /** The test file, from the root of the project. */
  readonly test: string;
  /** The test that fails, by its name without those of its headings; `(defect 3)` at its end says what is kept out. */
  readonly name: string;
}
