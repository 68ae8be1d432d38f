// SPDX-License-Identifier: Apache-2.0
// Ties the map, the structure view, the table and the controls together.
import { load, written } from 'winnow-data';
import { PointMap } from 'winnow-map';
import { Lasso } from 'winnow-lasso';
import { Viewer } from 'winnow-viewer';
import { GRADIENT, MISSING } from 'winnow-palette';
import { colour, symbol } from 'winnow-elements';

const element = id => document.getElementById(id);
const header = JSON.parse(element('header').textContent);
const data = await load(header, element('block').textContent);
const map = new PointMap(element('map'), element('points'), data.count);
const state = { picked: [], at: 0 };

const viewer = (() => {
  try {
    return new Viewer(element('scene'));
  } catch {
    element('species').textContent = 'This browser offers no WebGL, so no structure can be drawn.';
    return null;
  }
})();

const property = id => data.properties.find(p => p.name === element(id).value);
const value = (p, i) => (p.words ? p.words[p.values[i]] : written(p.values[i]));
const say = text => (element('message').textContent = text);

const make = (tag, text, name) => {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = name ?? '';
  return made;
};

const legend = () => {
  const { looks, low, high } = map.classes;
  const box = element('legend');
  if (map.colour.words) {
    box.replaceChildren(...looks.map((look, i) => {
      const button = make('button', look.word === '' ? '(empty)' : look.word);
      const mark = make('span', look.glyph, 'mark');
      mark.style.color = look.colour;
      button.type = 'button';
      button.prepend(mark);
      button.setAttribute('aria-pressed', 'true');
      button.addEventListener('click', () => {
        map.toggle(i);
        button.setAttribute('aria-pressed', String(!map.hidden.has(i)));
        map.mark(state.picked, state.picked[state.at]);
      });
      return button;
    }));
    return;
  }
  const bar = make('span', '', 'bar');
  bar.style.background = GRADIENT;
  const missing = map.colour.values.filter(number => !Number.isFinite(number)).length;
  const gap = make('span', missing ? `● ${missing} without a value` : '', 'missing');
  gap.style.color = MISSING;
  box.replaceChildren(make('span', map.colour.label), make('span', written(Number(low.toPrecision(4)))), bar, make('span', written(Number(high.toPrecision(4)))), gap);
};

const draw = () => {
  map.draw(property('x'), property('y'), property('colour'));
  legend();
  map.mark(state.picked, state.picked[state.at]);
  const count = Array.from({ length: data.count }, (_, i) => map.drawn(i)).filter(Boolean).length;
  const rest = data.count - count;
  say(`${count} configurations${rest ? `; ${rest} have no value for these axes` : ''}`);
};

const table = shown => {
  element('table').caption.textContent = `Configuration ${shown}`;
  element('table').tBodies[0].replaceChildren(...data.properties.map(p => {
    const row = document.createElement('tr');
    const head = make('th', p.label);
    head.scope = 'row';
    head.title = p.description;
    row.append(head, make('td', value(p, shown)));
    return row;
  }));
};

const species = structure => {
  const counts = new Map();
  structure.species.forEach(number => counts.set(number, (counts.get(number) ?? 0) + 1));
  element('species').replaceChildren(...[...counts].map(([number, count]) => {
    const entry = make('span', `${count} ${symbol(number)}`);
    const dot = document.createElement('i');
    dot.style.background = colour(number);
    entry.prepend(dot);
    return entry;
  }));
};

const show = () => {
  const shown = state.picked[state.at];
  const structure = data.structure(shown);
  if (viewer) {
    species(structure);
    viewer.show(structure, { bonds: element('bonds').checked, wrap: element('wrap').checked, repeat: Number(element('repeat').value) });
  }
  table(shown);
  map.mark(state.picked, shown);
  const many = state.picked.length > 1;
  element('place').textContent = many ? `${state.at + 1} of ${state.picked.length} selected` : `${shown + 1} of ${data.count}`;
  element('index').value = shown;
  document.documentElement.dataset.shown = shown;
  document.documentElement.dataset.atoms = structure.species.length;
};

