// One figure is chosen: its mark and its row are lit, and what is known of it is shown.

let chosen = null;

const isNarrow = () => matchMedia('(max-width: 60rem)').matches;
const tabs = $$('[role=tab]');
const scrolled = {};

/** Shows a panel; on a narrow screen the text is one of them. */
function show(name) {
  const before = document.body.dataset.shows;
  if (before) scrolled[before] = scrollY;
  document.body.dataset.shows = name;
  for (const tab of tabs) {
    const on = tab.id === `tab-${name}`;
    tab.setAttribute('aria-selected', on);
    tab.tabIndex = on ? 0 : -1;
    const panel = document.getElementById(tab.getAttribute('aria-controls'));
    if (panel.classList.contains('panel')) panel.hidden = !on && !(name === 'text' && panel.id === 'figures');
  }
  if (isNarrow() && before !== name) scrollTo(0, scrolled[name] ?? Math.min(scrollY, $('main').offsetTop));
}

for (const tab of tabs) {
  tab.addEventListener('click', () => show(tab.id.slice(4)));
  tab.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const there = tabs.filter((one) => one.offsetParent);
    const next = there[(there.indexOf(tab) + step + there.length) % there.length];
    next.focus();
    next.click();
  });
}
show(isNarrow() ? 'text' : 'figures');
matchMedia('(max-width: 60rem)').addEventListener('change', (narrow) => {
  if (!narrow.matches && document.body.dataset.shows === 'text') show('figures');
});

/** Chooses a figure. Where it was chosen does not move; the other place comes into view. */
function choose(figure, from) {
  unlight();
  for (const other of figures) other.mark.tabIndex = other === figure ? 0 : -1;
  chosen = figure;
  for (const element of [figure.mark, figure.row]) {
    element.classList.add('chosen');
    element.setAttribute('aria-current', 'true');
  }
  showDetail(figure);
  if (isNarrow() && from !== 'text') show('text');
  if (!isNarrow() && from !== 'table' && $('#figures').hidden) show('figures');
  figure.mark.closest('p').hidden = false;
  if (from !== 'text' || isCovered(figure.mark)) bring(figure.mark);
  if (from !== 'table') bring(figure.row);
  light('told', figure.told.filter(([name, words]) => words && !name.startsWith('value')).map(([, words]) => rangeOf(...words)));
}

/** Brings an element into view, clear of what lies over the page. */
function bring(element) {
  if (element.offsetParent) element.scrollIntoView({ block: 'center', inline: 'nearest' });
}

/** Whether what is known of a figure lies over an element, as it does on a narrow screen. */
function isCovered(element) {
  return isNarrow() && element.getBoundingClientRect().bottom > $('#detail').getBoundingClientRect().top;
}

/** Takes the light off the figure that is chosen. */
function unlight() {
  if (!chosen) return;
  for (const element of [chosen.mark, chosen.row]) {
    element.classList.remove('chosen');
    element.removeAttribute('aria-current');
  }
  chosen = null;
  light('told', []);
}

/** Chooses none. */
function release() {
  unlight();
  $('#detail').hidden = true;
  document.body.classList.remove('has-detail');
}

/** Chooses the figure that lies so many behind the one chosen, among those that are shown. */
function step(by) {
  const there = figures.filter((figure) => !figure.row.hidden);
  if (!there.length) return;
  const at = chosen ? there.indexOf(chosen) : -1;
  const next = at < 0 ? (by > 0 ? 0 : there.length - 1) : (at + by + there.length) % there.length;
  choose(there[next], 'keys');
  say(`${next + 1} ${labels.shown} ${there.length}: ${there[next].was.raw}, ${there[next].now.label}`);
}

const figureAt = (element) => byId.get(Number(element?.id.slice(1)));

$('#text').addEventListener('click', (event) => {
  const figure = figureAt(event.target.closest('mark'));
  if (figure && getSelection().isCollapsed) choose(figure, 'text');
});
$('#table tbody').addEventListener('click', (event) => {
  const figure = figureAt(event.target.closest('tr'));
  if (!figure || !getSelection().isCollapsed) return;
  event.preventDefault();
  choose(figure, 'table');
});

// A link to a figure, from a chart, a check or another page.
function follow() {
  const figure = byId.get(Number(/^#[fr](\d+)$/.exec(location.hash)?.[1]));
  if (figure) choose(figure, 'link');
}
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#f"]');
  if (!link || link.closest('#table')) return;
  event.preventDefault();
  const figure = byId.get(Number(link.getAttribute('href').slice(2)));
  if (figure) choose(figure, 'link');
});
addEventListener('hashchange', follow);
if (figures.length) figures[0].mark.tabIndex = 0;
