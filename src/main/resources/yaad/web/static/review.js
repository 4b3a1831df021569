// The review page: rows in windows, every key one order to the server, orders in the sequence of the keys.
import { address, fill, order, piece, question, say } from './yaad.js';

const page = document.getElementById('review');
const rows = document.getElementById('rows');
const side = document.getElementById('side');
const help = document.getElementById('help');
const doc = page.dataset.doc;
const ROW = 96;

let version = Number(page.dataset.v);
let current = null;
let queue = Promise.resolve();
let sideTimer = 0;

// ---- Windows: only those near the eye hold rows; the others keep their height.

const windows = () => [...rows.children];
const count = w => Number(w.dataset.count);
const isFilled = w => w.childElementCount > 0 || count(w) === 0;

function first(w) {
  let from = 0;
  for (const other of windows()) {
    if (other === w) return from;
    from += count(other);
  }
  return from;
}

function windowAt(position) {
  let from = 0;
  for (const w of windows()) {
    if (position < from + count(w)) return [w, position - from];
    from += count(w);
  }
  const last = rows.lastElementChild;
  return [last, count(last)];
}

/** Numbers the rows, and gives windows without rows the height that they will have. */
function settle() {
  let from = 0;
  for (const w of windows()) {
    w.style.counterReset = `row ${from}`;
    if (!isFilled(w)) w.style.blockSize ||= `${count(w) * ROW}px`;
    else w.style.blockSize = '';
    from += count(w);
  }
}

const filling = new Map();

function fillWindow(w) {
  if (isFilled(w)) return Promise.resolve();
  if (!filling.has(w)) {
    filling.set(w, question('/review/rows', { doc, from: first(w), count: count(w) }).then(answer => {
      if (answer.v !== version) {
        version = answer.v;
        return renew(answer.total, first(w));
      }
      if (!isFilled(w)) {
        fill(w, answer.html);
        settle();
      }
      return null;
    }).finally(() => filling.delete(w)));
  }
  return filling.get(w);
}

function empty(w) {
  if (!isFilled(w) || w.contains(current) || w.querySelector('.editor')) return;
  w.style.blockSize = `${w.offsetHeight}px`;
  w.replaceChildren();
}

const near = new IntersectionObserver(entries => {
  for (const e of entries) if (e.isIntersecting) fillWindow(e.target).catch(trouble);
}, { rootMargin: '1200px 0px' });
const far = new IntersectionObserver(entries => {
  for (const e of entries) if (!e.isIntersecting) empty(e.target);
}, { rootMargin: '6000px 0px' });

function watch() {
  near.disconnect();
  far.disconnect();
  for (const w of windows()) {
    near.observe(w);
    far.observe(w);
  }
}

/** Builds all windows anew: much has changed, here or elsewhere. */
async function renew(total, position) {
  const size = 40;
  const all = [];
  for (let from = 0; from < total; from += size) {
    const w = document.createElement('div');
    w.className = 'window';
    w.dataset.count = Math.min(size, total - from);
    all.push(w);
  }
  current = null;
  rows.replaceChildren(...all);
  settle();
  watch();
  await go(position);
}

// ---- The current row.

function choose(row, block = 'nearest') {
  if (!row) return;
  if (current && current !== row) {
    current.removeAttribute('aria-current');
    current.tabIndex = -1;
  }
  current = row;
  row.setAttribute('aria-current', 'true');
  row.tabIndex = 0;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block });
  const url = new URL(location.href);
  url.searchParams.set('at', row.dataset.key);
  history.replaceState(null, '', url);
  clearTimeout(sideTimer);
  sideTimer = setTimeout(showSide, 120);
}

async function showSide() {
  if (!current) return;
  const key = current.dataset.key;
  try {
    const html = await piece('/review/side', { doc, at: key });
    if (current && current.dataset.key === key) fill(side, html);
  } catch (e) {
    trouble(e);
  }
}

/** Goes to a row by its place, wherever it is. */
async function go(position, block = 'center') {
  if (position === undefined || position === null || position < 0) return;
  const [w, index] = windowAt(position);
  if (!w) return;
  await fillWindow(w);
  choose(w.children[index], block);
}