const pick = (picked, at = 0) => {
  state.picked = picked;
  state.at = at;
  show();
};

/** To the next of the selected; of all, if only one is selected. */
const step = by => {
  if (state.picked.length === 1) {
    pick([(state.picked[0] + by + data.count) % data.count]);
  } else {
    pick(state.picked, (state.at + by + state.picked.length) % state.picked.length);
  }
};

const around = (line, added) => {
  const before = added ? state.picked : [];
  const inside = map.inside(line).filter(i => !before.includes(i));
  if (before.length + inside.length > 0) {
    pick([...before, ...inside], inside.length > 0 ? before.length : state.at);
  }
  say(`${before.length + inside.length} configurations selected`);
};

const rope = new Lasso(element('rope'), around);
const use = mode => {
  rope.set(mode);
  ['pan', 'box', 'lasso'].forEach(id => element(id).setAttribute('aria-pressed', String(id === mode)));
};

const listen = () => {
  ['x', 'y', 'colour'].forEach(id => element(id).addEventListener('change', draw));
  ['bonds', 'wrap', 'repeat'].forEach(id => element(id).addEventListener('change', show));
  ['pan', 'box', 'lasso'].forEach(id => element(id).addEventListener('click', () => use(id)));
  element('closer').addEventListener('click', () => map.zoom(0.7));
  element('farther').addEventListener('click', () => map.zoom(1 / 0.7));
  element('whole').addEventListener('click', () => map.whole());
  element('previous').addEventListener('click', () => step(-1));
  element('next').addEventListener('click', () => step(1));
  element('fit').addEventListener('click', () => viewer?.fit());
  element('search').addEventListener('submit', event => {
    event.preventDefault();
    pick([Number(element('index').value)]);
  });
  document.addEventListener('keydown', event => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const typing = ['INPUT', 'SELECT'].includes(event.target.tagName);
    if (event.key === 'Escape') {
      use('pan');
    } else if (by && !typing && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey) {
      step(by);
    }
  });
  const area = map.chart.getZr();
  area.on('click', event => {
    const near = map.nearest(event.offsetX, event.offsetY);
    if (near !== undefined) {
      const others = event.event.shiftKey ? state.picked.filter(i => i !== near) : [];
      pick([...others, near], others.length);
    }
  });
  area.on('mousemove', event => hint(event));
  area.on('globalout', () => (element('hint').hidden = true));
};

const hint = event => {
  const near = map.nearest(event.offsetX, event.offsetY);
  const box = element('hint');
  box.hidden = near === undefined;
  element('map').style.cursor = near === undefined ? '' : 'pointer';
  if (near !== undefined) {
    const told = new Set([property('x'), property('y'), property('colour')]);
    box.replaceChildren(make('b', `Configuration ${near}`), ...[...told].map(p => make('div', `${p.label}: ${value(p, near)}`)));
    const { clientWidth, clientHeight } = element('map');
    box.style.left = `${Math.max(0, Math.min(event.offsetX + 14, clientWidth - box.offsetWidth))}px`;
    box.style.top = `${Math.max(0, Math.min(event.offsetY + 14, clientHeight - box.offsetHeight))}px`;
  }
};

const begin = () => {
  const option = p => {
    const made = make('option', p.label);
    made.value = p.name;
    made.title = p.description;
    return made;
  };
  const numbers = data.properties.filter(p => !p.words);
  element('x').replaceChildren(...numbers.map(option));
  element('y').replaceChildren(...numbers.map(option));
  element('colour').replaceChildren(...data.properties.map(option));
  ['x', 'y', 'colour'].forEach(id => (element(id).value = header[id]));
  element('index').max = data.count - 1;
  listen();
  draw();
  pick([0]);
  // for scripts, and for the tests of this page
  globalThis.winnow = { data, map, state, pick };
  document.documentElement.dataset.ready = 'true';
};

begin();
