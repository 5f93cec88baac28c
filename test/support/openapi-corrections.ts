/** The place in the document, segment by segment (`-` appends to a list), and what belongs there. */
interface Correction {
  readonly at: readonly string[];
  /** `undefined` takes out what is there. */
  readonly value: unknown;
}

const schema = (...rest: readonly string[]) => ['components', 'schemas', ...rest];
const jsonBody = (path: string, method: string, ...rest: readonly string[]) => [
  ...['paths', path, method, 'requestBody', 'content', 'application/json', 'schema'],
  ...rest,
];

const overwritePath = '/channels/{channel_id}/permissions/{overwrite_id}';
const joinRequestPath = '/guilds/{guild_id}/requests/{request_id}';
const permissionBitsets = [
  jsonBody(overwritePath, 'put', 'properties', 'allow'),
  jsonBody(overwritePath, 'put', 'properties', 'deny'),
  schema('ChannelPermissionOverwriteRequest', 'properties', 'allow'),
  schema('ChannelPermissionOverwriteRequest', 'properties', 'deny'),
  schema('CreateRoleRequest', 'properties', 'permissions'),
  schema('UpdateRoleRequestPartial', 'properties', 'permissions'),
  schema('ApplicationOAuth2InstallParams', 'properties', 'permissions'),
  schema('ApplicationCommandCreateRequest', 'properties', 'default_member_permissions'),
  schema('ApplicationCommandPatchRequestPartial', 'properties', 'default_member_permissions'),
  schema('ApplicationCommandUpdateRequest', 'properties', 'default_member_permissions'),
];

const corrections: readonly Correction[] = [
  // Permission bitsets are typed as integers in requests; clients must send them as strings of digits.
  ...permissionBitsets.map((at) => ({
    at,
    value: { type: ['integer', 'string', 'null'], minimum: 0, pattern: '^[0-9]+$' },
  })),
  // Lifting a ban is said to need a body; the body has no fields and nobody sends one.
  { at: ['paths', '/guilds/{guild_id}/bans/{user_id}', 'delete', 'requestBody', 'required'], value: false },
  // The codes inside an error's `errors` tree are typed as integers; Discord sends names such as BASE_TYPE_REQUIRED.
  {
    at: schema('InnerErrors', 'properties', '_errors', 'items'),
    value: {
      type: 'object',
      properties: { code: { type: ['string', 'integer'] }, message: { type: 'string' } },
      required: ['code', 'message'],
    },
  },
  // A 429 is said to always have a `code`; Discord leaves it out for ordinary limits.
  {
    at: schema('RatelimitedResponse', 'allOf', '0'),
    value: {
      type: 'object',
      properties: { code: { type: 'integer' }, message: { type: 'string' } },
      required: ['message'],
    },
  },
  // The answer to a deferral (types 5 and 6) has no variant of `resource`.
  {
    at: schema('InteractionCallbackResponse', 'properties', 'resource', 'oneOf', '-'),
    value: {
      type: 'object',
      properties: {
        type: { type: 'integer', enum: [5, 6] },
        message: { $ref: '#/components/schemas/MessageResponse' },
      },
      required: ['type'],
    },
  },
  // An empty `enum`, which no value can meet and no JSON Schema compiler accepts.
  { at: jsonBody(joinRequestPath, 'patch', 'properties', 'action', 'enum'), value: undefined },
];

function child(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined;
}

function apply(document: unknown, { at, value }: Correction): void {
  const key = at.at(-1) ?? '';
  const parent = at.slice(0, -1).reduce(child, document);
  if (Array.isArray(parent) && key === '-') parent.push(value);
  else if (child(parent, key) === undefined)
    throw new Error(`No longer in Discord's document: ${at.join(' › ')}`);
  else Object.assign(parent as object, { [key]: value });
}

/**
 * Corrects, in place, what the document says and Discord does not do.
 * Throws when a place is gone: then the document is a new one, and the correction is to be looked at again.
 */
export function correct(document: unknown): void {
  for (const correction of corrections) apply(document, correction);
}
