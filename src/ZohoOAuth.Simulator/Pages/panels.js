// The panels beside the requests: faults, limits, tokens, servers and the clock.

import { byId, dateAndTime, duration, element } from './elements.js';

const shown = {};

export function showPanels(state) {
  byId('now').textContent = dateAndTime(state.now);
  byId('offset').textContent = offset(state.offsetSeconds);
  byId('taken').textContent = state.faultsTaken > 0 ? `${state.faultsTaken} applied` : '';
  byId('token-count').textContent = state.tokens.length;
  byId('no-tokens').hidden = state.tokens.length > 0;
  show('kinds', state.kinds, showKinds);
  show('faults', state.faults, faults => byId('faults').replaceChildren(...faults.map(fault)));
  show('limits', state.limits, limits => byId('limits').replaceChildren(...limits.map(limit)));
  show('tokens', state.tokens, tokens => byId('tokens').replaceChildren(...tokens.map(token)));
  show('servers', state.dataCenters, all => byId('servers').replaceChildren(...all.flatMap(server)));
}

export function describeKind() {
  byId('kind-text').textContent = byId('kind').selectedOptions[0]?.dataset.text ?? '';
}

// What has not changed stays as it is, so that a selection or a screen reader is not disturbed.
function show(name, value, render) {
  const text = JSON.stringify(value);
  if (shown[name] === text) return;
  shown[name] = text;
  render(value);
}

function showKinds(kinds) {
  byId('kind').replaceChildren(...kinds.map(kind => element('option', { value: kind.name, 'data-text': sentence(kind.description) }, kind.name)));
  describeKind();
}

// A client id is longer than the panel is wide. Its ends are enough to know it.
const short = text => text.length > 20 ? `${text.slice(0, 9)}…${text.slice(-4)}` : text;

const sentence = text => `${text[0].toUpperCase()}${text.slice(1)}.`;

function offset(seconds) {
  if (Math.abs(seconds) < 1) return 'as this machine';
  return `${duration(Math.abs(seconds))} ${seconds > 0 ? 'ahead' : 'behind'}`;
}

function fault(one) {
  const often = [one.rate === null ? null : `${Math.round(one.rate * 1000) / 10}% of requests`, one.times === null ? null : `${one.times} more`];
  return element('li', {},
    element('div', { className: 'between' }, element('strong', {}, one.name), element('span', { className: 'quiet' }, often.filter(Boolean).join(', ') || 'each request')),
    element('code', {}, [one.method, one.path, one.server === '*' ? null : `on ${one.server}`].filter(Boolean).join(' ')));
}

function limit(one) {
  const max = one.max === null ? 'no limit' : `${one.max}${one.windowSeconds === null ? '' : ` in ${duration(one.windowSeconds)}`}`;
  return element('div', { className: 'limit' },
    element('div', { className: 'between' }, element('strong', {}, one.name), element('span', {}, max)),
    element('p', { className: 'quiet' }, one.uses.length === 0 ? `for ${one.of}; none used` : `for ${one.of}`),
    ...one.uses.map(use => used(one, use)),
    one.more > 0 ? element('p', { className: 'quiet' }, `and ${one.more} more`) : null);
}

function used(one, use) {
  const name = [use.dataCenter, short(use.of)].filter(Boolean).join(' ');
  const meter = one.max === null ? null : element('meter', { min: 0, max: one.max, high: one.max - 0.5, value: use.used, ariaLabel: `${one.name} of ${name}` });
  return element('div', { className: 'use' },
    element('div', { className: 'between' }, element('code', { title: use.of }, name), element('span', {}, one.max === null ? use.used : `${use.used} of ${one.max}`)), meter);
}

function token(one) {
  const expires = one.expiresIn === null ? 'does not expire' : `expires in ${duration(one.expiresIn)}`;
  return element('li', {},
    element('div', { className: 'between' }, element('strong', {}, `${one.kind} token`), element('span', { className: 'quiet' }, expires)),
    element('code', {}, one.token),
    element('p', { className: 'quiet', title: one.clientId }, `${one.dataCenter}, client ${short(one.clientId)}`),
    element('p', { className: 'quiet' }, one.scope.join(', ')));
}

const server = one => [
  element('dt', {}, one.code),
  element('dd', {}, element('code', {}, one.accounts), ' accounts', element('br'), element('code', {}, one.api), ' API'),
];
