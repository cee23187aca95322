// Which releases are listed.

const asked = (id) => $(`#${id}`).value;
const bodies = $$('#releases tbody').map((body) => ({
  body, place: Number(body.dataset.place), name: $('.place th', body).firstChild.data.trim(),
  rows: $$('tr:not(.place)', body).map((row) => ({ row, year: row.dataset.year, text: $('.what', row).textContent.toLowerCase() })),
}));

function filter() {
  const words = asked('search').trim().toLowerCase();
  let count = 0;
  for (const { body, place, name, rows } of bodies) {
    let here = 0;
    for (const { row, year, text } of rows) {
      const fit = (!asked('by-place') || Number(asked('by-place')) === place)
        && (!asked('by-year') || asked('by-year') === year)
        && (!words || text.includes(words) || name.toLowerCase().includes(words))
        && (!$('#only-fails').checked || row.classList.contains('fails'));
      row.hidden = !fit;
      here += fit;
    }
    body.hidden = !here;
    count += here;
  }
  say(`${count} ${labels.releases}`);
  redraw();
}

function redraw() {
  drawSeries(Number(asked('pick')), bodies.filter(({ body }) => !body.hidden));
}

// The series that most releases tell come first.
const counts = data.series.map(() => 0);
for (const [, series] of data.points) counts[series] += 1;
const order = data.series.map((_, at) => at).sort((a, b) => counts[b] - counts[a] || a - b);
$('#pick').append(...order.map((at) => make('option', { value: at }, `${data.series[at][0]} · ${counts[at]}`)));

$('#pick').addEventListener('change', redraw);
$('#tools').addEventListener('input', filter);
$('#tools').addEventListener('submit', (event) => event.preventDefault());
filter();
