#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Kills a study (kill -9) at random moments, each followed by resume, and compares what comes out
# with an uninterrupted run, byte for byte but for timings.
# Usage: tests/kill-study.sh STUDY.yaml DIR KILLS [SECONDS]
# SECONDS: kills come after up to so many seconds of a run; default: as long as the whole run took.
set -eu
[ $# -ge 3 ] || { sed -n 's/^# Usage: /usage: /p' "$0" >&2; exit 2; }
file=$1 dir=$2 kills=$3
root=$(cd "$(dirname "$0")/.." && pwd)
winnow=$root/winnow

# name and SHA-256 of every file; timings, machine and log left out
content() {
  (cd "$dir" && find . -type f ! -name timing.json ! -name timings.csv ! -name study.log \
    ! -name .lock ! -path '*/timing/*' | LC_ALL=C sort | while IFS= read -r f; do
    case $f in
      *manifest.json) sum=$(python3 - "$f" <<'P'
import hashlib, json, sys
m = json.load(open(sys.argv[1]))
m.pop("environment", None), m.pop("timings", None)
print(hashlib.sha256(json.dumps(m).encode()).hexdigest())
P
        ) ;;
      *) sum=$(sha256sum "$f" | cut -d' ' -f1) ;;
    esac
    printf '%s  %s\n' "$sum" "$f"
  done)
}

now() { date +%s; }

[ ! -e "$dir" ] || { echo "$dir must not exist" >&2; exit 2; }
"$winnow" --version >/dev/null
begin=$(now)
"$winnow" study run "$file" --out "$dir" --quiet >/dev/null
whole=$(($(now) - begin + 1))
limit=${4:-$whole}
echo "uninterrupted: $whole s"
content >"$dir.expected"
killed=0
while [ "$killed" -lt "$kills" ]; do
  rm -rf "$dir"
  rounds=0
  # one kill a round, until a run comes through; every other study is killed several times
  while :; do
    if [ -e "$dir/study.json" ]; then set -- resume "$dir"; else set -- run "$file" --out "$dir"; fi
    setsid "$winnow" study "$@" --quiet >/dev/null 2>"$dir.err" &
    run=$!
    wait_for=$(awk -v l="$limit" -v s="$(od -An -N4 -tu4 /dev/urandom)" 'BEGIN { printf "%.2f", 0.5 + s / 4294967296 * l }')
    sleep "$wait_for"
    if [ "$killed" -lt "$kills" ] && kill -s KILL -- "-$run" 2>/dev/null; then
      wait "$run" 2>/dev/null || true
      killed=$((killed + 1)) rounds=$((rounds + 1))
      echo "kill $killed after $wait_for s: $(find "$dir/steps" -maxdepth 1 -mindepth 1 ! -name '.*' 2>/dev/null | wc -l) steps were done"
      continue
    fi
    wait "$run" || { cat "$dir.err" >&2; exit 1; }
    break
  done
  content >"$dir.found"
  cmp "$dir.expected" "$dir.found" || { diff "$dir.expected" "$dir.found" | head; exit 1; }
  echo "after $rounds kills: the same bytes"
done
"$winnow" study verify "$dir" --quiet