function here() {
  const w = current.parentElement;
  return first(w) + [...w.children].indexOf(current);
}

async function step(by) {
  if (!current) return go(0);
  const to = here() + by;
  const total = windows().reduce((sum, w) => sum + count(w), 0);
  if (to < 0 || to >= total) return null;
  return go(to, 'nearest');
}

// ---- Orders.

function trouble(e) {
  say(e.message, true);
}

async function act(what, more = {}) {
  if (!current && what !== 'undo' && what !== 'redo') return;
  const at = current ? { at: current.dataset.key, is: current.dataset.shape } : {};
  let answer;
  try {
    answer = await order('/review/act', { doc, act: what, ...at, ...more });
  } catch (e) {
    trouble(e);
    // What the page shows may be out of date.
    const now = await question('/review/rows', { doc, from: 0, count: 1 });
    if (now.v !== version) {
      version = now.v;
      await renew(now.total, current ? Math.min(here(), now.total - 1) : 0);
    }
    return;
  }
  await show(answer, what);
}

async function show(answer, what) {
  const stale = answer.from !== undefined && answer.v !== version + 1;
  version = answer.v;
  figures(answer);
  say(answer.said);
  if (answer.many || stale) {
    await renew(answer.total, answer.focus);
  } else if (answer.from !== undefined) {
    patch(answer);
    await go(answer.focus, 'nearest');
    if (what === 'accept' || what === 'reject') await onward();
  } else if (what === 'accept' || what === 'reject') {
    await onward();
  }
}

function figures(answer) {
  const progress = document.getElementById('progress');
  progress.max = answer.total;
  progress.value = answer.done;
  document.getElementById('figures').textContent = answer.progress;
}

/** Puts the rows that are different in their place. */
function patch({ from, removed, added, html }) {
  const [w, index] = windowAt(from);
  let at = index;
  let rest = removed;
  for (let each = w; each && rest > 0; each = each.nextElementSibling) {
    const n = Math.min(rest, count(each) - at);
    if (isFilled(each)) for (let i = 0; i < n; i++) each.children[at].remove();
    each.dataset.count = count(each) - n;
    rest -= n;
    at = 0;
  }
  if (w.childElementCount > 0 || count(w) === 0) {
    const made = document.createElement('template');
    made.innerHTML = html;
    w.insertBefore(made.content, w.children[index] || null);
  }
  w.dataset.count = count(w) + added;
  if (current && !current.isConnected) current = null;
  settle();
}

/** After a judgement: on to the next row that waits for one. */
async function onward() {
  for (let row = current; row;) {
    const w = row.parentElement;
    row = row.nextElementSibling;
    if (!row && w.nextElementSibling) {
      await fillWindow(w.nextElementSibling);
      row = w.nextElementSibling.firstElementChild;
    }
    if (row && (row.classList.contains('open') || row.classList.contains('doubtful'))) return choose(row);
  }
  return null;
}

async function doubtful(to) {
  const answer = await question('/review/find', { doc, at: current ? current.dataset.key : '0-0', to });
  if (answer.said) say(answer.said);
  await go(answer.position);
}

function split() {
  const cuts = {};
  for (const edge of current.querySelectorAll('.edge[aria-pressed="true"]')) cuts[edge.dataset.side] = edge.dataset.cut;
  return act('split', cuts);
}

async function edit() {
  if (!current || current.querySelector('.editor')) return;
  const row = current;
  const texts = await question('/review/texts', { doc, at: row.dataset.key, is: row.dataset.shape });
  const form = document.getElementById('editor').content.firstElementChild.cloneNode(true);
  form.elements.ur.value = texts.ur;
  form.elements.en.value = texts.en;
  const close = () => {
    form.remove();
    row.classList.remove('editing');
    choose(row);
  };
  const save = () => {
    const values = { ur: form.elements.ur.value, en: form.elements.en.value };
    enqueue(() => act('edit', values));
  };
  form.addEventListener('submit', e => {
    e.preventDefault();
    save();
  });
  form.querySelector('[data-go="cancel"]').addEventListener('click', close);
  form.addEventListener('keydown', e => {
    e.stopPropagation();
    if (e.key === 'Escape') close();
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
      e.preventDefault();
      save();
    }
  });
  row.classList.add('editing');
  row.append(form);
  form.elements.en.focus();
}

