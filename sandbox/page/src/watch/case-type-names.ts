/** The types of cases as the bot itself calls them, as far as its name differs from the type. */
const names: ReadonlyMap<string, string> = new Map([
  ['tempban', 'Temporary ban'],
  ['untimeout', 'Timeout lifted'],
  ['warn', 'Warning'],
  ['unjail', 'Release from jail'],
]);

/** What a case did, such as `Temporary ban`. */
export function caseTypeName(type: string): string {
  return names.get(type) ?? type.charAt(0).toUpperCase() + type.slice(1);
}
