// The glossary and the terms that the memory suggests.
import { say, address, piece, question, fill, send, pressed } from './yaad.js';

const place = document.getElementById('terms') ?? document.getElementById('candidates');
const words = place.dataset;
const form = document.querySelector('form.ask');
const rows = () => [...place.querySelectorAll('.hit')];
const current = () => document.activeElement?.closest?.('.hit');
const trying = work => work.catch(e => say(e.message, true));
const pause = ms => new Promise(done => setTimeout(done, ms));

function move(step) {
  const all = rows();
  const at = all.indexOf(current());
  const to = at < 0 ? 0 : at + step;
  all[Math.max(0, Math.min(to, all.length - 1))]?.focus();
}

/** Waits for long work and tells how far it is. */
async function wait(state, tell) {
  for (let now = await question(state); ; now = await question(state)) {
    if (!now.running) {
      if (now.error) throw new Error(now.error);
      return;
    }
    tell(words.working + (now.total > 0 ? ` \u2066${Math.floor(100 * now.done / now.total)}%\u2069` : now.done > 0 ? ` ${now.done.toLocaleString('en')}` : ''));
    await pause(400);
  }
}

async function undo(path) {
  const { operations } = await (await send(path)).json();
  await reload();
  say(`${words.undone}: ${operations.map(o => `${o.command} ${o.summary}`).join(', ')}`);
}

/* The glossary. */

let asked = 0;
const fields = () => form ? Object.fromEntries([...new FormData(form)].filter(([name]) => name !== 'lang')) : {};

async function reload(id = current()?.dataset.id) {
  const mine = ++asked;
  const html = await piece(form ? '/terms' : '/candidates', fields());
  if (mine !== asked) return;
  fill(place, html);
  if (form) history.replaceState(null, '', address('/terms', fields()));
  if (id) rows().find(row => row.dataset.id === id)?.focus();
}

async function more(button) {
  button.disabled = true;
  const made = document.createElement('template');
  fill(made, await piece('/terms', { ...fields(), from: button.dataset.from }));
  const first = made.content.querySelector('.hit');
  place.querySelector('.hits').append(...made.content.querySelectorAll('.hit'));
  const next = made.content.querySelector('.more');
  if (next) button.closest('.more').replaceWith(next); else button.closest('.more').remove();
  first?.focus();
}

async function edit(row) {
  const box = row.querySelector('.near');
  if (!box.hidden) { close(row); return; }
  fill(box, await piece('/terms/card', { id: row.dataset.id }));
  box.hidden = false;
  row.querySelector('[data-do=edit]')?.setAttribute('aria-expanded', 'true');
  box.querySelector('input')?.focus();
}

function close(row) {
  if (!row.dataset.id) { row.remove(); return; }
  row.querySelector('.near').hidden = true;
  row.querySelector('[data-do=edit]')?.setAttribute('aria-expanded', 'false');
  row.focus();
}

function blank() {
  let row = place.querySelector('.hit[data-id=""]');
  if (!row) {
    row = document.createElement('li');
    row.className = 'hit concept';
    row.tabIndex = -1;
    row.dataset.id = '';
    const box = document.createElement('div');
    box.className = 'near';
    box.hidden = true;
    row.append(box);
    place.querySelector('.hits').prepend(row);
  }
  if (row.querySelector('.near').hidden) trying(edit(row));
}

function terms(card, lang) {
  return [...card.querySelectorAll(`fieldset[data-lang=${lang}] .term-line`)].map(line => {
    const text = line.querySelector('input').value.trim();
    const was = line.querySelector('input').dataset.was;
    return { text, status: line.querySelector('select').value, ...(was ? { was } : {}) };
  }).filter(term => term.text !== '');
}

async function save(card) {
  const concept = { en: terms(card, 'en'), ur: terms(card, 'ur'), keep: card.elements.keep.checked };
  for (const name of ['field', 'definition', 'note', 'client', 'project', 'source']) concept[name] = card.elements[name].value;
  let id = card.dataset.id;
  if (id) await send(`/api/v1/concepts/${id}`, concept);
  else {
    const first = { ...concept, en: concept.en[0]?.text ?? '', ur: concept.ur[0]?.text ?? '' };
    id = (await (await send('/api/v1/concepts', first)).json()).concept.id;
  }
  await reload(id);
  say(words.saved);
}

async function drop(card) {
  if (!confirm(words.sure)) return;
  await send(`/api/v1/concepts/${card.dataset.id}/delete`);
  await reload('');
  say(words.saved);
}

