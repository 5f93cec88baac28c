/** As long as Discord takes answers to an interaction (Discord: "Receiving and Responding"). */
const tokenLifeMs = 15 * 60_000;

/** The interactions of the last quarter of an hour, which tells one that Discord sends again from a new one. */
export class SeenInteractions {
  readonly #seenAtMs = new Map<string, number>();

  /** Whether this one was not seen yet; from now on it was. */
  public isNew(interactionId: string, nowMs: number): boolean {
    this.#forgetBefore(nowMs - tokenLifeMs);
    if (this.#seenAtMs.has(interactionId)) return false;
    this.#seenAtMs.set(interactionId, nowMs);
    return true;
  }

  #forgetBefore(timeMs: number): void {
    for (const [id, seenAtMs] of this.#seenAtMs) {
      if (seenAtMs >= timeMs) return;
      this.#seenAtMs.delete(id);
    }
  }
}
