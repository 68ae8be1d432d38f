// SPDX-License-Identifier: Apache-2.0
// One structure in three dimensions, drawn by three.js: a frame only when something changed.
import * as THREE from 'three';
import { OrbitControls } from 'three-orbit';
import { colour, radius } from 'winnow-elements';
import { halves, repeated, wrapped } from 'winnow-bonds';

/** Spheres are smaller than atoms, so that bonds are seen. */
const BALL = 0.45;

const STICK = 0.11;
const TURN = Math.PI / 24;
const UP = new THREE.Vector3(0, 1, 0);

const edges = ({ cell, small, counts }) => {
  const vector = (from, i) => new THREE.Vector3(from[3 * i], from[3 * i + 1], from[3 * i + 2]);
  const points = [];
  const [a, b, c] = [0, 1, 2].map(i => vector(small, i));
  for (let u = 0; u <= counts[0]; u++) {
    for (let v = 0; v <= counts[1]; v++) {
      for (let w = 0; w <= counts[2]; w++) {
        const corner = new THREE.Vector3().addScaledVector(a, u).addScaledVector(b, v).addScaledVector(c, w);
        [[a, u, counts[0]], [b, v, counts[1]], [c, w, counts[2]]].forEach(([side, at, count]) => {
          if (at < count) {
            points.push(corner, corner.clone().add(side));
          }
        });
      }
    }
  }
  return cell.some(value => value !== 0) ? points : [];
};

/** Draws structures into a canvas; throws where the browser has no WebGL. */
export class Viewer {
  constructor(canvas) {
    this.canvas = canvas;
    this.renderer = new THREE.WebGLRenderer({ canvas, antialias: true });
    this.renderer.setClearColor(0xffffff);
    this.renderer.setPixelRatio(Math.min(globalThis.devicePixelRatio, 2));
    this.scene = new THREE.Scene();
    this.camera = new THREE.PerspectiveCamera(30, 1, 0.1, 5000);
    const sun = new THREE.DirectionalLight(0xffffff, 2.2);
    sun.position.set(-1, 1.5, 2);
    this.camera.add(sun);
    this.scene.add(this.camera, new THREE.AmbientLight(0xffffff, 1.3));
    this.ball = new THREE.SphereGeometry(1, 24, 16);
    this.stick = new THREE.CylinderGeometry(STICK, STICK, 1, 10, 1, true);
    this.matter = new THREE.MeshLambertMaterial();
    this.line = new THREE.LineBasicMaterial({ color: 0x333333 });
    this.group = new THREE.Group();
    this.scene.add(this.group);
    this.controls = new OrbitControls(this.camera, canvas);
    this.controls.addEventListener('change', () => this.request());
    canvas.addEventListener('keydown', event => this.key(event));
    new ResizeObserver(() => this.resize()).observe(canvas);
  }

  /** Shows a structure, seen from where the one before was seen; farther away if it is larger. */
  show(structure, { bonds, wrap, repeat }) {
    const shown = repeated(wrap ? wrapped(structure) : structure, repeat);
    this.group.children.forEach(child => (child.isInstancedMesh ? child.dispose() : child.geometry.dispose()));
    this.group.clear();
    this.group.add(this.balls(shown));
    if (bonds) {
      this.group.add(this.sticks(shown));
    }
    const frame = edges(shown);
    if (frame.length > 0) {
      this.group.add(new THREE.LineSegments(new THREE.BufferGeometry().setFromPoints(frame), this.line));
    }
    const box = new THREE.Box3().setFromArray(shown.positions);
    frame.forEach(point => box.expandByPoint(point));
    const round = box.getBoundingSphere(new THREE.Sphere());
    round.radius = Math.max(round.radius, 1);
    const first = this.round === undefined;
    const before = this.round;
    this.round = round;
    if (first) {
      this.fit();
    } else {
      this.follow(before);
    }
    this.request();
    return shown.species.length;
  }

