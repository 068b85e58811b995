// What the page does not need, but is nicer with. Without it everything works.
(() => {
  const all = selector => [...document.querySelectorAll(selector)];

  const zone = document.querySelector('[data-zone]')?.dataset.zone;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const address = new URL(location.href);
  if (zone && here && zone !== here && !address.searchParams.get('tz')) {
    address.searchParams.set('tz', here);
    location.replace(address);
  }

  // A button that was pressed says so, and for a moment a second press sends nothing. Not disabled: a disabled button is not
  // sent. When the patient stops it, or nothing comes, it can be pressed again: the server sends no booking twice.
  let sent, waiting;
  const restore = () => {
    sent = clearTimeout(waiting);
    for (const button of all('[data-text]')) {
      button.textContent = button.dataset.text;
      button.removeAttribute('data-text');
      button.removeAttribute('aria-busy');
    }
  };
  addEventListener('submit', event => {
    const button = event.submitter;
    if (sent) {
      event.preventDefault();
    } else if (button?.dataset.busy) {
      sent = true;
      button.dataset.text ??= button.textContent;
      button.textContent = button.dataset.busy;
      button.setAttribute('aria-busy', 'true');
      setTimeout(() => sent = false, 2000);
      waiting = setTimeout(restore, 20000);
    }
  });
  addEventListener('pageshow', restore);
  addEventListener('keydown', event => event.key === 'Escape' && restore());
  window.navigation?.addEventListener('navigateerror', restore);

  // A question that depends on another one is hidden while it concerns nobody, unless it was answered.
  const given = box => all('[name]').filter(input => (box.contains ? box.contains(input) : input.name === box) && (/radio|checkbox/.test(input.type) ? input.checked : true) && input.value).map(input => input.value);
  const depend = () => {
    for (const box of all('[data-if^=answer]')) {
      const isMeant = given(box.dataset.if).some(value => JSON.parse(box.dataset.is).includes(value));
      box.hidden = isMeant === !!box.dataset.not && !given(box).length;
    }
  };
  addEventListener('input', depend);
  addEventListener('pageshow', depend);
  depend();

  // In a frame: how high this page is.
  if (parent !== window) {
    new ResizeObserver(() => parent.postMessage({ booking: 'height', height: document.documentElement.offsetHeight }, '*')).observe(document.body);
  }

  const find = document.getElementById('find');
  if (find) {
    find.parentElement.hidden = false;
    find.addEventListener('input', () => all('.card').forEach(card => card.hidden = !card.textContent.toLowerCase().includes(find.value.trim().toLowerCase())));
  }

  for (const button of all('[data-copy]')) {
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      button.textContent = button.dataset.done;
    });
  }
})();
