# SPDX-License-Identifier: Apache-2.0
"""Writes OUTCAR, vasprun.xml and XDATCAR of one invented run, in the layouts of VASP 6.

Two Li, four Si in a skewed cell; four ionic steps, the third of which takes all of NELM = 4
electronic steps. No calculation stands behind the numbers. Usage: make_samples.py FOLDER
"""
import random
import sys

random.seed(4)
H = [[4.4, 0.0, 0.0], [-1.2, 4.1, 0.0], [0.3, -0.4, 5.2]]
VOLUME = 4.4 * 4.1 * 5.2
NAMES = ["Li", "Li", "Si", "Si", "Si", "Si"]
LOOPS = [3, 2, 4, 3]


def start():
    grid = [(a, b, c) for a in (0, 1) for b in (0, 1) for c in (0, 1)][:6]
    return [[(g + 0.5) / 2 + random.uniform(-0.05, 0.05) for g in p] for p in grid]


def step(previous):
    moved = [[round(x + random.uniform(-0.01, 0.01), 8) for x in p] for p in previous]
    forces = [[round(random.uniform(-2, 2), 6) for _ in range(3)] for _ in moved]
    stress = [round(random.uniform(-40, 60), 5) for _ in range(6)]  # kB, XX YY ZZ XY YZ ZX
    free = round(-21 - random.random(), 8)
    return moved, forces, stress, free, round(free + 0.02, 8), round(free + 0.01, 8)


def cartesian(p):
    return [sum(p[i] * H[i][k] for i in range(3)) for k in range(3)]


def reciprocal():
    def cross(a, b):
        return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]

    return [[x / VOLUME for x in cross(H[(i + 1) % 3], H[(i + 2) % 3])] for i in range(3)]


def vectors():
    out = "      direct lattice vectors                 reciprocal lattice vectors\n"
    for h, g in zip(H, reciprocal()):
        out += "   " + "".join("%13.9f" % x for x in h) + "   " + "".join("%13.9f" % x for x in g) + "\n"
    return out


def outcar(steps):
    out = " vasp.6.4.2 01Jan24 (build invented) complex\n\n executed on  nowhere date 2026.11.22\n\n INCAR:\n"
    for name in ("Li_sv", "Si"):
        out += " POTCAR:    PAW_PBE %s 01Jan2001\n" % name
    for name in ("Li_sv", "Si"):
        out += "   VRHFIN =%s: s1p0\n   TITEL  = PAW_PBE %s 01Jan2001\n" % (name[:2], name)
    out += "\n   number of dos      NEDOS =    301   number of ions     NIONS =      6\n"
    out += "   ions per type =               2   4\n   NELM   =      4;   NELMIN=  2; NELMDL=  0     # of ELM steps\n"
    out += "   ISIF   =      2    stress and relaxation\n\n  volume of cell : %10.2f\n%s\n" % (VOLUME, vectors())
    for k, (p, f, s, free, without, zero) in enumerate(steps):
        for e in range(LOOPS[k]):
            out += "\n--------------------------------------- Iteration %6d(%4d)  ---------------\n\n" % (k + 1, e + 1)
            out += "  Free energy of the ion-electron system (eV)\n  free energy    TOTEN  =  %18.8f eV\n\n" % (free + 0.3 * (LOOPS[k] - e))
            out += "  energy without entropy = %18.8f  energy(sigma->0) = %18.8f\n" % (without, zero)
        if LOOPS[k] < 4:
            out += "\n------------------------ aborting loop because EDIFF is reached ----------------\n\n"
        else:
            out += "\n------------------------ aborting loop EDIFF was not reached (unconverged)  ----\n\n"
        out += "  FORCE on cell =-STRESS in cart. coord.  units (eV):\n"
        out += "  Direction    XX          YY          ZZ          XY          YZ          ZX\n  " + 86 * "-" + "\n"
        out += "  Total  " + "".join("%12.5f" % (x * VOLUME / 1602.1766) for x in s) + "\n"
        out += "  in kB  " + "".join("%12.5f" % x for x in s) + "\n  external pressure = %11.2f kB  Pullay stress =        0.00 kB\n\n" % (sum(s[:3]) / 3)
        out += " VOLUME and BASIS-vectors are now :\n " + 77 * "-" + "\n  volume of cell : %10.2f\n%s\n" % (VOLUME, vectors())
        out += " POSITION                                       TOTAL-FORCE (eV/Angst)\n " + 83 * "-" + "\n"
        for q, g in zip(p, f):
            out += "".join("%13.5f" % x for x in cartesian(q)) + "   " + "".join("%14.6f" % x for x in g) + "\n"
        out += " " + 83 * "-" + "\n    total drift:                                0.000000      0.000000      0.000000\n\n"
        out += "  FREE ENERGIE OF THE ION-ELECTRON SYSTEM (eV)\n  " + 51 * "-" + "\n"
        out += "  free  energy   TOTEN  = %18.8f eV\n\n  energy  without entropy=%18.8f  energy(sigma->0) =%18.8f\n" % (free, without, zero)
        out += "  kinetic energy EKIN   =         0.123456\n\n"
    return out + " General timing and accounting informations for this job:\n"


