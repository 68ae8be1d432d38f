// SPDX-License-Identifier: Apache-2.0
// Unpacks what the page carries; the layout is that of DataBlock.java.

const inflate = async text => {
  const packed = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
};

/** The data set: properties with values, and structure(i) with species, positions and cell. */
export const load = async (header, block) => {
  const buffer = await inflate(block);
  let at = 0;
  const take = (Kind, length) => {
    const end = at + length * Kind.BYTES_PER_ELEMENT;
    const values = new Kind(buffer.slice(at, end));
    at = end;
    return values;
  };
  const n = header.count;
  const properties = header.properties.map(property => ({
    ...property,
    values: take(property.words ? Int32Array : Float64Array, n),
    label: property.unit ? `${property.name} [${property.unit}]` : property.name,
  }));
  const sizes = take(Int32Array, n);
  const cells = take(Float32Array, 9 * n);
  const periodic = take(Uint8Array, n);
  const starts = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) {
    starts[i + 1] = starts[i] + sizes[i];
  }
  const atoms = starts[n];
  const species = take(Uint8Array, atoms);
  const planes = [0, 1, 2, 3].map(() => take(Uint8Array, 3 * atoms));
  const position = k =>
    header.step * (planes[0][k] | (planes[1][k] << 8) | (planes[2][k] << 16) | (planes[3][k] << 24));
  const structure = i => {
    const positions = new Float64Array(3 * sizes[i]);
    for (let k = 0; k < positions.length; k++) {
      positions[k] = position(3 * starts[i] + k);
    }
    return {
      species: species.subarray(starts[i], starts[i + 1]),
      positions,
      cell: cells.subarray(9 * i, 9 * i + 9),
      periodic: [0, 1, 2].map(axis => (periodic[i] >> axis) & 1),
    };
  };
  return { count: n, properties, structure };
};

/** A number as people read it: seven digits, and more where they tell energies apart. */
export const written = value => {
  if (!Number.isFinite(value)) {
    return '–';
  }
  const text = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(9)));
  return text.replace('-', '−');
};
