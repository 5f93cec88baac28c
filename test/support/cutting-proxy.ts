import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a database that breaks at will: just after the server has done what it was asked, and before its word. */
export class CuttingProxy {
  #cut: { readonly text: string; readonly done: () => void } | null = null;
  readonly #sockets = new Set<Socket>();

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

  /** Loses the answer to the next statement that holds this text; resolves once it is lost. */
  public loseAnswerTo(text: string): Promise<void> {
    return new Promise((done) => {
      this.#cut = { text, done };
    });
  }

  public async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #forward(client: Socket): void {
    const server = connect(Number(this.target.port), this.target.hostname);
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
      if (this.#cut && data.includes(this.#cut.text)) {
        lose = this.#cut.done;
        this.#cut = null;
      }
      server.write(data);
    });
    server.on('data', (data) => {
      if (lose) {
        client.destroy();
        lose();
      } else client.write(data);
    });
  }
}
