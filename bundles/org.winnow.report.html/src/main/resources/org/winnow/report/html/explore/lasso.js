// SPDX-License-Identifier: Apache-2.0
// Draws a box or a lasso over the map while a button is held.

const outline = (mode, points) => {
  if (mode === 'lasso') {
    return points;
  }
  const [[x0, y0], [x1, y1]] = [points[0], points[points.length - 1]];
  return [[x0, y0], [x1, y0], [x1, y1], [x0, y1]];
};

/** Calls done(line, added) with a line of pixels; added where Shift was held. Set mode to 'box', 'lasso' or 'pan'. */
export class Lasso {
  constructor(svg, done) {
    this.svg = svg;
    this.mode = 'pan';
    this.points = null;
    this.shape = document.createElementNS('http://www.w3.org/2000/svg', 'polygon');
    this.shape.setAttribute('fill', 'rgba(0,90,156,.12)');
    this.shape.setAttribute('stroke', '#005a9c');
    this.shape.setAttribute('stroke-width', '1.5');
    svg.append(this.shape);
    svg.addEventListener('pointerdown', event => this.begin(event));
    svg.addEventListener('pointermove', event => this.move(event));
    svg.addEventListener('pointerup', event => this.end(event, done));
    svg.addEventListener('pointercancel', () => this.clear());
  }

  set(mode) {
    this.mode = mode;
    this.svg.classList.toggle('on', mode !== 'pan');
    this.clear();
  }

  place(event) {
    const box = this.svg.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  begin(event) {
    this.svg.setPointerCapture(event.pointerId);
    this.points = [this.place(event)];
  }

  move(event) {
    if (this.points) {
      this.points.push(this.place(event));
      this.shape.setAttribute('points', outline(this.mode, this.points).map(p => p.join(',')).join(' '));
    }
  }

  end(event, done) {
    if (this.points) {
      this.points.push(this.place(event));
      const line = outline(this.mode, this.points);
      this.clear();
      done(line, event.shiftKey);
    }
  }

  clear() {
    this.points = null;
    this.shape.setAttribute('points', '');
  }
}
