import { spawn } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { describeWhere } from '../support/describe-where';
import { newFolder } from '../support/new-folder';
import { alertQueries } from '../support/prometheus';

const promtool = '/usr/bin/promtool';
const rules = join(__dirname, '..', '..', 'docs', 'operations', 'alerts.yml');

/** Series by name, with what each says minute by minute: `0+2x60` is 0, 2, 4 … for an hour. */
type Told = Readonly<Record<string, string>>;

const job = 'job="bailiff"';
const metric = (name: string, ...labels: readonly string[]) =>
  `bailiff_${name}{${[job, ...labels].join(',')}}`;
const acknowledged = (le: string) => metric('interaction_acknowledged_seconds_bucket', `le="${le}"`);
const requests = (status: number) => metric('discord_requests_total', `status="${status}"`);

/** A bot that is well, with some trouble that is nothing to wake anybody for. */
const well: Told = {
  [`up{${job}}`]: '1+0x120',
  [metric('gateway_shards')]: '1+0x120',
  [metric('gateway_shards_ready')]: '1+0x120',
  [metric('gateway_reconnects_total')]: '0+0.1x120',
  [metric('database_up')]: '1+0x120',
  [metric('database_waiting')]: '0 4 0 4 0 4+0x3 0+0x110',
  [metric('endings_lag_seconds')]: '0 30 60 0+0x116',
  [metric('endings_total', 'outcome="refused"')]: '0+0.1x120',
  [metric('cases_pending')]: '0+0x14 1+0x8 0+0x96',
  [acknowledged('0.5')]: '0+10x120',
  [acknowledged('+Inf')]: '0+10x120',
  [metric('interaction_seconds_count', 'outcome="failed"')]: '0+0.2x120',
  [metric('task_rounds_total', 'task="lift-due-sanctions"', 'outcome="failed"')]: '0+0.2x120',
  [requests(200)]: '0+100x120',
  [requests(502)]: '0+5x120',
  [metric('discord_rate_limit_wait_seconds_total')]: '0+30x120',
  [metric('log_lines_total', 'level="error"')]: '0+0.2x120',
  [metric('log_lines_total', 'level="warn"')]: '0+100x120',
};

/** What makes each alert fire, and that alone; with the minute at which it has not fired yet, and at which it has. */
const troubles: Readonly<Record<string, readonly [told: Told, quietAt: number, firesAt: number]>> = {
  BailiffDown: [{ [`up{${job}}`]: '0+0x120' }, 1, 3],
  BailiffNotConnected: [{ [metric('gateway_shards_ready')]: '0+0x120' }, 4, 6],
  BailiffDatabaseAway: [
    {
      [metric('database_up')]: '0+0x120',
      [metric('endings_lag_seconds')]: 'NaN+0x120',
      [metric('cases_pending')]: 'NaN+0x120',
    },
    ...([1, 3] as const),
  ],
  BailiffEndingsLate: [{ [metric('endings_lag_seconds')]: '0+60x120' }, 4, 6],
  BailiffEndingsRefused: [{ [metric('endings_total', 'outcome="refused"')]: '0+1x120' }, 5, 30],
  BailiffCasesPending: [{ [metric('cases_pending')]: '1+0x120' }, 4, 16],
  BailiffAnswersSlow: [{ [acknowledged('0.5')]: '0+5x120', [acknowledged('2.5')]: '0+10x120' }, 4, 16],
  BailiffInteractionsFail: [
    { [metric('interaction_seconds_count', 'outcome="failed"')]: '0+1x120' },
    ...([2, 10] as const),
  ],
  BailiffTaskFails: [
    { [metric('task_rounds_total', 'task="lift-due-sanctions"', 'outcome="failed"')]: '0+1x120' },
    ...([2, 10] as const),
  ],
  BailiffDiscordFails: [{ [requests(502)]: '0+20x120' }, 4, 16],
  BailiffRateLimited: [{ [metric('discord_rate_limit_wait_seconds_total')]: '0+90x120' }, 9, 21],
  BailiffReconnects: [{ [metric('gateway_reconnects_total')]: '0+1x120' }, 10, 60],
  BailiffPoolExhausted: [{ [metric('database_waiting')]: '2+0x120' }, 4, 11],
  BailiffLogsErrors: [{ [metric('log_lines_total', 'level="fatal"')]: '0+1x120' }, 3, 15],
};

it('Every alert is held against a trouble', () => {
  expect(Object.keys(troubles)).toEqual(alertQueries().map(({ alert }) => alert));
});

const lack = existsSync(promtool) ? null : 'the alerts; add with "apt-get install prometheus".';

describeWhere(lack)('The alerts, as Prometheus reads them', () => {
  let folder: string;
  beforeAll(() => {
    folder = newFolder('alerts');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What promtool says where it is not content; null where it is. */
  async function refusalOf(...options: readonly string[]): Promise<string | null> {
    const child = spawn(promtool, options, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    const code = await new Promise((resolve) => child.once('close', resolve));
    return code === 0 ? null : said;
  }

  /** Lets the rules run over what is told, and holds against them which alerts fire at these minutes. */
  function whenTold(told: Told, firing: readonly (readonly [minute: number, alert: string | null])[]) {
    const test = {
      rule_files: [rules],
      tests: [
        {
          interval: '1m',
          input_series: Object.entries({ ...well, ...told }).map(([series, values]) => ({ series, values })),
          promql_expr_test: firing.map(([minute, alert]) => ({
            expr: 'count by (alertname) (ALERTS{alertstate="firing"})',
            eval_time: `${minute}m`,
            exp_samples: alert === null ? [] : [{ labels: `{alertname="${alert}"}`, value: 1 }],
          })),
        },
      ],
    };
    const file = join(folder, 'test.yml');
    writeFileSync(file, stringify(test));
    return refusalOf('test', 'rules', file);
  }

  it('are rules that it takes', async () => {
    expect(await refusalOf('check', 'rules', rules)).toBeNull();
  });

  it('are silent over a bot that is well', async () => {
    const minutes = Array.from({ length: 60 }, (_, index) => [2 * index, null] as const);
    expect(await whenTold({}, minutes)).toBeNull();
  });

  it('hold a bot for not connected that knows of no shard yet', async () => {
    const told = { [metric('gateway_shards')]: '0+0x120', [metric('gateway_shards_ready')]: '0+0x120' };
    expect(
      await whenTold(told, [
        [4, null],
        [6, 'BailiffNotConnected'],
      ]),
    ).toBeNull();
  });

  it.each(Object.entries(troubles))(
    '%s fires when it has lasted, and no other does',
    async (alert, trouble) => {
      const [told, quietAt, firesAt] = trouble;
      expect(
        await whenTold(told, [
          [quietAt, null],
          [firesAt, alert],
        ]),
      ).toBeNull();
    },
  );
});
