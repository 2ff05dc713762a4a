// Starts a survey afresh on a machine that many use one after another: some time after nobody has touched it, and after the
// thanks. Whoever is there is asked first. Nothing of one person is left for the next.
(() => {
  const { start, idle, warn, waits } = document.currentScript.dataset;
  const asks = document.getElementById('kiosk-idle');
  const left = document.querySelector('[data-left]');
  const seconds = () => Date.now() / 1000;
  /** When somebody last did something; none at a start that nobody has touched. One with another address has been posted to. */
  let last = waits === undefined || location.pathname !== start ? seconds() : null;
  let leaving = false;

  // What a page could not save yet is kept for its reload, not for somebody else.
  const forget = () => sessionStorage.clear();
  if (waits !== undefined || !asks) forget();

  // While it asks, a touch beside its buttons is an answer too. Theirs has to reach them first.
  const touched = ({ type, target }) => {
    if (!asks?.open) last = seconds();
    else if (type === 'pointerdown' && !target.closest('a, button')) asks.close();
  };
  asks?.addEventListener('close', () => (last = seconds()));
  for (const kind of ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove']) {
    addEventListener(kind, touched, { capture: true, passive: true });
  }

  /** Without a network the start cannot be shown: what is on the screen goes all the same. */
  const afresh = async () => {
    leaving = true;
    forget();
    try {
      await fetch(start, { method: 'HEAD', cache: 'no-store' });
      location.replace(start);
    } catch {
      document.querySelector('main').replaceChildren();
      document.querySelector('.survey-bar')?.remove();
      asks?.close();
      setTimeout(afresh, 5000);
    }
  };

  setInterval(() => {
    if (last === null || leaving) return;
    const quiet = seconds() - last;
    if (quiet >= +idle + +warn) return void afresh();
    if (quiet < +idle) return;
    if (asks && !asks.open) asks.showModal();
    if (left) left.textContent = Math.ceil(+idle + +warn - quiet);
  }, 250);

  // A page that comes back from the browser's memory would show what was answered.
  addEventListener('pageshow', (event) => event.persisted && location.reload());
})();
