/** In the address of a request to Discord: what follows is a token that lets anybody answer in our name. */
const tokenInUrl = /(\/(?:webhooks|interactions)\/\d+\/)[^/?]+/g;

/** PostgreSQL puts values between quotation marks, those of whatever language it speaks. */
const quoted = /["'`«»‹›„“”‚‘’「」『』].*["'`«»‹›„“”‚‘’「」『』]/su;

type Fields = Error & Record<string, unknown>;

/**
 * What of an error is written to the log: never the body of a request, which holds what people wrote, no
 * value that PostgreSQL quotes, and no token in an address.
 */
export function errorFields(error: unknown): unknown {
  if (!(error instanceof Error)) return withoutToken(String(error));
  const { code, status, method, url } = error as Fields;
  return {
    type: error.name,
    ...(isFromPostgres(error as Fields) ? postgresFields(error as Fields) : messageFields(error)),
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    ...(method !== undefined && { method }),
    ...(typeof url === 'string' && { url: withoutToken(url) }),
    ...(error.cause !== undefined && { cause: errorFields(error.cause) }),
  };
}

function messageFields({ message, stack }: Error): object {
  return { message: withoutToken(message), stack: withoutToken(stack ?? '') };
}

/** An error that the server reported, wrapped by TypeORM or not: no other has a severity. */
function isFromPostgres({ code, severity }: Fields): boolean {
  return typeof code === 'string' && typeof severity === 'string';
}

/** The stack begins with the message, which is left out of it. */
function postgresFields({ message, stack = '', severity, constraint, table, routine }: Fields): object {
  const [, place = ''] = stack.split(message);
  return { message: withoutValues(message), stack: place, severity, constraint, table, routine };
}

/** What PostgreSQL says, without the values that it quotes. */
export function withoutValues(message: string): string {
  return message.replace(quoted, '…');
}

/** An address without what lets anybody answer in the name of the bot. */
export function withoutToken(text: string): string {
  return text.replace(tokenInUrl, '$1…');
}
