import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Exchange, loadContract } from './discord-contract';

/**
 * Serves Discord's own document to every test file of a run, so that its schemas are compiled once and not once a
 * file; says where in DISCORD_CONTRACT_URL. Where DISCORD_OPENAPI is unset, there is no contract and no server.
 *
 * @returns stops it.
 */
export async function startContractServer(): Promise<() => void> {
  const contract = loadContract();
  if (!contract) return () => undefined;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const exchanges = JSON.parse(body) as Exchange[];
      response.end(JSON.stringify(exchanges.map((exchange) => contract.check(exchange))));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  process.env['DISCORD_CONTRACT_URL'] = `http://127.0.0.1:${port}/`;
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
