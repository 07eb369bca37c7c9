#!/usr/bin/env bash
# SDM-RDFizer makes the subject .../nan of the id NA, and \'x\' of "x" in a text.
#
# Version:  rdfizer 4.7.5.15.4.1 (SDM-RDFizer), rdflib 7.6.0
#
# Expected: RML has the values of a CSV file as they are: NA (Namibia) is an id like DE, quotes in a
# text stay quotes, and IRI templates encode each % as %25.
#
# Happens:  NA and None as an id are the subject nan, where all such rows become one thing; the texts
# "N/A" and "null" are left out. Each quote in a text becomes a backslash and an apostrophe. Blanks
# at the ends are cut, a % is left bare, so that other tools refuse the IRI.
#
# Matters:  country codes, and texts with inches, minutes of arc or quoted names; the graph loads
# without an error.
#
# Output seen, and compared with below:
#> <http://e/DE> <http://e/n> "1".
#> <http://e/DE> <http://e/name> "Germany".
#> <http://e/DE> <http://e/page> <http://e/x/Germany>.
#> <http://e/nan> <http://e/n> "2".
#> <http://e/nan> <http://e/n> "3".
#> <http://e/nan> <http://e/name> "Namibia".
#> <http://e/nan> <http://e/name> "nobody".
#> <http://e/nan> <http://e/page> <http://e/x/Namibia>.
#> <http://e/nan> <http://e/page> <http://e/x/nobody>.
#> <http://e/s1> <http://e/n> "4".
#> <http://e/s1> <http://e/name> "a 3\\' pipe".
#> <http://e/s1> <http://e/page> <http://e/x/a%203%22%20pipe>.
#> <http://e/s2> <http://e/n> "5".
#> <http://e/s2> <http://e/name> "50% off".
#> <http://e/s2> <http://e/page> <http://e/x/50%%20off>.
#> <http://e/s3> <http://e/n> "6".
#> <http://e/s3> <http://e/name> "pad".
#> <http://e/s3> <http://e/page> <http://e/x/%20pad%20>.
#> <http://e/s4> <http://e/n> "7".
#> <http://e/s5> <http://e/n> "8".
#> <http://e/s6> <http://e/n> "9".
#> <http://e/s6> <http://e/name> "back\\slash".
#> <http://e/s6> <http://e/page> <http://e/x/back%5Cslash>.
#> 0
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  'rdfizer==4.7.5.15.4.1' 'rdflib==7.6.0'
{
cat >map.ttl <<'TURTLE'
@prefix rr: <http://www.w3.org/ns/r2rml#> .
@prefix rml: <http://semweb.mmlab.be/ns/rml#> .
@prefix ql: <http://semweb.mmlab.be/ns/ql#> .
@prefix ex: <http://e/> .
@base <http://m/> .
<#M> a rr:TriplesMap ;
  rml:logicalSource [ rml:source "data.csv" ; rml:referenceFormulation ql:CSV ] ;
  rr:subjectMap [ rr:template "http://e/{id}" ] ;
  rr:predicateObjectMap [ rr:predicate ex:name ; rr:objectMap [ rml:reference "name" ] ] ;
  rr:predicateObjectMap [ rr:predicate ex:n ; rr:objectMap [ rml:reference "n" ] ] ;
  rr:predicateObjectMap [ rr:predicate ex:page ; rr:objectMap [ rr:template "http://e/x/{name}" ] ] .
TURTLE
cat >data.csv <<'CSV'
id,name,n
DE,Germany,1
NA,Namibia,2
None,nobody,3
s1,"a 3"" pipe",4
s2,50% off,5
s3, pad ,6
s4,N/A,7
s5,null,8
s6,back\slash,9
CSV
cat >run.ini <<INI
[default]
main_directory: $dir
[datasets]
number_of_datasets: 1
output_folder: $dir
all_in_one_file: no
remove_duplicate: yes
enrichment: yes
name: out
ordered: yes
large_file: no
[dataset1]
name: out
mapping: $dir/map.ttl
INI
venv/bin/python -m rdfizer -c run.ini >messages 2>&1
LC_ALL=C sort out.nt
grep -ci -e warn -e error messages || true
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
