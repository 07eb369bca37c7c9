#!/usr/bin/env bash
# Text::vCard makes one category of two, leaves \n in notes, and writes a folded name as two lines.
#
# Version:  libtext-vcard-perl 3.09 (Debian)
#
# Expected: line breaks for \n, a backslash and n for \\n, two categories that stay two.
#
# Happens:  \, and \; are undone, \n is not: notes and addresses have a backslash and an n in them.
# Written again the value \\n, a path such as C:\new, is a line break. The comma between categories is
# taken for text and escaped when writing, so that `a,b\,c` is one category. A name in
# quoted-printable (vCard 2.1, phones) that was folded is written as two lines, of which the second is
# no property.
#
# Matters:  an address book that is read and written loses names and groups, and others refuse it.
#
# Output seen, and compared with below:
#> NOTE [line 1\nline 2, x]
#> TITLE [C:\new]
#> CATEGORIES [friends,work, past]
#> BEGIN:VCARD
#> VERSION:3.0
#> N:Wang;Xiao;;;
#> FN:Wang\, Xiao
#> CATEGORIES:friends\,work\, past
#> NOTE:line 1\nline 2\, x
#> TITLE:C:\new
#> END:VCARD
#> BEGIN:VCARD
#> VERSION:2.1
#> N;CHARSET=utf-8;ENCODING=quoted-printable:=E7=8E=8B;=E5=B0=8F
#> FN;CHARSET=utf-8;ENCODING=quoted-printable:=E5=B0=8F
#> =E7=8E=8B:
#> END:VCARD
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status libtext-vcard-perl >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libtext-vcard-perl >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libtext-vcard-perl)
echo "libtext-vcard-perl $version"
case $version in
  3.09*) ;;
  *) echo "another version than 3.09: what follows may differ" >&2 ;;
esac
sed 's/$/\r/' >in.vcf <<'VCARD'
BEGIN:VCARD
VERSION:3.0
FN:Wang\, Xiao
N:Wang;Xiao;;;
NOTE:line 1\nline 2\, x
TITLE:C:\\new
CATEGORIES:friends,work\, past
END:VCARD
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E5=B0=8F
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=B0=8F=
=E7=8E=8B
END:VCARD
VCARD
cat >run.pl <<'PERL'
use Text::vCard::Addressbook;
binmode STDOUT, ":utf8";
my $book = Text::vCard::Addressbook->load(["in.vcf"]);
my ($card) = $book->vcards;
print "$_ [", $card->get($_)->[0]->value, "]\n" for "NOTE", "TITLE", "CATEGORIES";
print $book->export;
PERL
perl run.pl 2>/dev/null | tr -d '\r' >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
