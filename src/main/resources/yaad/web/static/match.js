// The match page: segments first, their matches a few at a time, then the summary.
import { say, fill, send, pressed } from './yaad.js';

const AT_ONCE = 8;
const form = document.querySelector('form.paste');
const box = form.elements.text;
const segments = document.getElementById('segments');
const bands = document.getElementById('bands');
let asked = 0;

const rows = () => [...segments.querySelectorAll('.segment')];
const current = () => document.activeElement?.closest?.('.segment');

function count(done) {
  const sums = {};
  let most = 0;
  for (const row of segments.querySelectorAll('.segment[data-band]')) {
    const sum = sums[row.dataset.band] ??= { segments: 0, words: 0 };
    sum.segments += 1;
    sum.words += Number(row.dataset.words);
    most += Number(row.dataset.words);
  }
  for (const line of bands.querySelectorAll('[data-band]')) {
    const sum = sums[line.dataset.band] ?? { segments: 0, words: 0 };
    const [words, n] = line.querySelectorAll('.figure');
    n.textContent = sum.segments.toLocaleString('en');
    words.textContent = sum.words.toLocaleString('en');
    line.classList.toggle('quiet', sum.segments === 0);
    line.querySelector('rect:last-child').setAttribute('width', most ? 100 * sum.words / most : 0);
  }
  bands.hidden = false;
  if (done) send('/match/done', { bands: Object.entries(sums).map(([band, sum]) => ({ band, ...sum })) }).catch(() => {});
}

async function run() {
  const mine = ++asked;
  if (box.value.trim() === '') { box.focus(); return; }
  segments.setAttribute('aria-busy', 'true');
  try {
    fill(segments, await (await send('/match/segments', { text: box.value })).text());
    const all = rows();
    const texts = all.map(row => row.textContent);
    const side = segments.querySelector('.segments').dataset.side;
    const min = Number(form.elements.min.value) || 70;
    for (let i = 0; i < all.length; i += AT_ONCE) {
      const part = texts.slice(i, i + AT_ONCE);
      const html = await (await send('/match/rows', { segments: part, side, min, first: i,
        previous: texts[i - 1] ?? '', next: texts[i + part.length] ?? '' })).text();
      if (mine !== asked) return;
      const made = document.createElement('template');
      fill(made, html);
      [...made.content.children].forEach((row, k) => all[i + k].replaceWith(row));
      count(i + AT_ONCE >= all.length);
    }
  } catch (e) {
    if (mine === asked) say(e.message, true);
  } finally {
    if (mine === asked) segments.setAttribute('aria-busy', 'false');
  }
}

async function copy(offer) {
  try {
    await navigator.clipboard.writeText(offer.querySelector(`.side[lang=${offer.dataset.target}]`).textContent);
    say(segments.dataset.copied);
  } catch (e) {
    say(e.message, true);
  }
}

form.addEventListener('submit', e => { e.preventDefault(); run(); });
box.addEventListener('keydown', e => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); run(); } });
segments.addEventListener('click', e => {
  if (e.target.closest('[data-do=copy]')) copy(e.target.closest('.offer'));
  else if (!e.target.closest('a') && getSelection().isCollapsed) e.target.closest('.segment')?.focus();
});

addEventListener('keydown', e => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest('input, select, textarea')) return;
  const all = rows();
  const key = pressed(e);
  const at = all.indexOf(current());
  const offers = at < 0 ? [] : [...all[at].querySelectorAll('.offer')];
  if (key === '/') box.focus();
  else if (key === 'j' && all.length) all[Math.min(at + 1, all.length - 1)].focus();
  else if (key === 'k' && at > 0) all[at - 1].focus();
  else if ((key === 'c' || key === '1') && offers[0]) copy(offers[0]);
  else if ((key === '2' || key === '3') && offers[key - 1]) copy(offers[key - 1]);
  else return;
  e.preventDefault();
});

if (box.value !== '') run();
