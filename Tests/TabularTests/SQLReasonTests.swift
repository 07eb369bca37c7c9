import Tabular
import Testing

@Suite struct SQLReasonTests {
  @Test(arguments: [
    ("no such column: foo", "SQL 有误：没有列“foo”"),
    ("near \"FORM\": syntax error", "SQL 有误：“FORM”附近的语法不对"),
    ("no such table: t", "SQL 有误：没有表“t”，表名是 data"), ("incomplete input", "SQL 有误：语句不完整"),
    (
      "no such column: \"甲\" - should this be a string literal in single-quotes?",
      "SQL 有误：没有列“甲”；文字要放在单引号里"
    ),
    ("something else", "SQL 有误：something else"),
  ])
  func whatSQLiteSaysIsSaidInChinese(message: String, said: String) {
    #expect(TableFault.sql(message: message).message == said)
  }
}
