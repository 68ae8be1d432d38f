// SPDX-License-Identifier: Apache-2.0
// Which atoms are bonded: those nearer than the sum of their covalent radii and some slack, across faces of the cell too.
import { radius } from 'winnow-elements';

/** A bond may be longer than the sum of covalent radii by this factor. */
export const SLACK = 1.15;

const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const rows = cell => [0, 1, 2].map(i => [cell[3 * i], cell[3 * i + 1], cell[3 * i + 2]]);

/** Cell vectors and their reciprocals (without 2π), of which those not periodic are zero. */
const lattice = ({ cell, periodic }) => {
  const vectors = rows(cell).map((vector, i) => (periodic[i] ? vector : [0, 0, 0]));
  const full = vectors.map((vector, i) => {
    if (periodic[i]) {
      return vector;
    }
    const [a, b] = [vectors[(i + 1) % 3], vectors[(i + 2) % 3]];
    const normal = cross(a, b);
    return dot(normal, normal) > 0 ? normal : null;
  });
  if (full.some(vector => vector === null)) {
    // one or no periodic direction: along it, its own reciprocal will do
    return { vectors, reciprocal: vectors.map(v => (dot(v, v) > 0 ? v.map(c => c / dot(v, v)) : [0, 0, 0])) };
  }
  const volume = dot(full[0], cross(full[1], full[2]));
  const reciprocal = full.map((_, i) => (periodic[i] ? cross(full[(i + 1) % 3], full[(i + 2) % 3]).map(c => c / volume) : [0, 0, 0]));
  return { vectors, reciprocal };
};

/** Positions moved into the cell along its periodic vectors. */
export const wrapped = structure => {
  const { vectors, reciprocal } = lattice(structure);
  const positions = Float64Array.from(structure.positions);
  for (let k = 0; k < positions.length; k += 3) {
    const place = [positions[k], positions[k + 1], positions[k + 2]];
    for (let i = 0; i < 3; i++) {
      // a hair below a face counts as on it
      const cells = Math.floor(dot(place, reciprocal[i]) + 1e-6);
      for (let axis = 0; axis < 3; axis++) {
        positions[k + axis] -= cells * vectors[i][axis];
      }
    }
  }
  return { ...structure, positions };
};

/** A structure repeated along its periodic vectors. */
export const repeated = (structure, times) => {
  const counts = structure.periodic.map(periodic => (periodic ? times : 1));
  const species = [];
  const positions = [];
  const vectors = rows(structure.cell);
  for (let a = 0; a < counts[0]; a++) {
    for (let b = 0; b < counts[1]; b++) {
      for (let c = 0; c < counts[2]; c++) {
        for (let i = 0; i < structure.species.length; i++) {
          species.push(structure.species[i]);
          for (let axis = 0; axis < 3; axis++) {
            positions.push(structure.positions[3 * i + axis] + a * vectors[0][axis] + b * vectors[1][axis] + c * vectors[2][axis]);
          }
        }
      }
    }
  }
  const cell = Float64Array.from(structure.cell, (value, k) => value * counts[Math.floor(k / 3)]);
  return { species, positions, cell, periodic: structure.periodic, small: structure.cell, counts };
};

/** Atoms and those images of them that lie within a distance of the cell's faces. */
const images = (structure, reach) => {
  const { vectors, reciprocal } = lattice(structure);
  const n = structure.species.length;
  const spans = reciprocal.map((row, i) => (structure.periodic[i] ? Math.max(1, Math.ceil(reach * Math.sqrt(dot(row, row)))) : 0));
  const low = reciprocal.map(row => extreme(structure.positions, row, Math.min) - reach * Math.sqrt(dot(row, row)));
  const high = reciprocal.map(row => extreme(structure.positions, row, Math.max) + reach * Math.sqrt(dot(row, row)));
  const list = [];
  for (let a = -spans[0]; a <= spans[0]; a++) {
    for (let b = -spans[1]; b <= spans[1]; b++) {
      for (let c = -spans[2]; c <= spans[2]; c++) {
        for (let i = 0; i < n; i++) {
          const place = [0, 1, 2].map(x => structure.positions[3 * i + x] + a * vectors[0][x] + b * vectors[1][x] + c * vectors[2][x]);
          if (reciprocal.every((row, k) => spans[k] === 0 || (dot(place, row) >= low[k] && dot(place, row) <= high[k]))) {
            list.push({ atom: i, place, own: a === 0 && b === 0 && c === 0 });
          }
        }
      }
    }
  }
  return list;
};

const extreme = (positions, row, choose) => {
  let best = positions[0] * row[0] + positions[1] * row[1] + positions[2] * row[2];
  for (let k = 3; k < positions.length; k += 3) {
    best = choose(best, positions[k] * row[0] + positions[k + 1] * row[1] + positions[k + 2] * row[2]);
  }
  return best;
};

/** Half bonds { atom, to }: from an atom to the middle of its bond; bonds through a face end there. Linear in atoms, by bins. */
export const halves = structure => {
  const longest = Math.max(...Array.from(structure.species, radius));
  const reach = 2 * longest * SLACK;
  const bins = new Map();
  const key = (a, b, c) => `${a},${b},${c}`;
  const bin = place => place.map(c => Math.floor(c / reach));
  for (const image of images(structure, reach)) {
    const name = key(...bin(image.place));
    (bins.get(name) ?? bins.set(name, []).get(name)).push(image);
  }
  const list = [];
  for (let i = 0; i < structure.species.length; i++) {
    const from = [0, 1, 2].map(axis => structure.positions[3 * i + axis]);
    const [a, b, c] = bin(from);
    for (let k = 0; k < 27; k++) {
      for (const image of bins.get(key(a + (k % 3) - 1, b + (Math.floor(k / 3) % 3) - 1, c + Math.floor(k / 9) - 1)) ?? []) {
        const limit = SLACK * (radius(structure.species[i]) + radius(structure.species[image.atom]));
        const far = Math.hypot(...image.place.map((value, axis) => value - from[axis]));
        if (far < limit && !(image.own && image.atom === i)) {
          list.push({ atom: i, to: image.place.map((value, axis) => (value + from[axis]) / 2) });
        }
      }
    }
  }
  return list;
};
