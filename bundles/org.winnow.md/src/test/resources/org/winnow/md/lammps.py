#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes silicon.csv and argon.csv: places after 100 steps of 1 fs by LAMMPS (lmp, metal units).

Each line is an atom: place (Angstrom) and velocity (Angstrom/fs) at the start, place after 100 steps.
The first line is the cell's edge. Made with LAMMPS of 7 Jan 2022 (Debian 12).
"""
import math, os, random, subprocess, tempfile

K = 8.617333262e-5
DIAMOND = [(0, 0, 0), (0, .5, .5), (.5, 0, .5), (.5, .5, 0)]
DIAMOND += [(x + .25, y + .25, z + .25) for x, y, z in DIAMOND]
FCC = DIAMOND[:4]
SW = "Si Si Si 2.1683 2.0951 1.80 21.0 1.20 -0.33333333333333333 7.049556277 0.6022245584 4.0 0.0 0.0\n"


def start(basis, edge, repeat, spread, speed, seed):
    rng = random.Random(seed)
    atoms = []
    for a in range(repeat):
        for b in range(repeat):
            for c in range(repeat):
                for p in basis:
                    x = [edge * (s + t) + rng.gauss(0, spread) for s, t in zip((a, b, c), p)]
                    atoms.append((x, [rng.gauss(0, speed) for _ in range(3)]))
    mean = [sum(v[k] for _, v in atoms) / len(atoms) for k in range(3)]
    return [(x, [v[k] - mean[k] for k in range(3)]) for x, v in atoms], edge * repeat


def run(name, atoms, box, mass, style):
    with tempfile.TemporaryDirectory() as d:
        with open(d + "/data", "w") as f:
            f.write(f"x\n\n{len(atoms)} atoms\n1 atom types\n")
            for k in "xyz":
                f.write(f"0 {box!r} {k}lo {k}hi\n")
            f.write(f"\nMasses\n\n1 {mass!r}\n\nAtoms\n\n")
            for i, (x, _) in enumerate(atoms):
                f.write(f"{i + 1} 1 {x[0]!r} {x[1]!r} {x[2]!r}\n")
            f.write("\nVelocities\n\n")
            for i, (_, v) in enumerate(atoms):
                f.write(f"{i + 1} {1000 * v[0]!r} {1000 * v[1]!r} {1000 * v[2]!r}\n")
        with open(d + "/si.sw", "w") as f:
            f.write(SW)
        with open(d + "/in", "w") as f:
            f.write("units metal\natom_style atomic\natom_modify map array\nread_data data\n" + style)
            f.write("neighbor 1.0 bin\nneigh_modify every 1 delay 0 check yes\ntimestep 0.001\n")
            f.write("fix 1 all nve\ndump 1 all custom 100 out id xu yu zu\n")
            f.write("dump_modify 1 sort id format float %.17g\nrun 100\n")
        subprocess.run(["lmp", "-in", "in"], cwd=d, check=True, stdout=subprocess.DEVNULL)
        last = open(d + "/out").read().split("ITEM: ATOMS")[-1].split("\n")[1:]
        after = [line.split()[1:] for line in last if line]
    here = os.path.dirname(os.path.abspath(__file__))
    with open(f"{here}/{name}.csv", "w") as f:
        f.write(f"{box!r}\n")
        for (x, v), y in zip(atoms, after):
            f.write(",".join([repr(s) for s in x + v] + y) + "\n")


atoms, box = start(DIAMOND, 5.431, 2, 0.05, 0.006, 1)
run("silicon", atoms, box, 28.085, "pair_style sw\npair_coeff * * si.sw Si\n")
atoms, box = start(FCC, 5.6, 4, 0.1, 0.0015, 2)
run("argon", atoms, box, 39.95, f"pair_style lj/cut {2.5 * 3.405!r}\npair_coeff 1 1 {119.8 * K!r} 3.405\n")