def rows(values, indent):
    return "".join(indent + "<v>" + "".join(" %16.8f" % x for x in v) + " </v>\n" for v in values)


def structure(p, indent, name=""):
    i = indent
    out = i + "<structure%s>\n" % (' name="%s" ' % name if name else "") + i + " <crystal>\n" + i + '  <varray name="basis" >\n'
    out += rows(H, i + "   ") + i + '  </varray>\n' + i + '  <i name="volume"> %16.8f </i>\n' % VOLUME
    out += i + '  <varray name="rec_basis" >\n' + rows(reciprocal(), i + "   ") + i + "  </varray>\n" + i + " </crystal>\n"
    return out + i + ' <varray name="positions" >\n' + rows(p, i + "  ") + i + " </varray>\n" + i + "</structure>\n"


def energies(free, without, zero, indent):
    return "".join(
        indent + '<i name="%s"> %16.8f </i>\n' % pair
        for pair in (("e_fr_energy", free), ("e_wo_entrp", without), ("e_0_energy", zero))
    )


def vasprun(steps, first):
    out = '<?xml version="1.0" encoding="ISO-8859-1"?>\n<modeling>\n <generator>\n  <i name="program" type="string">vasp </i>\n </generator>\n'
    out += ' <parameters>\n  <separator name="electronic" >\n   <i type="int" name="NELM">     4</i>\n  </separator>\n'
    out += '  <separator name="ionic" >\n   <i type="int" name="ISIF">     2</i>\n  </separator>\n </parameters>\n'
    out += " <atominfo>\n  <atoms>       6 </atoms>\n  <types>       2 </types>\n  <array name=\"atoms\" >\n"
    out += '   <dimension dim="1">ion</dimension>\n   <field type="string">element</field>\n   <field type="int">atomtype</field>\n   <set>\n'
    for name in NAMES:
        out += "    <rc><c>%s</c><c>%4d</c></rc>\n" % (name, 1 if name == "Li" else 2)
    out += "   </set>\n  </array>\n  <array name=\"atomtypes\" >\n   <set>\n    <rc><c>   2</c><c>Li</c><c> 6.94</c><c> 3.0</c><c> PAW_PBE Li_sv 01Jan2001 </c></rc>\n"
    out += "    <rc><c>   4</c><c>Si</c><c> 28.085</c><c> 4.0</c><c> PAW_PBE Si 01Jan2001 </c></rc>\n   </set>\n  </array>\n </atominfo>\n"
    out += structure(first, " ", "initialpos")
    for k, (p, f, s, free, without, zero) in enumerate(steps):
        out += " <calculation>\n"
        for e in range(LOOPS[k]):
            off = 0.3 * (LOOPS[k] - 1 - e)
            out += '  <scstep>\n   <time name="total">    0.50    0.51</time>\n   <energy>\n' + energies(free + off, without + off, zero + off, "    ") + "   </energy>\n  </scstep>\n"
        out += structure(p, "  ") + '  <varray name="forces" >\n' + rows(f, "   ") + '  </varray>\n  <varray name="stress" >\n'
        out += rows([[s[0], s[3], s[5]], [s[3], s[1], s[4]], [s[5], s[4], s[2]]], "   ") + "  </varray>\n"
        # VASP itself writes a wrong e_0_energy here
        out += "  <energy>\n" + energies(free, without, zero + 7, "   ") + "  </energy>\n  <time name=\"totalsc\">    1.50    1.52</time>\n </calculation>\n"
    return out + structure(steps[-1][0], " ", "finalpos") + "</modeling>\n"


def xdatcar(steps):
    out = "invented Li2Si4\n           1\n"
    out += "".join("   " + "".join("%13.6f" % x for x in h) + "\n" for h in H) + "   Li   Si\n     2     4\n"
    for k, s in enumerate(steps):
        out += "Direct configuration=%6d\n" % (k + 1)
        out += "".join("  " + "".join("%12.8f" % x for x in p) + "\n" for p in s[0])
    return out


first = start()
steps = []
for _ in LOOPS:
    steps.append(step(steps[-1][0] if steps else first))
folder = sys.argv[1]
for name, text in (("OUTCAR", outcar(steps)), ("vasprun.xml", vasprun(steps, first)), ("XDATCAR", xdatcar(steps))):
    with open(folder + "/" + name, "w") as file:
        file.write(text)