async function workbook(button) {
  button.disabled = true;
  try {
    await send(address('/terms/workbook', fields()));
    await wait('/terms/workbook/state', say);
    say('');
    location.assign('/terms/glossary.xlsx');
  } finally {
    button.disabled = false;
  }
}

async function copy(row) {
  await navigator.clipboard.writeText(row.querySelector('.side.ur .name')?.textContent.trim() ?? '');
  say(words.saved);
}

/* Candidates. */

async function extract(button) {
  const working = document.getElementById('working');
  button.disabled = true;
  working.hidden = false;
  try {
    await send('/api/v1/candidates/run');
    await wait('/api/v1/candidates/state', text => { working.textContent = text; });
    await reload();
    move(0);
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

async function settle(row, accept) {
  if (!row?.isConnected) return;
  const line = row.querySelector('form');
  const body = accept ? { candidate: row.dataset.en, en: line.elements.en.value, ur: line.elements.ur.value } : { en: row.dataset.en };
  await send(`/api/v1/candidates/${accept ? 'accept' : 'reject'}`, body);
  if (accept) say(`${words.saved}: ${body.en} = ${body.ur}`);
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  if (next) next.focus();
  else {
    await reload();
    move(0);
  }
}

async function again() {
  const { en } = await (await send('/api/v1/candidates/undo')).json();
  await reload();
  (rows().find(row => row.dataset.en === en) ?? rows()[0])?.focus();
  say(`${words.undone}: ${en}`);
}

let waiting = 0;
form?.addEventListener('submit', e => { e.preventDefault(); clearTimeout(waiting); trying(reload('')); });
form?.addEventListener('input', e => { if (e.target.id === 'naskh') return; clearTimeout(waiting); waiting = setTimeout(() => trying(reload('')), 220); });

document.addEventListener('click', e => {
  const button = e.target.closest('[data-do]');
  const row = e.target.closest('.hit');
  switch (button?.dataset.do) {
    case 'more': trying(more(button)); break;
    case 'edit': trying(edit(row)); break;
    case 'new': blank(); break;
    case 'cancel': close(row); break;
    case 'delete': trying(drop(button.form)); break;
    case 'workbook': trying(workbook(button)); break;
    case 'extract': trying(extract(button)); break;
    case 'reject': enqueue(() => settle(row, false)); break;
    case 'take': row.querySelector('input[name=ur]').value = button.querySelector('bdi').textContent; break;
    default: if (row && place.contains(row) && !e.target.closest('a, button, input, select, label, form') && getSelection().isCollapsed) row.focus();
  }
});
place.addEventListener('submit', e => {
  e.preventDefault();
  if (e.target.classList.contains('card')) trying(save(e.target));
  else enqueue(() => settle(e.target.closest('.hit'), true));
});

addEventListener('keydown', e => {
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  const row = current();
  if (e.key === 'Escape' && row) { if (e.target.closest('.card')) close(row); else row.focus(); return; }
  if (e.target.id === 'q' && e.key === 'ArrowDown') { e.preventDefault(); move(1); return; }
  if (e.target.closest('input, select, textarea')) return;
  const key = pressed(e);
  const candidate = row?.classList.contains('candidate');
  if (key === '/') form?.elements.q.select();
  else if (key === 'j' || key === 'ArrowDown' && row) move(1);
  else if (key === 'k' || key === 'ArrowUp' && row) move(-1);
  else if (key === 'u') enqueue(() => form ? undo('/api/v1/undo') : again());
  else if (key === 'U' && form) enqueue(() => undo('/api/v1/redo'));
  else if (key === 'o' && form) blank();
  else if (key === 'm') { const button = place.querySelector('[data-do=more]'); if (button) trying(more(button)); }
  else if (candidate && key === 'a') enqueue(() => settle(current(), true));
  else if (candidate && key === 'x') enqueue(() => settle(current(), false));
  else if (candidate && key === 'e') row.querySelector('input[name=ur]').select();
  else if (row && form && key === 'Enter' && e.target === row) trying(edit(row));
  else if (row && form && key === 'c') trying(copy(row));
  else return;
  e.preventDefault();
});

// Suggestions that are there already take the keys at once.
if (!form && rows().length && document.activeElement === document.body) move(0);

// Naskh in place of Nastaliq is a matter of taste: remembered in this browser.
const naskh = document.getElementById('naskh');
if (naskh) {
  naskh.checked = localStorage.getItem('naskh') === 'yes';
  const set = () => { place.classList.toggle('naskh', naskh.checked); localStorage.setItem('naskh', naskh.checked ? 'yes' : 'no'); };
  naskh.addEventListener('change', set);
  set();
}
