// The keyboard.

const help = $('#help');
const flip = (id) => () => {
  filters[id].checked = !filters[id].checked;
  filter();
};
const ofChosen = (done) => () => chosen && done(chosen);

const KEYS = {
  n: () => step(1), j: () => step(1), p: () => step(-1), k: () => step(-1),
  '/': () => filters.search.select() ?? filters.search.focus(),
  f: flip('only-figures'), c: flip('only-fails'), r: flip('show-refused'),
  y: ofChosen((figure) => judge(figure, 'right')), x: ofChosen((figure) => judge(figure, 'wrong')), u: ofChosen(undo),
  e: () => $('#field-value')?.focus(),
  a: add,
  '?': () => help.showModal(),
};

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !help.open) {
    if (event.target.matches('input, select')) event.target.blur();
    else release();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || help.open || event.target.matches('input:not([type=checkbox]), select, textarea')) return;
  const done = KEYS[event.key];
  if (!done) {
    const figure = event.key === 'Enter' && figureAt(event.target.closest?.('mark'));
    if (figure) choose(figure, 'text');
    return;
  }
  event.preventDefault();
  done();
});
$('#open-help').addEventListener('click', () => help.showModal());

filter();
follow();
