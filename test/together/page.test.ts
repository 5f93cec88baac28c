import { sharePlayground } from '../support/playground-scene';
import { together } from '../support/together';

const playground = sharePlayground();
afterAll(() => playground.close());

together('page');