  follow(before) {
    const offset = this.camera.position.clone().sub(this.controls.target).multiplyScalar(this.round.radius / before.radius);
    this.controls.target.add(this.round.center).sub(before.center);
    this.camera.position.copy(this.controls.target).add(offset);
    this.controls.update();
  }

  balls({ species, positions }) {
    const mesh = new THREE.InstancedMesh(this.ball, this.matter, species.length);
    const matrix = new THREE.Matrix4();
    const paint = new THREE.Color();
    species.forEach((number, i) => {
      const size = BALL * radius(number);
      matrix.makeScale(size, size, size).setPosition(positions[3 * i], positions[3 * i + 1], positions[3 * i + 2]);
      mesh.setMatrixAt(i, matrix);
      mesh.setColorAt(i, paint.set(colour(number)));
    });
    mesh.frustumCulled = false;
    return mesh;
  }

  sticks(structure) {
    const list = halves(structure);
    const mesh = new THREE.InstancedMesh(this.stick, this.matter, list.length);
    const matrix = new THREE.Matrix4();
    const paint = new THREE.Color();
    const turn = new THREE.Quaternion();
    const from = new THREE.Vector3();
    const to = new THREE.Vector3();
    list.forEach(({ atom, to: end }, i) => {
      from.fromArray(structure.positions, 3 * atom);
      to.fromArray(end).sub(from);
      const length = to.length();
      turn.setFromUnitVectors(UP, to.clone().normalize());
      matrix.compose(from.addScaledVector(to, 0.5), turn, new THREE.Vector3(1, length, 1));
      mesh.setMatrixAt(i, matrix);
      mesh.setColorAt(i, paint.set(colour(structure.species[atom])));
    });
    mesh.frustumCulled = false;
    return mesh;
  }

  /** Sees the whole structure, from the front, a little from above and the side. */
  fit() {
    const { clientWidth, clientHeight } = this.canvas;
    const half = (this.camera.fov * Math.PI) / 360;
    const narrow = Math.min(1, clientWidth / Math.max(1, clientHeight));
    const distance = (this.round.radius + 1) / Math.sin(Math.atan(Math.tan(half) * narrow));
    this.controls.target.copy(this.round.center);
    this.camera.position.copy(this.round.center).addScaledVector(new THREE.Vector3(0.35, 0.28, 1).normalize(), distance);
    this.camera.near = distance / 100;
    this.camera.far = distance * 100;
    this.camera.updateProjectionMatrix();
    this.controls.update();
    this.request();
  }

  key(event) {
    const turns = { ArrowLeft: [-TURN, 0], ArrowRight: [TURN, 0], ArrowUp: [0, -TURN], ArrowDown: [0, TURN] };
    const zooms = { '+': 0.9, '=': 0.9, '-': 1 / 0.9 };
    const offset = this.camera.position.clone().sub(this.controls.target);
    if (event.shiftKey && turns[event.key]) {
      const place = new THREE.Spherical().setFromVector3(offset);
      place.theta += turns[event.key][0];
      place.phi = Math.min(Math.PI - 0.01, Math.max(0.01, place.phi + turns[event.key][1]));
      offset.setFromSpherical(place);
    } else if (zooms[event.key]) {
      offset.multiplyScalar(zooms[event.key]);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.camera.position.copy(this.controls.target).add(offset);
    this.controls.update();
  }

  resize() {
    const { clientWidth, clientHeight } = this.canvas;
    if (clientWidth > 0 && clientHeight > 0) {
      this.renderer.setSize(clientWidth, clientHeight, false);
      this.camera.aspect = clientWidth / clientHeight;
      this.camera.updateProjectionMatrix();
      this.request();
    }
  }

  request() {
    if (!this.waiting) {
      this.waiting = true;
      requestAnimationFrame(() => {
        this.waiting = false;
        this.renderer.render(this.scene, this.camera);
      });
    }
  }
}
