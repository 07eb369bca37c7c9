#!/usr/bin/env bash
# JSON through Octave: the id …235 is written as …230.0, [5] as 5, null as [], 地区 as x______.
#
# Version:  Octave 7.3.0 (Debian)
#
# Expected: what jsondecode makes of a document is written by jsonencode as the same document, but for
# the order of keys and the digits beyond a double, which every JSON tool in floats rounds to …232.
#
# Happens:  a list of one number is a number, a list with null has numbers, null alone an empty list.
# Keys become names of variables: each byte of a character beyond ASCII is an underscore, so that
# 地区 and 人口 are one key and the second value wins; 1x is x1x, a-b a_b. Large integers get fewer
# digits than a double has, and ".0". An int64 of 2147483648 or more is an error: "unsupported type".
#
# Matters:  records of a portal that pass through a script come back with other ids, keys and shapes,
# and Chinese columns of one length are merged.
#
# Output seen, and compared with below:
#> {"a":[5]} -> {"a":5}
#> {"a":[1,null,2]} -> {"a":[1,null,2]}
#> {"a":[[1,2],[3,4]]} -> {"a":[[1,2],[3,4]]}
#> {"a":["x"]} -> {"a":["x"]}
#> {"a":null} -> {"a":[]}
#> {"a":[]} -> {"a":[]}
#> {"a":{}} -> {"a":{}}
#> {"地区":1} -> {"x______":1}
#> {"地区":1,"人口":2} -> {"x______":2}
#> {"1x":1,"a-b":2} -> {"x1x":1,"a_b":2}
#> {"a":120101199001011235} -> {"a":120101199001011230.0}
#> {"a":1.0} -> {"a":1}
#> {"a":true} -> {"a":true}
#> {"a":[true,1]} -> {"a":[true,1]}
#> int64 5 -> 5
#> int64 2147483648 -> jsonencode: unsupported type
#> int64 120101199001011232 -> jsonencode: unsupported type
#> double 120101199001011232 -> 120101199001011230.0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --show octave >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends octave >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' octave)
echo "octave $version"
case $version in
  7.3.0*) ;;
  *) echo "another version than 7.3.0: what follows may differ" >&2 ;;
esac
{
export HOME=$dir
cat >t.m <<'OCTAVE'
1;
texts = {'{"a":[5]}', '{"a":[1,null,2]}', '{"a":[[1,2],[3,4]]}', '{"a":["x"]}', '{"a":null}', '{"a":[]}', '{"a":{}}', '{"地区":1}', '{"地区":1,"人口":2}', '{"1x":1,"a-b":2}', '{"a":120101199001011235}', '{"a":1.0}', '{"a":true}', '{"a":[true,1]}'};
for number = 1:numel (texts)
  text = texts{number};
  try
    found = jsonencode (jsondecode (text));
  catch problem
    found = problem.message;
  end
  printf ("%s -> %s\n", text, found);
end
for value = {int64(5), int64(2147483648), int64(120101199001011234), 120101199001011234}
  try
    found = jsonencode (value{1});
  catch problem
    found = problem.message;
  end
  printf ("%s %.0f -> %s\n", class (value{1}), value{1}, found);
end
OCTAVE
octave-cli -qf t.m 2>errors || true
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
