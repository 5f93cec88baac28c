import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { StatementReader } from './statement-reader';

/** A way to a database that breaks at will: just after the server has done what it was asked, and before its word. */
export class CuttingProxy {
  #cut: { texts: readonly string[]; readonly done: () => void } | null = null;
  readonly #sockets = new Set<Socket>();

  /** Every statement that went to the database this way, oldest first. */
  public readonly statements: string[] = [];

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {}

  public static async start(url: string): Promise<CuttingProxy> {
    const server = createServer();
    const proxy = new CuttingProxy(server, new URL(url));
    server.on('connection', (client) => proxy.#forward(client));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  public get url(): string {
    const url = new URL(this.target);
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /**
   * Loses the answer to the next statement that holds the text; of several texts, to the first that holds the last of
   * them after there was one for each of the others. Resolves once it is lost.
   */
  public loseAnswerTo(...texts: readonly string[]): Promise<void> {
    return new Promise((done) => {
      this.#cut = { texts, done };
    });
  }

  public async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #forward(client: Socket): void {
    const server = connect(Number(this.target.port), this.target.hostname);
    const reader = new StatementReader();
    let lose: (() => void) | null = null;
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket
        .on('error', () => undefined)
        .on('close', () => {
          this.#sockets.delete(socket);
          client.destroy();
          server.destroy();
        });
    }
    client.on('data', (data) => {
      const statements = reader.read(data);
      this.statements.push(...statements);
      for (const statement of statements) lose ??= this.#cutAt(statement);
      server.write(data);
    });
    server.on('data', (data) => {
      if (lose) {
        client.destroy();
        lose();
      } else client.write(data);
    });
  }

  /** What is to be called when the answer to this is lost; null where it is not to be. */
  #cutAt(statement: string): (() => void) | null {
    const [next, ...further] = this.#cut?.texts ?? [];
    if (!this.#cut || next === undefined || !statement.includes(next)) return null;
    const { done } = this.#cut;
    this.#cut = further.length > 0 ? { texts: further, done } : null;
    return further.length > 0 ? null : done;
  }
}
