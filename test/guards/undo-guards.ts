import type { Guard } from './guard';

const undo = 'Undo';
const confirm = 'What is asked before an action';
const undoing = 'test/bot/undo.test.ts';
const confirming = 'test/bot/confirm.test.ts';
const undoCase = 'src/moderation/undo-case.ts';

/** What keeps undoing to its own case, to its time and to whom it is for, and an answer to whoever was asked. */
export const undoGuards: readonly Guard[] = [
  {
    keeps: undo,
    file: undoCase,
    code: 'if (!admitted.ok) return admitted;',
    without: 'if (!admitted.ok) return markIt(context, { ...key, notice: "none" } as never, moderatorId);',
    test: undoing,
    name: 'is refused by the gate to whoever might not do the same, and leaves nothing behind',
  },
  {
    keeps: undo,
    file: undoCase,
    code: `return { code: 'undo_too_late', number };`,
    without: 'return null;',
    test: undoing,
    name: 'is refused after fifteen minutes by the clock of the database, in one sentence',
  },
  {
    keeps: undo,
    file: undoCase,
    code: `found.value.ending === 'undone' ? undoneBy(found.value) : refusal`,
    without: 'refusal',
    test: undoing,
    name: 'of two at once, one undoes, and the other is told who',
  },
  {
    keeps: undo,
    file: undoCase,
    code: `if (undone.undoNotice === 'sending') await tell(context, undone);`,
    without: '',
    test: undoing,
    name: 'tells whoever was told, of what does not last as well, and nobody else',
  },
  {
    keeps: undo,
    file: 'src/moderation/take-action.ts',
    code: 'notify: undoes?.wasTold ?? request.notify ?? null,',
    without: 'notify: request.notify ?? null,',
    test: undoing,
    name: 'tells whoever was told, of what does not last as well, and nobody else',
  },
  {
    keeps: undo,
    file: 'src/repositories/insert-case.ts',
    code: 'and ($25::int is null or r.number = $25::int)',
    without: 'and ($25::int is null or r.number > 0)',
    test: 'test/repositories/case-undoing.test.ts',
    name: 'ends the case it names and no other, and records nothing where that is over',
  },
  {
    keeps: undo,
    file: 'src/moderation/undo-span.ts',
    code: `takesOver.ending === 'lifted' || moderator.id === bot.id ? null : spanSeconds`,
    without: 'moderator.id === bot.id ? null : spanSeconds',
    test: undoing,
    name: 'is not under what ended by itself, was done by hand, or lifts something',
  },
  {
    keeps: undo,
    file: 'src/repositories/settle-case.ts',
    code: 'set ended_at = null, ending = null, undone_by_id = null',
    without: 'set ended_at = ended_at, ending = ending, undone_by_id = undone_by_id',
    test: 'test/bot/undo-crash.test.ts',
    name: 'killed between undoing and Discord’s word, both cases are settled to what Discord shows, once',
  },
  {
    keeps: confirm,
    file: 'src/repositories/action-questions.ts',
    code: 'with taken as (\n  delete from action_questions\n',
    without: 'with taken as (\n  update action_questions set guild_id = guild_id\n',
    test: confirming,
    name: 'of two presses at once acts once, and lets nobody else answer',
  },
  {
    keeps: confirm,
    file: 'src/moderation/asked-of.ts',
    code: 'evidence: evidence ?? null,',
    without: 'evidence: null,',
    test: confirming,
    name: 'keeps the evidence that was given with the command',
  },
  {
    keeps: confirm,
    file: 'src/moderation/take-action.ts',
    code: `if (replaces != null) return { types: lasting, ending: 'replaced', required: true, number: replaces };`,
    without: `if (replaces != null) return { types: lasting, ending: 'replaced', required: true };`,
    test: confirming,
    name: 'is changed by nobody who might not do it any more, and no other sanction than the one that was shown',
  },
];
