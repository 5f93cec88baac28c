/**
 * Every table of Bailiff's, each after those it refers to. An older schema lacks the later ones; `migrations`, which
 * says which schema it is, goes along as the list of their names.
 */
export const tables = [
  'guilds',
  'cases',
  'case_edits',
  'case_evidence',
  'erasures',
  'reports',
  'channel_changes',
  'case_imports',
  'ban_batches',
  'action_questions',
  'appeals',
  'import_summaries',
  'approvals',
] as const;
