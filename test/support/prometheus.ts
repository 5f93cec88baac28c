import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A series in what the bot exports: its name and its labels. */
interface Series {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Reads the text format of Prometheus. */
export function readSeries(text: string): Series[] {
  return text.split('\n').flatMap((line) => {
    const [, name, labels = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    if (name === undefined) return [];
    const pairs = [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, said]) => [key, said]);
    return [{ name, labels: Object.fromEntries(pairs) as Record<string, string>, value: Number(value) }];
  });
}

const operations = join(__dirname, '..', '..', 'docs', 'operations');
const page = (file: string) => readFileSync(join(operations, file), 'utf8');

/** What the dashboard draws. */
export function dashboardQueries(): string[] {
  const { panels } = JSON.parse(page('grafana-dashboard.json')) as {
    panels: { targets: { expr: string }[] }[];
  };
  return panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
}

/** What the rules ask. */
export function alertQueries(): { readonly alert: string; readonly expr: string }[] {
  const rules = page('alerts.yml').matchAll(/- alert: (\w+)\n\s+expr: (.+)\n/g);
  return [...rules].map(([, alert = '', expr = '']) => ({ alert, expr }));
}

const words = /^(?:sum|min|max|by|or|rate|increase|histogram_quantile|min_over_time)$/;

/** The names of metrics, and of labels, that a query in PromQL asks for; it may use the words above. */
export function namesIn(query: string): { readonly metrics: string[]; readonly labels: string[] } {
  const labels = [...query.matchAll(/by \(([^)]*)\)|(\w+)=~?"/g)].flatMap(([, by, matched]) =>
    by === undefined ? [matched ?? ''] : by.split(', '),
  );
  const bare = query.replace(/by \([^)]*\)|\{[^}]*\}|\[[^\]]*\]/g, ' ');
  const metrics = [...bare.matchAll(/[a-z_]\w*/gi)].map(([name]) => name).filter((name) => !words.test(name));
  return { metrics, labels };
}
