import { commandsComeOutRight } from './commands-come-out-right';
import { jails, unjails } from './jail-scenarios';

commandsComeOutRight({ '/jail': jails, '/unjail': unjails });
