import { bans, tempbans, unbans } from './ban-scenarios';
import { commandsComeOutRight } from './commands-come-out-right';

commandsComeOutRight({ '/ban': bans, '/tempban': tempbans, '/unban': unbans });
