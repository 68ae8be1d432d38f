// SPDX-License-Identifier: Apache-2.0
// The map of points. ECharts draws axes and zooms; the points are drawn here, for ECharts keeps an object for each and
// takes a tenth of a second for some thousands.
import * as palette from 'winnow-palette';
import { written } from 'winnow-data';

/** Colours of a continuous property. */
const STEPS = 64;

/** Pixels around the area of the points, for the axes. */
const MARGIN = { left: 70, right: 20, top: 16, bottom: 52 };

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
  const looks = Array.from({ length: STEPS }, (_, i) => palette.dot(palette.viridis((i + 0.5) / STEPS)));
  looks.push(palette.dot(palette.MISSING));
  return { of, looks, low, high };
};

const axis = (property, gap) => ({
  type: 'value', scale: true, name: property.label, nameLocation: 'middle', nameGap: gap,
  nameTextStyle: { color: '#1c1c1c', fontSize: 14 }, axisLabel: { color: '#1c1c1c', hideOverlap: true, formatter: value => written(Number(value.toPrecision(6))) },
  axisLine: { show: true, onZero: false, lineStyle: { color: '#444' } }, axisTick: { show: true }, splitLine: { lineStyle: { color: '#eee' } },
});

/** A mark, drawn once, to be copied to every point. */
const stamp = (look, size, dots) => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.ceil(1.5 * size * dots);
  const brush = canvas.getContext('2d');
  brush.translate(canvas.width / 2, canvas.height / 2);
  brush.scale((size * dots) / 2, (size * dots) / 2);
  brush.globalAlpha = 0.85;
  brush.fillStyle = look.colour;
  brush.fill(new Path2D(look.shape));
  return canvas;
};

/** A map in an element; told what to draw by draw(), asked by nearest() and inside(). */
export class PointMap {
  constructor(element, canvas, count) {
    this.count = count;
    this.canvas = canvas;
    this.hidden = new Set();
    this.few = [];
    this.size = count < 500 ? 9 : count < 4000 ? 6 : 5;
    this.chart = globalThis.echarts.init(element, null, { renderer: 'canvas' });
    this.chart.on('rendered', () => this.paint());
    new ResizeObserver(() => this.chart.resize()).observe(element);
  }

  /** Draws one property against another, coloured by a third. */
  draw(x, y, colour) {
    this.x = x.values;
    this.y = y.values;
    this.colour = colour;
    this.classes = classes(colour);
    this.stamped = null;
    this.hidden.clear();
    const ends = [range(x.values), range(y.values)];
    this.chart.setOption({
      animation: false,
      grid: { ...MARGIN, outerBoundsMode: 'none' },
      xAxis: axis(x, 30), yAxis: axis(y, 50),
      dataZoom: [
        { type: 'inside', xAxisIndex: 0, filterMode: 'none' },
        { type: 'inside', yAxisIndex: 0, filterMode: 'none' },
      ],
      // two points that are not seen tell the axes how far to reach
      series: [{ type: 'scatter', silent: true, itemStyle: { opacity: 0 }, data: [0, 1].map(i => ends.map(end => end[i])) }],
    }, { notMerge: true });
  }

  drawn(i) {
    return Number.isFinite(this.x[i]) && Number.isFinite(this.y[i]) && !this.hidden.has(this.classes.of[i]);
  }

  /** Hides or shows a group. */
  toggle(group) {
    if (!this.hidden.delete(group)) {
      this.hidden.add(group);
    }
    this.paint();
  }

  /** Rings around the selected, and a thick one around the one that is shown. */
  mark(picked, shown) {
    this.few = picked.length > 1 ? picked : [];
    this.shown = shown;
    this.paint();
  }

  /** Draws all points and rings; a few milliseconds for some thousands. */
  paint() {
    const [width, height] = [this.chart.getWidth(), this.chart.getHeight()];
    const dots = globalThis.devicePixelRatio;
    this.canvas.width = width * dots;
    this.canvas.height = height * dots;
    const brush = this.canvas.getContext('2d');
    brush.scale(dots, dots);
    brush.beginPath();
    // points on an axis are seen whole
    brush.rect(MARGIN.left - this.size, MARGIN.top - this.size, width - MARGIN.left - MARGIN.right + 2 * this.size, height - MARGIN.top - MARGIN.bottom + 2 * this.size);
    brush.clip();
    const pixel = this.scale();
    if (this.stamped !== dots) {
      this.stamps = this.classes.looks.map(look => stamp(look, this.size, dots));
      this.stamped = dots;
    }
    const wide = this.stamps[0].width / dots;
    for (let i = 0; i < this.count; i++) {
      if (this.drawn(i)) {
        const [x, y] = pixel(i);
        brush.drawImage(this.stamps[this.classes.of[i]], x - wide / 2, y - wide / 2, wide, wide);
      }
    }
    this.few.forEach(i => this.ring(brush, pixel(i), i, 2, 1));
    if (this.shown !== undefined) {
      this.ring(brush, pixel(this.shown), this.shown, 6, 3);
    }
  }

  ring(brush, [x, y], i, beyond, thick) {
    if (this.drawn(i)) {
      brush.lineWidth = thick;
      brush.beginPath();
      brush.arc(x, y, this.size / 2 + beyond, 0, 2 * Math.PI);
      brush.stroke();
    }
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
