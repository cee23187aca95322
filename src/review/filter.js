// Which figures are shown, and what is found in the text.

const filters = Object.fromEntries(
  ['search', 'by-metric', 'by-stage', 'by-period', 'by-region', 'only-figures', 'only-fails', 'show-refused'].map((id) => [id, $(`#${id}`)]),
);
const ofLine = lines.map(() => []);
for (const figure of figures) ofLine[lineOf(figure.start)].push(figure);
const lower = lines.map((line) => line.textContent.toLowerCase());

/** Whether a figure is of a year: its period holds it, or an end that is open is not asked for. */
function isOf(year, { from, to }) {
  if (year === '-') return !from && !to;
  const [first, last] = [(from || to).slice(0, 4), (to || from).slice(0, 4)];
  return first !== '' && first <= year && year <= last;
}

/** Whether a person who searches for these words looks for this figure. */
function isFound(words, { now }) {
  const cells = [now.raw, now.value, now.label, called('metric', now.metric), called('stage', now.stage), now.unit, called('region', now.region), now.area, now.from, now.to];
  return cells.some((cell) => cell.toLowerCase().includes(words));
}

function fits(figure) {
  const { now } = figure;
  const asked = (id) => filters[id].value;
  const metric = asked('by-metric');
  return (!metric || (metric.startsWith('group:') ? data.groups[now.metric] === metric.slice(6) : now.metric === metric))
    && (!asked('by-stage') || now.stage === asked('by-stage'))
    && (!asked('by-period') || isOf(asked('by-period'), now))
    && (!asked('by-region') || (asked('by-region') === '-' ? now.region === '' : now.region === asked('by-region')))
    && (!filters['only-fails'].checked || figure.row.classList.contains('fails'))
    && (!words() || isFound(words(), figure));
}

const words = () => filters.search.value.trim().toLowerCase();

let found = [];
let foundAt = -1;

/** Shows what fits, and says how much that is. */
function filter() {
  let count = 0;
  for (const figure of figures) {
    const fit = fits(figure);
    count += fit;
    figure.row.hidden = !fit;
    figure.mark.classList.toggle('out', !fit);
  }
  const only = filters['only-figures'].checked || filters['only-fails'].checked;
  lines.forEach((line, at) => {
    line.hidden = only && !ofLine[at].some((figure) => !figure.row.hidden);
  });
  document.body.classList.toggle('shows-refused', filters['show-refused'].checked);
  $('#none').hidden = count > 0;
  search();
  say(`${count} ${labels.shown} ${figures.length} ${labels.figures}${found.length ? `, ${found.length} ${labels.in_text}` : ''}`);
}

/** Finds the words in the text. */
function search() {
  found = [];
  foundAt = -1;
  const wanted = words();
  if (wanted) {
    lines.forEach((line, at) => {
      for (let from = lower[at].indexOf(wanted); from >= 0; from = lower[at].indexOf(wanted, from + wanted.length)) {
        found.push(rangeIn(line, from, from + wanted.length));
      }
    });
  }
  light('found', found);
  light('here', []);
}

/** Goes to the next place where the words are. */
function nextFound(by) {
  if (!found.length) return;
  foundAt = (foundAt + by + found.length) % found.length;
  const range = found[foundAt];
  light('here', [range]);
  if (isNarrow()) show('text');
  range.startContainer.parentElement.closest('p').hidden = false;
  range.startContainer.parentElement.scrollIntoView({ block: 'center' });
  say(`${foundAt + 1} ${labels.shown} ${found.length} ${labels.in_text}`);
}

$('#tools').addEventListener('input', filter);
$('#tools').addEventListener('submit', (event) => event.preventDefault());
filters.search.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') nextFound(event.shiftKey ? -1 : 1);
});
