#!/usr/bin/env bash
# htmldate dates a page with 2024年3月5日 to the first of January 2024, and one with 10.11.12.13 to
# 2012.
#
# Version:  htmldate 1.11.0
#
# Expected: 2024-03-05, or None where the date is not understood.
#
# Happens:  where no date is found, a number that looks like a year gives its first of January: of a
# Chinese date, a telephone number (022-2024-0305), a standard (GB/T 2024-2012). 2024-02-30 becomes
# 2024-02-01; an address 10.11.12.13 is 10 November 2012, a version v2.11.20 2 November 2020. With
# extensive_search=False (right of the bar) only ISO dates are found.
#
# Matters:  the day and month are invented and look precise; all pages of a Chinese portal are from
# New Year.
#
# Output seen, and compared with below:
#> 发布时间：2024年3月5日 -> 2024-01-01 | None
#> 更新日期 2024.03.05 -> 2024-03-05 | None
#> 数据更新至2024年3月 -> 2024-01-01 | None
#> 二〇二四年三月五日 -> None | None
#> 电话 022-2024-0305 -> 2024-01-01 | None
#> GB/T 2024-2012 -> 2024-01-01 | None
#> 2024-02-30 -> 2024-02-01 | None
#> 10.11.12.13 -> 2012-11-10 | None
#> v2.11.20 -> 2020-11-02 | None
#> 发布 2024-03-05 有效期至 2026-10-31 -> 2024-03-05 | 2024-03-05
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'htmldate==1.11.0'
venv/bin/python - >output <<'PYTHON'
import htmldate

for text in ("发布时间：2024年3月5日", "更新日期 2024.03.05", "数据更新至2024年3月", "二〇二四年三月五日", "电话 022-2024-0305", "GB/T 2024-2012", "2024-02-30",
             "10.11.12.13", "v2.11.20", "发布 2024-03-05 有效期至 2026-10-31"):
    page = "<html><head><title>t</title></head><body><p>%s</p></body></html>" % text
    print(text, "->", htmldate.find_date(page, max_date="2026-10-31"), "|", htmldate.find_date(page, extensive_search=False, max_date="2026-10-31"))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
