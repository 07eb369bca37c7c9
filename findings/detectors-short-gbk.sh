#!/usr/bin/env bash
# three detectors of encodings give three wrong answers for a CSV file whose only Chinese is ℃.
#
# Version:  chardet 7.7.0, charset-normalizer 3.5.3, faust-cchardet 3.2.0
#
# Expected: GB18030 for text in which every byte pair is a frequent GBK character, or no answer.
#
# Happens:  each names an encoding in which the bytes decode without error to something else. For
# a short table of Chinese words chardet is right, the other two say Big5 and Korean. The Latin-1
# text "temp °C" is UTF-8 for cchardet, in which it cannot be decoded at all.
#
# Matters:  column files of sensors are like this. The file loads, the headings are wrong, and
# joins by name find nothing.
#
# Output seen, and compared with below:
#> table chardet GB18030 '\u7f16\u53f7,\u540d\u79f0\n1,\u5929\u6d25\n'
#> table faust-cchardet BIG5 '\u6664\u760d,\u9761\u5099\n1,\u6bde\u8e29\n'
#> table charset-normalizer cp949 '\uae0d\ubd40,\uce30\ub0d4\n1,\u8396\uc3e0\n'
#> unit chardet ISO-8859-2 'id,name,unit\n1,a,\u0104\u0107\n'
#> unit faust-cchardet IBM855 'id,name,unit\n1,a,\u0410\u0422\n'
#> unit charset-normalizer big5 'id,name,unit\n1,a,\u22a5\n'
#> latin chardet cp1006 'temp \ufe8dC,23\n'
#> latin faust-cchardet UTF-8 'cannot be decoded'
#> latin charset-normalizer big5 'temp \u8693,23\n'
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'chardet==7.7.0' 'charset-normalizer==3.5.3' 'faust-cchardet==3.2.0'
venv/bin/python - >output <<'PYTHON'
import cchardet
import chardet
import charset_normalizer

for name, data in (
    ("table", "编号,名称\n1,天津\n".encode("gbk")),
    ("unit", b"id,name,unit\n1,a," + "℃".encode("gbk") + b"\n"),
    ("latin", "temp °C,23\n".encode("latin-1")),
):
    best = charset_normalizer.from_bytes(data).best()
    for library, encoding in (
        ("chardet", chardet.detect(data)["encoding"]),
        ("faust-cchardet", cchardet.detect(data)["encoding"]),
        ("charset-normalizer", best and best.encoding),
    ):
        try:
            text = data.decode(encoding)
        except ValueError:
            text = "cannot be decoded"
        print(name, library, encoding, ascii(text))
PYTHON
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
