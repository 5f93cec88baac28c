/** In the address of a request to Discord: what follows is a token that lets anybody answer in our name. */
const tokenInUrl = /(\/(?:webhooks|interactions)\/\d+\/)[^/?]+/g;

const withoutToken = (text: string) => text.replace(tokenInUrl, '$1…');

/**
 * What of an error is written to the log: never the body of a request, which holds what people wrote, and no
 * token in an address.
 */
export function errorFields(error: unknown): unknown {
  if (!(error instanceof Error)) return withoutToken(String(error));
  const { code, status, method, url } = error as Error & Record<string, unknown>;
  return {
    type: error.name,
    message: withoutToken(error.message),
    stack: withoutToken(error.stack ?? ''),
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    ...(method !== undefined && { method }),
    ...(typeof url === 'string' && { url: withoutToken(url) }),
    ...(error.cause !== undefined && { cause: errorFields(error.cause) }),
  };
}
