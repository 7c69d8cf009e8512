// The list of requests, newest first. A line opens its details.

import { byId, dateAndTime, element, pairs, timeOfDay } from './elements.js';

const shownAtMost = 500;
const noAnswer = { error: 'The simulator does not answer.' };
const lines = new Map();
const open = new Map();

export function showRequests(state) {
  for (const [number, line] of lines) {
    if (number < state.first) remove(number, line);
  }

  for (const request of state.requests) {
    const line = createLine(request);
    const known = lines.get(request.number);
    if (known) replace(known, line, request);
    else byId('rows').prepend(line);
    lines.set(request.number, line);
  }

  for (const [number, line] of [...lines].slice(0, Math.max(0, lines.size - shownAtMost))) remove(number, line);
  filterRequests();
}

export function filterRequests() {
  const wanted = byId('filter').value.trim().toLowerCase();
  let shown = 0;
  for (const [number, line] of lines) {
    line.hidden = !line.dataset.text.includes(wanted);
    const details = open.get(number);
    if (details) details.hidden = line.hidden;
    shown += line.hidden ? 0 : 1;
  }

  byId('count').textContent = wanted ? `${shown} of ${lines.size}` : lines.size;
  byId('none').hidden = lines.size > 0;
}

function createLine(request) {
  const button = element('button', { type: 'button' }, request.path, element('span', { className: 'query' }, decoded(request.query)));
  button.setAttribute('aria-expanded', open.has(request.number));
  button.addEventListener('click', () => toggle(request, button));
  const line = element('tr', { className: 'line' },
    element('td', { className: 'time', title: dateAndTime(request.at) }, timeOfDay(request.at)),
    element('td', {}, request.method),
    element('td', { className: 'server' }, request.server),
    element('td', { className: 'path' }, button),
    element('td', { className: `status ${statusClass(request)}` }, statusText(request)),
    element('td', { className: 'number', 'data-unit': 'ms' }, request.milliseconds === null ? '' : request.milliseconds.toFixed(0)),
    element('td', { className: 'number', 'data-unit': 'bytes' }, request.length === null ? '' : request.length.toLocaleString('en')));
  line.dataset.text = [request.method, request.server, request.path, decoded(request.query), statusText(request)].join(' ').toLowerCase();
  return line;
}

function replace(known, line, request) {
  const focused = known.contains(document.activeElement);
  known.replaceWith(line);
  if (focused) line.querySelector('button').focus();
  if (open.has(request.number)) line.after(open.get(request.number));
}

function remove(number, line) {
  line.remove();
  lines.delete(number);
  open.get(number)?.remove();
  open.delete(number);
}

async function toggle(request, button) {
  const shown = open.get(request.number);
  if (shown) {
    shown.remove();
    open.delete(request.number);
    button.setAttribute('aria-expanded', false);
    return;
  }

  const cell = element('td', { colSpan: 7 }, 'Loading');
  const row = element('tr', { className: 'details' }, cell);
  open.set(request.number, row);
  button.setAttribute('aria-expanded', true);
  lines.get(request.number).after(row);
  const found = await fetch(`/_simulator/requests/${request.number}`).then(response => response.json(), () => noAnswer);
  cell.replaceChildren(...details(request, found));
}

function details(request, found) {
  if (found.error) return [found.error];
  const query = [...new URLSearchParams(request.query)].map(([name, value]) => ({ name, value }));
  const parts = (found.parts ?? []).map(part => ({ name: part.fileName ?? part.name, value: partText(part) }));
  return [
    ...part('Query', query), ...part('Headers', found.headers), ...part('Form', found.form), ...part('Parts of the form', parts),
    ...(found.body ? [element('h3', {}, 'Body'), element('pre', {}, pretty(found.body))] : []),
  ];
}

function partText(part) {
  if (part.fileName === null) return part.start;
  const type = part.contentType ? `${part.contentType}, ` : '';
  return `${part.name}: ${type}${part.length.toLocaleString('en')} bytes, starts with ${part.start}`;
}

const part = (title, rows) => rows.length > 0 ? [element('h3', {}, title), pairs(rows)] : [];

function pretty(body) {
  try { return JSON.stringify(JSON.parse(body), null, 2); } catch { return body; }
}

function decoded(query) {
  try { return decodeURIComponent(query.replaceAll('+', ' ')); } catch { return query; }
}

const statusText = request => request.status ?? (request.milliseconds === null ? 'open' : 'closed');

const statusClass = request => request.status === null ? (request.milliseconds === null ? 'open' : 'failed') : request.status < 400 ? 'ok' : 'failed';
