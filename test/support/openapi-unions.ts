type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const nodesIn = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

function schemaNamed(document: Node, reference: unknown): Node | null {
  const components = document['components'];
  const schemas = isNode(components) ? components['schemas'] : null;
  const name = typeof reference === 'string' ? reference.replace('#/components/schemas/', '') : '';
  const schema = isNode(schemas) ? schemas[name] : null;
  return isNode(schema) ? schema : null;
}

/** The values of `type` that belong to a branch of a union; none when the branch does not name them. */
function typesOf(document: Node, branch: Node): readonly unknown[] {
  const { properties, required } = schemaNamed(document, branch['$ref']) ?? branch;
  const type = isNode(properties) ? properties['type'] : null;
  const values = isNode(type) && Array.isArray(required) && required.includes('type') ? type['enum'] : [];
  return Array.isArray(values) ? values : [];
}

/** One of some constants → an enumeration, which a fault can list. */
function listConstants(node: Node): void {
  const branches = nodesIn(node['oneOf']);
  if (branches.length === 0 || !branches.every((branch) => 'const' in branch)) return;
  delete node['oneOf'];
  node['enum'] = branches.map((branch) => branch['const']);
}

/** One of some objects told apart by `type` → that object, unless the type is another's. */
function branchOnType(document: Node, node: Node, keyword: 'oneOf' | 'anyOf'): void {
  const branches = nodesIn(node[keyword]).map((branch) => ({ branch, types: typesOf(document, branch) }));
  const types = branches.flatMap((each) => each.types);
  const toldApart = new Set(types).size === types.length && branches.every((each) => each.types.length > 0);
  if (branches.length < 2 || !toldApart) return;
  const hasType = (values: readonly unknown[]) => ({
    properties: { type: { enum: values } },
    required: ['type'],
  });
  Reflect.deleteProperty(node, keyword);
  node['allOf'] = [
    ...nodesIn(node['allOf']),
    { type: 'object', ...hasType(types) },
    ...branches.map((each) => ({ if: { not: hasType(each.types) }, else: each.branch })),
  ];
}

function rewrite(document: Node, node: Node): void {
  listConstants(node);
  branchOnType(document, node, 'oneOf');
  branchOnType(document, node, 'anyOf');
  for (const child of Object.values(node)) if (isNode(child)) rewrite(document, child);
}

/**
 * Rewrites, in place, the unions of the document so that a value is held against the one branch it claims to be.
 * The same values stay valid; a fault then says what is wrong, not what each of twelve other branches would have wanted.
 */
export function makeUnionsLegible(document: unknown): void {
  if (isNode(document)) rewrite(document, document);
}
