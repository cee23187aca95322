// Series by place and year, drawn as small bars: a picture for each place, and the same as a table.

const SVG = 'http://www.w3.org/2000/svg';

/** Makes an element of a picture. */
function draw(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A number in a few characters, with 万 and 亿 or what the language has. */
const short = new Intl.NumberFormat(document.documentElement.lang, { notation: 'compact', maximumSignificantDigits: 4 });

/** The points of a series for these places: of each year the one of the latest release. Places without any are left out. */
function seriesOf(series, places) {
  const points = new Map(places.map(({ place }) => [place, new Map()]));
  for (const [release, of, year, value, figure] of data.points) {
    const [href, place] = data.releases[release];
    if (of === series) points.get(place)?.set(year, { value, href: `${href}#f${figure}` });
  }
  return places.map(({ place, name }) => [name, points.get(place)]).filter(([, years]) => years.size);
}

/** The picture of a place. */
function plot(name, years, points, group) {
  const [width, height] = [years.length * 14, 56];
  const most = Math.max(...[...points.values()].map(({ value }) => Number(value)), 0) || 1;
  const bars = years.flatMap((year, at) => {
    const point = points.get(year);
    if (!point) return [];
    const tall = Math.max((Math.abs(Number(point.value)) / most) * height, 1);
    const rect = draw('rect', { x: at * 14 + 2, y: height - tall, width: 10, height: tall, rx: 1.5 });
    return [draw('a', { href: point.href }, draw('title', {}, `${year}: ${parted(point.value)}`), rect)];
  });
  const picture = draw('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', class: `g-${group}`, preserveAspectRatio: 'none' },
    draw('title', {}, name), draw('desc', {}, [...points].map(([year, { value }]) => `${year}: ${parted(value)}`).join('; ')),
    draw('line', { x1: 0, x2: width, y1: height, y2: height }), ...bars);
  const ends = make('span', { class: 'ends' }, make('span', {}, String(years[0])), make('span', {}, String(years.at(-1))));
  const top = [...points].sort(([a], [b]) => a - b).at(-1);
  return make('figure', {}, make('figcaption', {}, make('b', {}, shown(name)), ' ', make('small', {}, `${top[0]}: ${short.format(top[1].value)}`)), picture, ends);
}

/** Draws a series for these places. */
function drawSeries(series, shownPlaces) {
  const places = seriesOf(series, shownPlaces);
  const years = [...new Set(places.flatMap(([, points]) => [...points.keys()]))].sort();
  const range = years.length ? Array.from({ length: years.at(-1) - years[0] + 1 }, (_, at) => years[0] + at) : [];
  const group = data.series[series]?.[1] ?? 'rest';
  $('#plots').replaceChildren(...(places.length ? places.map(([name, points]) => plot(name, range, points, group)) : [make('p', { class: 'note' }, labels.no_series)]));
  const cell = (points, year) => {
    const point = points.get(year);
    return make('td', { class: 'v' }, ...(point ? [make('a', { href: point.href }, parted(point.value))] : []));
  };
  $('#numbers').replaceChildren(
    make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, labels.place), ...range.map((year) => make('th', { scope: 'col', class: 'v' }, String(year))))),
    make('tbody', {}, ...places.map(([name, points]) => make('tr', {}, make('th', { scope: 'row' }, shown(name)), ...range.map((year) => cell(points, year))))),
  );
}
