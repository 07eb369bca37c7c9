#!/usr/bin/env bash
# OpenCC's s2twp makes "legal procedure" a computer program, and tw2sp makes all material data.
#
# Version:  opencc 1.4.2
#
# Expected: phrase conversion decides by the words around it, so a legal procedure stays 程序 and
# application papers stay 资料; a pair such as 質量 and 品質 is exchanged in both directions or in none
# of them.
#
# Happens:  程序 becomes 程式 (computer program) also after 法律, and 資料 becomes 数据 also after 申請, while
# 质量 and 品質 keep their words. The surname 于 becomes 於 before 先生, though 于家堡 is right.
#
# Matters:  catalogues of both sides are searched together; 司法程序 and 申请资料 are words of
# administration.
#
# Output seen, and compared with below:
#> s2twp 法律程序 法律程式
#> s2twp 程序 程式
#> s2twp 质量 質量
#> tw2sp 品質 品质
#> tw2sp 申請資料 申请数据
#> s2t 于先生 於先生
#> s2t 于家堡 于家堡
#> t2s 甚麼 甚么
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check 'opencc==1.4.2'
venv/bin/python - >output <<'PYTHON'
import opencc

for name, text in (
    ("s2twp", "法律程序"), ("s2twp", "程序"), ("s2twp", "质量"), ("tw2sp", "品質"),
    ("tw2sp", "申請資料"), ("s2t", "于先生"), ("s2t", "于家堡"), ("t2s", "甚麼"),
):
    print(name, text, opencc.OpenCC(name).convert(text))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
