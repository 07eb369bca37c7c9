#!/usr/bin/env bash
# dkjson reads {"n":5} and writes [null,null,null,null,null]; {"a":null} becomes {}.
#
# Version:  dkjson 2.6 (Debian lua-dkjson), Lua 5.3
#
# Expected: An object with the key n is an object, and null is a value.
#
# Happens:  n is what Lua calls the length of a packed list: an object whose only key it is, with
# a number above 0, becomes a list of as many nulls. Another key or a text as value saves it. Null
# is no value: {"a":null} becomes {}, [1,null] [1], while a null before other values stays.
# Numbers keep 14 digits, 116.3912345678901 loses its last two, and so do whole numbers of more
# than 19 digits.
#
# Matters:  Counts are often called n, as in {"n":5} for a group; the count becomes a list of
# missing values.
#
# Output seen, and compared with below:
#> {"n":5} -> [null,null,null,null,null]
#> {"n":0} -> {"n":0}
#> {"n":3.0} -> [null,null,null]
#> {"n":5,"name":"a"} -> {"n":5,"name":"a"}
#> {"n":"5"} -> {"n":"5"}
#> [{"n":1},{"n":2}] -> [[null],[null,null]]
#> {"a":null} -> {}
#> [null] -> []
#> [1,null] -> [1]
#> [1,null,3] -> [1,null,3]
#> 116.3912345678901 -> 116.39123456789
#> 120101199001011235 -> 120101199001011235
#> 12345678901234567890 -> 1.2345678901235e+19
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status lua-dkjson lua5.3 >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends lua-dkjson lua5.3 >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' lua-dkjson)
echo "lua-dkjson $version"
case $version in
  2.6*) ;;
  *) echo "another version than 2.6: what follows may differ" >&2 ;;
esac
{
cat >run.lua <<'LUA'
local json = require "dkjson"
for _, text in ipairs { '{"n":5}', '{"n":0}', '{"n":3.0}', '{"n":5,"name":"a"}', '{"n":"5"}', '[{"n":1},{"n":2}]', '{"a":null}', '[null]', '[1,null]',
                        '[1,null,3]', '116.3912345678901', '120101199001011235', '12345678901234567890' } do
  print(text .. " -> " .. json.encode((json.decode(text)), { keyorder = { "n", "name" } }))
end
LUA
lua5.3 run.lua
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
