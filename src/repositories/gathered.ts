import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

/** How questions are gathered. */
interface Gathering {
  /** How long the first waits for others: nothing that somebody waits for may wait longer than for what came with it. */
  readonly pauseMs?: number;
  /** The most that one statement is asked. */
  readonly most?: number;
}

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Makes few statements of what is asked one by one: what is asked while a statement is under way waits for it, and is
 * asked all together then. So a flood of questions of one kind keeps one connection busy, and leaves the others free.
 *
 * @param load answers many questions, in their order; what it throws is thrown to all who asked.
 */
export function gathered<Question, Answer>(
  load: (questions: readonly Question[]) => Promise<readonly Answer[]>,
  { pauseMs = 0, most = 500 }: Gathering = {},
): (question: Question) => Promise<Answer> {
  const waiting: Waiting<Question, Answer>[] = [];
  let isBusy = false;
  const work = async () => {
    isBusy = true;
    while (waiting.length > 0) {
      await (pauseMs > 0 ? pause(pauseMs) : nextTurn());
      await answerAll(waiting.splice(0, most), load);
    }
    isBusy = false;
  };
  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (!isBusy) void work();
    });
}

async function answerAll<Question, Answer>(
  page: readonly Waiting<Question, Answer>[],
  load: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): Promise<void> {
  try {
    const answers = await load(page.map(({ question }) => question));
    for (const [index, { resolve }] of page.entries()) resolve(answers[index] as Answer);
  } catch (error) {
    for (const { reject } of page) reject(error);
  }
}
