import { openIndexedDb } from '@peephole/store/indexed-db';
import { render } from 'preact';
import './style/base.css';
import './style/door.css';
import './style/controls.css';
import './style/check.css';
import './style/chip.css';
import './style/answer.css';
import './style/guide.css';
import './style/call.css';
import './style/recover.css';
import './style/protect.css';
import './style/cases.css';
import './style/app.css';
import './style/people.css';
import { App } from './app.tsx';
import { Engine, type EngineWorker } from './engine/engine.ts';
import { Keeper } from './keep/keeper.ts';
import { workOffline } from './offline/register.ts';

const engine = new Engine(
  // A `Worker` has all of it; its own type only says more about the events.
  () =>
    new Worker(new URL('./engine/worker.ts', import.meta.url), {
      type: 'module',
    }) as unknown as EngineWorker,
);

const place = document.getElementById('app');
if (place === null) throw new Error('the page has no place for the app');
const keeper = new Keeper(openIndexedDb);
render(<App engine={engine} keeper={keeper} />, place);
workOffline();
