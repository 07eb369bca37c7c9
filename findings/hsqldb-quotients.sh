#!/usr/bin/env bash
# In HSQLDB 10/2.5 is 5, 1/3.0 is 0 and 3/0.4 a division by zero; month 13 of 2024 is January 2025.
#
# Version:  HSQLDB 2.7.1 (Debian)
#
# Expected: 4, 0.33 and 7.5, as in other databases that have decimals.
#
# Happens:  a whole number is divided by the whole part of a decimal: 200 people on 1.9 km² are 200 a
# km². A decimal divided by a whole number keeps its own places: 2.0/3 is 0.6. MOD(7.5,2) is 1. A cast
# cuts 2.9 to 2, averages of whole numbers are whole numbers, '5'+1 is 51, and TO_DATE counts on
# beyond the end of a month or year.
#
# Matters:  densities, rates and prices a unit come out as plausible whole numbers.
#
# Output seen, and compared with below:
#> 10/2.5 -> 5
#> 10/2.9 -> 5
#> 10.0/2.9 -> 3.4
#> 1/3.0 -> 0
#> 1.0/3 -> 0.3
#> 2.0/3 -> 0.6
#> 2.00/3 -> 0.66
#> 199/200.0 -> 0
#> CAST(1 AS DOUBLE)/3 -> 0.3333333333333333E0
#> MOD(7.5,2) -> 1
#> CAST(2.9 AS INTEGER) -> 2
#> '5'+1 -> 51
#> 2147483647+1 -> 2147483648
#> TO_DATE('2024-13-01','YYYY-MM-DD') -> 2025-01-01 00:00:00
#> TO_DATE('2024-02-30','YYYY-MM-DD') -> 2024-03-01 00:00:00
#> ill/people FROM t -> 0 0
#> ill*1.0/people FROM t -> 0.9 0.3
#> people/area FROM t -> data exception: division by zero
#> AVG(people) FROM t -> 101
#> SUM(ill)/SUM(area) FROM t -> 200
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
script=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! dpkg-query --status default-jdk-headless libhsqldb-java >/dev/null 2>&1; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends default-jdk-headless libhsqldb-java >/dev/null
fi
version=$(dpkg-query --show --showformat='${Version}' libhsqldb-java)
echo "libhsqldb-java $version"
case $version in
  2.7.1*) ;;
  *) echo "another version than 2.7.1: what follows may differ" >&2 ;;
esac
cat >Query.java <<'JAVA'
import java.sql.*;

public class Query {
    public static void main(String[] arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:hsqldb:mem:x", "SA", ""); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (ill INTEGER, people INTEGER, area DECIMAL(10,1))");
            statement.execute("INSERT INTO t VALUES (199, 200, 1.5), (1, 3, 0.4)");
            for (String query : new String[] {"10/2.5", "10/2.9", "10.0/2.9", "1/3.0", "1.0/3", "2.0/3", "2.00/3", "199/200.0", "CAST(1 AS DOUBLE)/3", "MOD(7.5,2)", "CAST(2.9 AS INTEGER)", "'5'+1",
                    "2147483647+1", "TO_DATE('2024-13-01','YYYY-MM-DD')", "TO_DATE('2024-02-30','YYYY-MM-DD')", "ill/people FROM t", "ill*1.0/people FROM t",
                    "people/area FROM t", "AVG(people) FROM t", "SUM(ill)/SUM(area) FROM t"}) {
                String sql = query.contains(" FROM ") ? "SELECT " + query : "VALUES (" + query + ")";
                StringBuilder answer = new StringBuilder();
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) answer.append(" ").append(rows.getString(1));
                } catch (SQLException error) {
                    answer.append(" ").append(error.getMessage());
                }
                System.out.println(query + " ->" + answer);
            }
        }
    }
}
JAVA
javac Query.java
java -cp .:/usr/share/java/hsqldb.jar Query >output
sed -n 's/^#> \{0,1\}//p' "$script" | diff -u - output
echo "still so: ${script##*/}"
