import type { ImportSummary } from '../../entities/import-summary';
import type { Context } from '../context';

type Reach = Pick<Context, 'imports' | 'discord' | 'log' | 'aside'>;

/** How long whoever has imported is given to post it. */
const postingSeconds = 60;

/** Says in the log channel what an import has recorded, once, beside the work in hand. */
export function postImport(context: Reach, summary: ImportSummary): void {
  context.aside(importKey(summary), () => post(context, summary));
}

/**
 * Forgets what was read of files whose question nobody has answered in time, and posts what a crash or a silent
 * Discord has left of imports, looking first for what an earlier attempt may have posted.
 *
 * @param isStart whether the process has just begun, so that nothing of its own is under way.
 */
export async function tendImports(context: Reach & Pick<Context, 'run'>, isStart: boolean): Promise<void> {
  const { imports, discord, run } = context;
  await imports.forgetOld();
  for (const summary of await imports.claimSummaries(isStart ? 0 : postingSeconds, run.shards)) {
    context.aside(importKey(summary), async () => {
      const found = await discord.findImportPost(summary);
      if (found.seen === 'absent') return post(context, summary);
      if (found.seen === 'present') await imports.dropSummary(summary);
    });
  }
}

async function post({ imports, discord, log }: Reach, summary: ImportSummary): Promise<void> {
  const answer = await discord.postImport(summary);
  if (answer !== 'unclear') return imports.dropSummary(summary);
  const { guildId, id } = summary;
  log.warn({ guildId, import: id }, 'summary of an import not confirmed; tried again with the next round');
}

function importKey({ id }: ImportSummary): string {
  return `import:${id}`;
}
