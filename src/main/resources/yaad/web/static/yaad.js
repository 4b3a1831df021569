// What all pages share: asking the server, saying what happened, filling in what takes a moment.

const said = () => document.getElementById('said');
let fading = 0;

/** Says something in a corner for a few seconds; screen readers read it aloud. */
export function say(text, trouble = false) {
  const box = said();
  box.textContent = text;
  box.classList.toggle('trouble', trouble);
  box.classList.toggle('shown', text !== '');
  clearTimeout(fading);
  const stays = text === box.dataset.gone;
  if (!stays) fading = setTimeout(() => box.classList.remove('shown'), trouble ? 8000 : 3000);
}

/** The key that was pressed; letters are told by their place where a keyboard writes Urdu. */
export function pressed(e) {
  const letter = e.key > '~' && /^Key([A-Z])$/.exec(e.code);
  if (letter) return e.shiftKey ? letter[1] : letter[1].toLowerCase();
  return e.key > '~' && e.code === 'Slash' && !e.shiftKey ? '/' : e.key;
}

/** The address with the language of the interface. */
export function address(path, params = {}) {
  const url = new URL(path, location.origin);
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== '') url.searchParams.set(name, value);
  }
  if (document.documentElement.lang === 'ur') url.searchParams.set('lang', 'ur');
  return url;
}

/** Asks the server; when it is not there any more, says so in the user's words and not the browser's. */
async function reach(url, how) {
  try {
    return await fetch(url, how);
  } catch {
    throw new Error(said().dataset.gone);
  }
}

async function answer(response) {
  if (response.ok) return response;
  let text = response.statusText;
  try {
    text = (response.headers.get('content-type') || '').includes('json')
      ? (await response.json()).error : await response.text();
  } catch { /* the status will do */ }
  throw new Error(text);
}

/** Asks for a piece of HTML. */
export async function piece(path, params = {}) {
  const response = await answer(await reach(address(path, { part: 1, ...params })));
  return response.text();
}

/** Asks for JSON. */
export async function question(path, params = {}) {
  return (await answer(await reach(address(path, { part: 1, ...params })))).json();
}

/** Sends an order and returns what the server says, as JSON. */
export async function order(path, params = {}) {
  const response = await answer(await reach(address(path), { method: 'POST', body: new URLSearchParams(params) }));
  return response.json();
}

/** Sends an order as JSON and returns the response, whatever it holds. */
export async function send(path, object = {}) {
  return answer(await reach(address(path), {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(object) }));
}

/** Replaces what an element holds by a piece of HTML that the server has escaped. */
export function fill(element, html) {
  element.innerHTML = html;
  element.removeAttribute('aria-busy');
}

for (const element of document.querySelectorAll('[data-load]')) {
  reach(element.dataset.load).then(answer).then(r => r.text())
    .then(html => fill(element, html)).catch(e => say(e.message, true));
}
