#!/usr/bin/env bash
# CsvJdbc makes 1.51 of v + 1 for 1.5, and finds nothing above 5; told to infer, 1,234 is 1.234.
#
# Version:  CsvJdbc 1.0.37 (Debian libcsvjdbc-java)
#
# Expected: 2.5, as sum(v) and avg(v) do take the values for numbers; 10 and 9 above 5; and 1,234
# a text or 1234.
#
# Happens:  Columns are texts unless told otherwise, + joins them, and a comparison with a number
# is true for none, without an error: 120101199001011235 + 0 has nineteen digits. The same column
# is summed as numbers, 1,234 and empty cells left out, but counted with them, sorted as text, and
# its least value is the empty text. With empty columnTypes types are inferred: 1,234 becomes
# 1.234 and enters the sum, n/a a missing date.
#
# Matters:  A query with > has an empty answer, which looks like one; averages and counts are of
# different rows.
#
# Output seen, and compared with below:
#> texts: v + 1: [1.51] [1] [101] [91] [1,2341]
#> texts: id + 0: [1201011990010112350] [50] [60] [70] [80]
#> texts: code, v, day: [007] [1.5] [2024-03-05] [010] [] [2024-03-06] [7] [10] [2024-03-04] [12E45] [9] [] [013] [1,234] [n/a]
#> texts: sum(v), avg(v), count(v): [20.5] [6.833333333333333] [5]
#> texts: min(v), max(v): [] [9]
#> texts: v > 5:
#> inferred: v + 1: [2.5] [null] [11.0] [10.0] [2.234]
#> inferred: id + 0: [120101199001011235] [5] [6] [7] [8]
#> inferred: code, v, day: [007] [1.5] [2024-03-05] [010] [null] [2024-03-06] [7] [10.0] [2024-03-04] [12E45] [9.0] [null] [013] [1.234] [null]
#> inferred: sum(v), avg(v), count(v): [21.734] [5.4335] [4]
#> inferred: min(v), max(v): [1.234] [10.0]
#> inferred: v > 5: [7] [12E45]
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status libcsvjdbc-java bsh default-jre-headless >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends libcsvjdbc-java bsh default-jre-headless >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libcsvjdbc-java)
echo "libcsvjdbc-java $version"
case $version in
  1.0.37*) ;;
  *) echo "another version than 1.0.37: what follows may differ" >&2 ;;
esac
{
cat >table.csv <<'CSV'
code,id,v,day
007,120101199001011235,1.5,2024-03-05
010,5,,2024-03-06
7,6,10,2024-03-04
12E45,7,9,
013,8,"1,234",n/a
CSV
cat >run.bsh <<'JAVA'
Class.forName("org.relique.jdbc.csv.CsvDriver");
ask(types) {
  options = new java.util.Properties();
  if (types != null) options.put("columnTypes", types);
  connection = java.sql.DriverManager.getConnection("jdbc:relique:csv:.", options);
  for (query : new String[] {"v + 1", "id + 0", "code, v, day", "sum(v), avg(v), count(v)", "min(v), max(v)"}) {
    answer = connection.createStatement().executeQuery("SELECT " + query + " FROM table");
    System.out.print((types == null ? "texts: " : "inferred: ") + query + ":");
    while (answer.next()) for (column = 1; column <= answer.getMetaData().getColumnCount(); column++) System.out.print(" [" + answer.getObject(column) + "]");
    System.out.println();
  }
  answer = connection.createStatement().executeQuery("SELECT code FROM table WHERE v > 5");
  System.out.print((types == null ? "texts" : "inferred") + ": v > 5:");
  while (answer.next()) System.out.print(" [" + answer.getObject(1) + "]");
  System.out.println();
}
ask(null); ask("");
JAVA
java -cp /usr/share/java/bsh.jar:/usr/share/java/csvjdbc.jar bsh.Interpreter run.bsh 2>&1
} >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
