const startupHeader = 4;
const header = 5;

/**
 * Reads, of what a client sends to PostgreSQL over one connection, the statements it has carried out, by their texts
 * (PostgreSQL: "Message Formats"). A statement that is prepared once and bound often counts as often as it is bound.
 */
export class StatementReader {
  #unread = Buffer.alloc(0);
  #hasStarted = false;
  readonly #prepared = new Map<string, string>();

  /** The statements that end in what came now. */
  public read(data: Buffer): string[] {
    this.#unread = Buffer.concat([this.#unread, data]);
    const statements: string[] = [];
    for (let message = this.#next(); message; message = this.#next()) {
      const statement = this.#statementOf(message);
      if (statement !== null) statements.push(statement);
    }
    return statements;
  }

  #next(): { readonly type: string; readonly body: Buffer } | null {
    const headerLength = this.#hasStarted ? header : startupHeader;
    if (this.#unread.length < headerLength) return null;
    const end = this.#unread.readInt32BE(headerLength - 4) + headerLength - 4;
    if (this.#unread.length < end) return null;
    const type = this.#hasStarted ? String.fromCharCode(this.#unread.readUInt8()) : '';
    const body = this.#unread.subarray(headerLength, end);
    this.#unread = this.#unread.subarray(end);
    this.#hasStarted = true;
    return { type, body };
  }

  #statementOf({ type, body }: { readonly type: string; readonly body: Buffer }): string | null {
    const [first = '', second = ''] = body.toString().split('\0', 2);
    if (type === 'Q') return first;
    if (type === 'P') this.#prepared.set(first, second);
    return type === 'B' ? (this.#prepared.get(second) ?? null) : null;
  }
}