function search() {
  const words = String(getSelection()).trim();
  location.assign(address('/search', { q: words }));
}

// ---- Keys. Letters are told by their place too, so that an Urdu keyboard will do.

const KEYS = {
  j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
  n: () => doubtful('next'), N: () => doubtful('previous'),
  a: () => act('accept'), x: () => act('reject'), m: () => act('merge'), s: split,
  ']': () => act('ur-down'), '[': () => act('ur-up'), '}': () => act('en-down'), '{': () => act('en-up'),
  e: edit, R: () => act('realign'), u: () => act('undo'), U: () => act('redo'),
  '/': search, '?': () => help.showModal(),
};
const PLACES = { BracketLeft: ['[', '{'], BracketRight: [']', '}'], Slash: ['/', '?'] };

const DEEDS = { accept: KEYS.a, reject: KEYS.x, merge: KEYS.m, split, edit, undo: KEYS.u, redo: KEYS.U };

function meant(e) {
  if (KEYS[e.key]) return KEYS[e.key];
  const letter = /^Key([A-Z])$/.exec(e.code);
  if (letter) return KEYS[e.shiftKey ? letter[1] : letter[1].toLowerCase()];
  const place = PLACES[e.code];
  return place && KEYS[place[e.shiftKey ? 1 : 0]];
}

function enqueue(work) {
  queue = queue.then(work).catch(trouble);
  return queue;
}

document.addEventListener('keydown', e => {
  if (help.open || e.altKey || e.isComposing || e.target.closest('input, textarea, select')) return;
  if (e.ctrlKey || e.metaKey) {
    if (e.code === 'KeyZ') {
      e.preventDefault();
      enqueue(KEYS[e.shiftKey ? 'U' : 'u']);
    }
    return;
  }
  const work = meant(e);
  if (work) {
    e.preventDefault();
    enqueue(work);
  }
});

rows.addEventListener('click', e => {
  const row = e.target.closest('.row');
  if (!row || e.target.closest('.editor')) return;
  const edge = e.target.closest('.edge');
  if (edge) {
    const on = edge.getAttribute('aria-pressed') !== 'true';
    for (const other of row.querySelectorAll(`.edge[data-side="${edge.dataset.side}"]`)) other.setAttribute('aria-pressed', 'false');
    edge.setAttribute('aria-pressed', String(on));
  }
  if (row !== current && String(getSelection()) === '') choose(row);
});

for (const button of page.querySelectorAll('[data-act]')) {
  button.addEventListener('click', () => enqueue(DEEDS[button.dataset.act]));
}
page.querySelector('[data-go="help"]').addEventListener('click', () => help.showModal());
document.getElementById('accept-all').addEventListener('submit', e => {
  e.preventDefault();
  const from = e.target.elements.from.value;
  enqueue(() => act('accept-all', { from }));
});

// ---- On paper: all rows, whatever the windows hold. The browser waits for nothing here, so the question has to.

addEventListener('beforeprint', () => {
  const request = new XMLHttpRequest();
  request.open('GET', address('/review/rows', { doc, part: 1, from: 0, count: 'all' }), false);
  request.send();
  if (request.status !== 200) return;
  const answer = JSON.parse(request.responseText);
  if (answer.v !== version) return;
  const made = document.createElement('template');
  made.innerHTML = answer.html;
  const all = [...made.content.children];
  let from = 0;
  for (const w of windows()) {
    if (!isFilled(w)) w.append(...all.slice(from, from + count(w)));
    from += count(w);
  }
  settle();
});
addEventListener('afterprint', watch);

settle();
watch();
choose(rows.querySelector(`.row[data-key="${CSS.escape(page.dataset.focus)}"]`), 'center');
page.dataset.ready = 'true';
