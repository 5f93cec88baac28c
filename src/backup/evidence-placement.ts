import { rmSync, statSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { evidencePath } from '../evidence/evidence-path';
import { undoAtExit } from './undo-at-exit';

/** Puts files of evidence in place all or none: they wait beside it until the record that names them is in. */
export class EvidencePlacement {
  readonly #waiting: string;
  readonly #staged: string[] = [];
  readonly #placed: string[] = [];
  readonly #keep: () => void;
  #isPlaced = false;

  public constructor(private readonly directory: string) {
    this.#waiting = `${directory}.restoring`;
    rmSync(this.#waiting, { recursive: true, force: true });
    this.#keep = undoAtExit(() => this.#end());
  }

  /** Whether all are in place: what comes next is that the record is completed. */
  public get isPlaced(): boolean {
    return this.#isPlaced;
  }

  /** One that is there already is left as it is: its name says what is in it. */
  public async add(sha256: string, content: Buffer): Promise<void> {
    const size = statSync(evidencePath(this.directory, sha256), { throwIfNoEntry: false })?.size;
    if (size === content.byteLength) return;
    await mkdir(this.#waiting, { recursive: true, mode: 0o700 });
    await writeFile(join(this.#waiting, sha256), content, { mode: 0o600, flush: true });
    this.#staged.push(sha256);
  }

  public async place(): Promise<void> {
    for (const sha256 of this.#staged) {
      const path = evidencePath(this.directory, sha256);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      this.#placed.push(path);
      await rename(join(this.#waiting, sha256), path);
    }
    this.#isPlaced = true;
  }

  /** From now on what was placed stays. */
  public settle(): void {
    this.#placed.length = 0;
    this.undo();
  }

  /** Once all are in place the record may be completed, though nobody hears of it: a file too many is harmless. */
  #end(): void {
    if (this.#isPlaced) this.settle();
    else this.undo();
  }

  public undo(): void {
    this.#keep();
    for (const path of this.#placed) rmSync(path, { force: true });
    rmSync(this.#waiting, { recursive: true, force: true });
  }

  /** Removes files that no record names any more. */
  public async forget(files: readonly string[]): Promise<void> {
    for (const sha256 of files) await rm(evidencePath(this.directory, sha256), { force: true });
  }
}
