// Findings: run in the background, fixed or ignored one by one or all safe ones of a kind.
import { say, address, piece, question, fill, send, pressed } from './yaad.js';

const place = document.getElementById('findings');
const words = place.dataset;
const working = document.getElementById('working');
const rows = () => [...place.querySelectorAll('.hit')];
const current = () => document.activeElement?.closest?.('.hit');
const half = () => place.querySelector('.halves');
const trying = work => work.catch(e => say(e.message, true));
const pause = ms => new Promise(done => setTimeout(done, ms));

function move(step) {
  const all = rows();
  const at = all.indexOf(current());
  all[Math.max(0, Math.min(at < 0 ? 0 : at + step, all.length - 1))]?.focus();
}

async function load(check, at = -1) {
  fill(place, await piece('/checks', { check }));
  history.replaceState(null, '', address('/checks', { check }));
  if (at >= 0) { const all = rows(); all[Math.min(at, all.length - 1)]?.focus(); }
}

const check = () => half()?.dataset.check ?? new URLSearchParams(location.search).get('check') ?? '';
const run = () => Number(half()?.dataset.run ?? 0);

async function start(button) {
  button.disabled = true;
  working.hidden = false;
  try {
    await send('/api/v1/findings/run');
    for (;;) {
      const now = await question('/api/v1/findings/state');
      if (now.error) throw new Error(now.error);
      if (!now.running) break;
      working.textContent = words.working + (now.total > 0 ? ` \u2066${Math.floor(100 * now.done / now.total)}%\u2069` : '');
      await pause(300);
    }
    await load(check(), 0);
  } finally {
    working.hidden = true;
    button.disabled = false;
  }
}

/** One after the other, each on the row that the one before it has left: quick fingers lose nothing. */
let queue = Promise.resolve();
function enqueue(work) {
  queue = queue.then(() => trying(work()));
}

async function settle(row, deed) {
  if (!row?.isConnected || !row.querySelector(`[data-do=${deed}]`)) return;
  const at = rows().indexOf(row);
  await send(`/api/v1/findings/${deed}`, { run: run(), finding: Number(row.dataset.finding) });
  await load(check(), at);
  say(deed === 'fix' ? words.fixed : words.ignored);
}

async function fixAll() {
  const { changed } = await (await send('/api/v1/findings/fix', { run: run(), check: check() })).json();
  await load('', 0);
  say(`${words.fixed}: ${changed}`);
}

async function undo() {
  const at = rows().indexOf(current());
  await send('/api/v1/findings/undo');
  await load(check(), Math.max(at, 0));
  say(words.undone);
}

async function more(button) {
  button.disabled = true;
  const made = document.createElement('template');
  fill(made, await piece('/checks', { check: check(), from: button.dataset.from }));
  const first = made.content.querySelector('.hit');
  place.querySelector('.hits').append(...made.content.querySelectorAll('.hit'));
  const next = made.content.querySelector('.more');
  if (next) button.closest('.more').replaceWith(next); else button.closest('.more').remove();
  first?.focus();
}

document.addEventListener('click', e => {
  const button = e.target.closest('[data-do]');
  const row = e.target.closest('.hit');
  const kind = e.target.closest('.kinds a');
  if (kind && !e.ctrlKey && !e.metaKey) { e.preventDefault(); trying(load(kind.dataset.check, 0)); return; }
  switch (button?.dataset.do) {
    case 'run': trying(start(button)); break;
    case 'fix': case 'ignore': enqueue(() => settle(row, button.dataset.do)); break;
    case 'fix-all': trying(fixAll()); break;
    case 'more': trying(more(button)); break;
    default: if (row && !e.target.closest('a') && getSelection().isCollapsed) row.focus();
  }
});

addEventListener('keydown', e => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest('input, select, textarea')) return;
  const row = current();
  const key = pressed(e);
  if (key === 'j' || key === 'ArrowDown' && row) move(1);
  else if (key === 'k' || key === 'ArrowUp' && row) move(-1);
  else if (key === 'u') enqueue(undo);
  else if (key === 'm') { const button = place.querySelector('[data-do=more]'); if (button) trying(more(button)); }
  else if (row && key === 'f') enqueue(() => settle(current(), 'fix'));
  else if (row && key === 'i') enqueue(() => settle(current(), 'ignore'));
  else if (row && key === 'r') row.querySelector('a.source:not(.find)')?.click();
  else if (row && key === 's') row.querySelector('a.find')?.click();
  else return;
  e.preventDefault();
});

if (words.auto === 'yes') trying(start(document.querySelector('[data-do=run]')));
else trying(question('/api/v1/findings/state').then(now => now.running ? start(document.querySelector('[data-do=run]')) : null));
