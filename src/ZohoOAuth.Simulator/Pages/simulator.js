// Reads the state of the simulator again and again, and sends what the buttons say.

import { byId } from './elements.js';
import { describeKind, showPanels } from './panels.js';
import { filterRequests, showRequests } from './requests.js';

const pause = 1000;
let change = 0;
let timer;
let current = Promise.resolve();

// One reading at a time, so that no older state follows a newer one.
function refresh() {
  clearTimeout(timer);
  current = current.then(read).catch(lost).then(() => { timer = setTimeout(refresh, pause); });
  return current;
}

async function read() {
  if (document.hidden || byId('pause').ariaPressed === 'true') return;
  const response = await fetch(`/_simulator/state?since=${change}`);
  if (!response.ok) throw new Error(response.statusText);
  const state = await response.json();
  change = state.change;
  showRequests(state);
  showPanels(state);
  connection('live', 'Live');
}

const lost = () => connection('lost', 'No answer');

function connection(name, text) {
  const shown = byId('connection');
  shown.className = name;
  if (shown.textContent !== text) shown.textContent = text;
}

async function send(path, method, done, body) {
  const response = await fetch(`/_simulator/${path}`, { method, body }).catch(() => null);
  const problem = response?.ok === false ? (await response.json()).error : 'The simulator does not answer.';
  byId('done').textContent = response?.ok ? done : problem;
  await refresh();
}

for (const button of document.querySelectorAll('[data-post], [data-delete]')) {
  const { post, done } = button.dataset;
  button.addEventListener('click', () => send(post ?? button.dataset.delete, post ? 'POST' : 'DELETE', done));
}

byId('fault').addEventListener('submit', event => {
  event.preventDefault();
  const times = byId('times').value === '' ? null : Number(byId('times').value);
  send('faults', 'POST', 'The fault is added.', JSON.stringify({ kind: byId('kind').value, path: byId('path').value, times }));
});

byId('pause').addEventListener('click', () => {
  const paused = byId('pause').ariaPressed !== 'true';
  byId('pause').ariaPressed = paused;
  connection('', 'Paused');
  refresh();
});

byId('kind').addEventListener('change', describeKind);
byId('filter').addEventListener('input', filterRequests);
document.addEventListener('visibilitychange', refresh);
refresh();
