#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes a data set like the one that replica_small.xyz.gz is taken from, by melting and quenching crystals with the
# surrogate potential: 6183 configurations, or about a twentieth of them with "quick".
#
#   make-replica.sh DIR [quick]
#
# DIR/replica.xyz.gz is the result; WINNOW names the program, if it is not that of this checkout.
set -eu

here=$(cd "$(dirname "$0")" && pwd -P)
winnow=${WINNOW:-$here/../../winnow}
out=${1:?usage: make-replica.sh DIR [quick]}
part=1
[ "${2:-}" = quick ] && part=20
mkdir -p "$out"

# frames of a phase, the time between them in fs: the phase's time
span() {
  frames=$((($1 + part - 1) / part))
  echo "$((frames * $2))fs@$2fs"
}

# composition, its number in the file of crystals, volumes of the runs, melt temperature,
# then frames and femtoseconds between them: crystal, heat, melt, quench, quenched
melt_and_quench() {
  name=$1 crystal=$2 volumes=$3 hot=$4
  shift 4
  "$winnow" perturb "$here/replica_starts.xyz@$crystal" --volumes "$volumes" --out "$out/$name-starts.xyz" --overwrite
  settle=settle:300:$((1000 / part))fs@never
  schedule=$settle,crystal:300:$(span "$1" "$2"),heat:300-$hot:$(span "$3" "$4"),melt:$hot:$(span "$5" "$6")
  schedule=$schedule,quench:$hot-300:$(span "$7" "$8"),quenched:300:$(span "$9" 25)
  "$winnow" md "$here/lisi_surrogate.mtp" --type-map Li,Si --start "$out/$name-starts.xyz" --timestep 1 \
    --thermostat langevin:friction=10 --schedule "$schedule" --seed "$hot" \
    --stop-distance 1.6 --stop-energy=-0.3,1.6 --retries 5 --cooling 0.85 --out "$out/$name.xyz" --overwrite
}

melt_and_quench Li1Si64 0 1,1.02 2600 160 25 29 275 29 275 49 489 23
melt_and_quench Li1Si3 1 1,1.04 1800 71 25 43 186 57 140 86 279 29
melt_and_quench Li1Si1 2 0.94,0.97,1,1,1,1.03,1.06,1.1 1500 104 25 62 129 83 96 125 192 42
melt_and_quench Li13Si4 3 1,1.04 1200 72 25 44 181 58 137 87 275 29
melt_and_quench Li54Si1 4 1,1.03 900 145 25 26 307 26 307 45 533 21

"$winnow" perturb "$here/replica_starts.xyz@2" --type-map Li,Si --count $((200 / part)) --displace 0.02,0.3 --strain 0.1 \
  --shear 0.05 --potential "$here/lisi_surrogate.mtp" --out "$out/variants.xyz" --overwrite

# two runs of Li1Si1 and one of Li54Si1 had a frame less
"$winnow" convert "$out/Li1Si64-1.xyz" "$out/Li1Si64-2.xyz" "$out/Li1Si3-1.xyz" "$out/Li1Si3-2.xyz" \
  "$out/Li1Si1-1.xyz" "$out/Li1Si1-2.xyz" "$out/Li1Si1-3.xyz" "$out/Li1Si1-4.xyz" "$out/Li1Si1-5.xyz" \
  "$out/Li1Si1-6.xyz" "$out/Li1Si1-7.xyz@:415" "$out/Li1Si1-8.xyz@:415" "$out/variants.xyz" \
  "$out/Li13Si4-1.xyz" "$out/Li13Si4-2.xyz" "$out/Li54Si1-1.xyz" "$out/Li54Si1-2.xyz@:262" \
  --out "$out/replica.xyz.gz" --overwrite
