// SPDX-License-Identifier: Apache-2.0
// The map of points, drawn by ECharts; what lies where is reckoned here, so that no point needs an object of its own.
import * as palette from 'winnow-palette';
import { written } from 'winnow-data';

/** Colours of a continuous property; each is one series, the lowest at the back. */
const STEPS = 64;

/** Pixels from a point within which the pointer means it. */
const REACH = 12;

const range = values => {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (Number.isFinite(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return [low, high];
};

/** The class of each point, and the look of each class; the last is that of missing values. */
const classes = property => {
  if (property.words) {
    const looks = property.words.map((word, i) => ({ ...palette.group(i), word }));
    return { of: property.values, looks };
  }
  const [low, high] = range(property.values);
  const of = Int32Array.from(property.values, value => {
    if (!Number.isFinite(value)) {
      return STEPS;
    }
    return high > low ? Math.min(STEPS - 1, Math.floor((STEPS * (value - low)) / (high - low))) : 0;
  });
  const looks = Array.from({ length: STEPS }, (_, i) => ({ colour: palette.viridis((i + 0.5) / STEPS), symbol: 'circle' }));
  looks.push({ colour: palette.MISSING, symbol: 'circle' });
  return { of, looks, low, high };
};

const axis = (property, gap) => ({
  type: 'value', scale: true, name: property.label, nameLocation: 'middle', nameGap: gap,
  nameTextStyle: { color: '#1c1c1c', fontSize: 14 }, axisLabel: { color: '#1c1c1c', hideOverlap: true, formatter: value => written(Number(value.toPrecision(6))) },
  axisLine: { show: true, onZero: false, lineStyle: { color: '#444' } }, axisTick: { show: true }, splitLine: { lineStyle: { color: '#eee' } },
});

/** A map in an element; told what to draw by draw(), asked by nearest() and inside(). */
export class PointMap {
  constructor(element, count) {
    this.count = count;
    this.chart = globalThis.echarts.init(element, null, { renderer: 'canvas' });
    this.hidden = new Set();
    new ResizeObserver(() => this.chart.resize()).observe(element);
  }

  /** Draws one property against another, coloured by a third. */
  draw(x, y, colour) {
    this.x = x.values;
    this.y = y.values;
    this.colour = colour;
    this.classes = classes(colour);
    this.hidden.clear();
    this.chart.setOption({
      animation: false,
      grid: { left: 70, right: 20, top: 16, bottom: 52 },
      xAxis: axis(x, 30), yAxis: axis(y, 50),
      dataZoom: [
        { type: 'inside', xAxisIndex: 0, filterMode: 'none' },
        { type: 'inside', yAxisIndex: 0, filterMode: 'none' },
      ],
      series: this.series(),
    }, { notMerge: true });
  }

  series() {
    const points = this.classes.looks.map(() => []);
    for (let i = 0; i < this.count; i++) {
      if (this.drawn(i)) {
        points[this.classes.of[i]].push([this.x[i], this.y[i]]);
      }
    }
    const size = this.count < 500 ? 9 : this.count < 4000 ? 6 : 5;
    const series = this.classes.looks.map((look, k) => ({
      id: `class-${k}`, type: 'scatter', silent: true, symbol: look.symbol, symbolSize: size, progressive: 0,
      itemStyle: { color: look.colour, opacity: 0.85 }, data: points[k],
    }));
    const ring = (id, width, diameter, z) => ({
      id, type: 'scatter', silent: true, z, symbol: 'circle', symbolSize: diameter, data: [], itemStyle: { color: 'transparent', borderColor: '#000', borderWidth: width },
    });
    return [...series, ring('picked', 1, size + 4, 5), ring('shown', 3, size + 12, 6)];
  }

  drawn(i) {
    return Number.isFinite(this.x[i]) && Number.isFinite(this.y[i]) && !this.hidden.has(this.classes.of[i]);
  }

  /** Hides or shows a group. */
  toggle(group) {
    if (!this.hidden.delete(group)) {
      this.hidden.add(group);
    }
    this.chart.setOption({ series: this.series() });
  }

  /** Rings around the selected, and a thick one around the one that is shown. */
  mark(picked, shown) {
    const at = i => [this.x[i], this.y[i]];
    const few = picked.filter(i => this.drawn(i));
    this.chart.setOption({
      series: [
        { id: 'picked', data: few.length > 1 ? few.map(at) : [] },
        { id: 'shown', data: shown === undefined || !this.drawn(shown) ? [] : [at(shown)] },
      ],
    });
  }

  /** From numbers to pixels: both axes are linear, so two points tell. */
  scale() {
    const [x0, y0] = this.chart.convertToPixel({ gridIndex: 0 }, [0, 0]);
    const [x1, y1] = this.chart.convertToPixel({ gridIndex: 0 }, [1, 1]);
    return i => [x0 + (x1 - x0) * this.x[i], y0 + (y1 - y0) * this.y[i]];
  }

  /** The configuration nearest to a place in pixels, if any is near. */
  nearest(left, top) {
    const pixel = this.scale();
    let best;
    let least = REACH * REACH;
    for (let i = 0; i < this.count; i++) {
      if (this.drawn(i)) {
        const [x, y] = pixel(i);
        const square = (x - left) ** 2 + (y - top) ** 2;
        if (square < least) {
          least = square;
          best = i;
        }
      }
    }
    return best;
  }

  /** The configurations within a closed line of pixels that are in view. */
  inside(line) {
    const pixel = this.scale();
    const chosen = [];
    for (let i = 0; i < this.count; i++) {
      if (this.drawn(i)) {
        const place = pixel(i);
        if (this.chart.containPixel({ gridIndex: 0 }, place) && encloses(line, place)) {
          chosen.push(i);
        }
      }
    }
    return chosen;
  }

  /** Zooms by a factor about the middle of what is seen. */
  zoom(factor) {
    this.chart.getOption().dataZoom.forEach(({ start, end }, dataZoomIndex) => {
      const middle = (start + end) / 2;
      const half = Math.min(50, ((end - start) / 2) * factor);
      const low = Math.min(Math.max(0, middle - half), 100 - 2 * half);
      this.chart.dispatchAction({ type: 'dataZoom', dataZoomIndex, start: low, end: low + 2 * half });
    });
  }

  whole() {
    this.chart.dispatchAction({ type: 'dataZoom', batch: [0, 1].map(dataZoomIndex => ({ dataZoomIndex, start: 0, end: 100 })) });
  }
}

/** Whether a line, closed, goes around a point: counts crossings to its right. */
export const encloses = (line, [x, y]) => {
  let odd = false;
  for (let i = 0, j = line.length - 1; i < line.length; j = i++) {
    const [xi, yi] = line[i];
    const [xj, yj] = line[j];
    if (yi > y !== yj > y && x < xi + ((xj - xi) * (y - yi)) / (yj - yi)) {
      odd = !odd;
    }
  }
  return odd;
};
