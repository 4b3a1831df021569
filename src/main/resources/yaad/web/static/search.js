// The search page: hits while one types, and everything by keys.
import { say, address, piece, question, fill, pressed } from './yaad.js';

const form = document.querySelector('form.ask');
const box = form.querySelector('input[name=q]');
const hits = document.getElementById('hits');

const fields = () => Object.fromEntries([...new FormData(form)].filter(([name]) => name !== 'lang'));
const rows = () => [...hits.querySelectorAll('.hit')];
const current = () => document.activeElement?.closest?.('.hit');

let asked = 0;
let waiting = 0;

async function search() {
  const mine = ++asked;
  try {
    const html = await piece('/search', fields());
    if (mine !== asked) return;
    const there = current();
    fill(hits, html);
    if (there) move(0);
    history.replaceState(null, '', address('/search', fields()));
    await later(mine);
  } catch (e) {
    if (mine === asked) say(e.message, true);
  }
}

/** Latin letters may be Urdu: looked for once the writer pauses. */
async function later(mine) {
  const what = hits.querySelector('.hits')?.dataset.later;
  if (what === 'hits') await search();
  if (what !== 'roman') return;
  await new Promise(done => setTimeout(done, 350));
  if (mine !== asked) return;
  const html = await piece('/search', { ...fields(), later: 1 });
  if (mine === asked && !current()) fill(hits, html);
}

async function more(button) {
  button.disabled = true;
  try {
    const part = document.createElement('template');
    fill(part, await piece('/search', { ...fields(), ...(button.dataset.instead && { words: button.dataset.instead }), after: button.dataset.after }));
    const list = hits.querySelector('.hits');
    const first = part.content.querySelector('.hit');
    list.append(...part.content.querySelectorAll('.hit'));
    const next = part.content.querySelector('.more');
    const here = button.closest('.more');
    if (next) here.replaceWith(next); else here.remove();
    first?.focus();
  } catch (e) {
    button.disabled = false;
    say(e.message, true);
  }
}

async function copy(row, lang) {
  await navigator.clipboard.writeText(row.querySelector(`.side[lang=${lang}]`).textContent);
  say(hits.dataset.copied);
}

async function near(row) {
  const place = row.querySelector('.near');
  const button = row.querySelector('[data-do=near]');
  if (!button) return;
  if (place.hidden && !place.hasChildNodes()) fill(place, await piece('/neighbours', { unit: row.dataset.unit }));
  place.hidden = !place.hidden;
  button.setAttribute('aria-expanded', String(!place.hidden));
}

/** The side that the hit was found on; the other one is the translation. */
const searched = row => row.querySelector('.side:has(mark.found)')?.lang ?? 'en';
const other = lang => lang === 'en' ? 'ur' : 'en';

function move(step) {
  const all = rows();
  if (all.length === 0) return;
  const at = all.indexOf(current());
  const to = at < 0 ? 0 : at + step;
  if (to < 0) box.focus();
  else all[Math.min(to, all.length - 1)].focus();
}

const trying = work => work.catch(e => say(e.message, true));

later(asked).catch(e => say(e.message, true));

form.addEventListener('submit', e => { e.preventDefault(); clearTimeout(waiting); search(); });
form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(search, 220); });

hits.addEventListener('click', e => {
  const deed = e.target.closest('[data-do]')?.dataset.do;
  const row = e.target.closest('.hit');
  if (deed === 'more') more(e.target.closest('[data-do]'));
  else if (deed === 'near') trying(near(row));
  else if (deed?.startsWith('copy-')) trying(copy(row, deed.slice(5)));
  else if (row && !e.target.closest('a, button, .near') && getSelection().isCollapsed) { row.focus(); trying(near(row)); }
});

addEventListener('keydown', e => {
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  if (e.target === box && e.key === 'ArrowDown') { e.preventDefault(); move(1); return; }
  if (e.target === box && e.key === 'Escape') { box.blur(); return; }
  if (e.target.closest('input, select, textarea')) return;
  const row = current();
  const key = pressed(e);
  if (key === '/') box.select();
  else if (key === 'j' || key === 'ArrowDown' && row) move(1);
  else if (key === 'k' || key === 'ArrowUp' && row) move(-1);
  else if (key === 'm') { const button = hits.querySelector('[data-do=more]'); if (button) more(button); }
  else if (row && key === 'c') trying(copy(row, other(searched(row))));
  else if (row && key === 'C') trying(copy(row, searched(row)));
  else if (row && key === 'Enter' && e.target === row) trying(near(row));
  else if (row && key === 'r') row.querySelector('a.source')?.click();
  else return;
  e.preventDefault();
});

// The articles' names are offered once somebody asks for them.
const list = form.querySelector('[data-list=documents]');
let named = 0;
async function names() {
  const mine = ++named;
  const found = await question('/api/v1/documents', { q: list.value });
  if (mine !== named) return;
  document.getElementById('documents').replaceChildren(...found.documents.map(d => new Option(d.document)));
}
list.addEventListener('focus', () => trying(names()), { once: true });
list.addEventListener('input', () => trying(names()));
