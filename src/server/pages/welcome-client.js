// Asks for the page again while it is looked at, and shows what has changed: nobody has to reload it.
const PAUSE = 1500;

async function refresh() {
  if (document.visibilityState !== 'visible') return;
  const answer = await fetch(location.pathname, { cache: 'no-store' });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
  const shown = document.querySelector('main');
  // Replaced only when something is new, so that a focus or a selection is left alone.
  if (fresh && shown && fresh.textContent !== shown.dataset.text) {
    shown.dataset.text = fresh.textContent;
    shown.replaceChildren(...fresh.childNodes);
  }
}

const main = document.querySelector('main');
main.dataset.text = main.textContent;

async function keepFresh() {
  try {
    await refresh();
  } catch {
    // The backend is away: the next try may find it back.
  }
  setTimeout(keepFresh, PAUSE);
}

setTimeout(keepFresh, PAUSE);
