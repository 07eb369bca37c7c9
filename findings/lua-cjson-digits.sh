#!/usr/bin/env bash
# lua-cjson writes an 18-digit id as 1.2010119900101e+17, and an empty list as {}.
#
# Version:  lua-cjson 2.1.0 (Debian), Lua 5.3
#
# Expected: Numbers and lists that come back as they were read.
#
# Happens:  Numbers have 14 digits unless told otherwise: 120101199001011235 and …236 become the
# same, 39.904211111111117 loses three digits, 123456789012.345 its last, and 9007199254740991 is
# 9.007199254741e+15. An empty list becomes an empty object. Reading keeps the value; what is
# written is cut, without a word.
#
# Matters:  Filters of web servers in front of an open-data interface rewrite JSON with it, and
# the ids of a thousand persons become equal.
#
# Output seen, and compared with below:
#> 120101199001011235 -> 1.2010119900101e+17
#> [120101199001011235,120101199001011236] -> [1.2010119900101e+17,1.2010119900101e+17]
#> 39.904211111111117 -> 39.904211111111
#> 123456789012.345 -> 123456789012.35
#> 9007199254740991 -> 9.007199254741e+15
#> 0.1 -> 0.1
#> [] -> {}
#> {"tags":[]} -> {"tags":{}}
#> {"10":1} -> {"10":1}
#> [1,null] -> [1,null]
#> 5.0 -> 5
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status lua-cjson lua5.3 >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends lua-cjson lua5.3 >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' lua-cjson)
echo "lua-cjson $version"
case $version in
  2.1.0*) ;;
  *) echo "another version than 2.1.0: what follows may differ" >&2 ;;
esac
{
cat >run.lua <<'LUA'
local json = require "cjson"
for _, text in ipairs { '120101199001011235', '[120101199001011235,120101199001011236]', '39.904211111111117', '123456789012.345', '9007199254740991', '0.1',
                        '[]', '{"tags":[]}', '{"10":1}', '[1,null]', '5.0' } do
  print(text .. " -> " .. json.encode(json.decode(text)))
end
LUA
lua5.3 run.lua
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
