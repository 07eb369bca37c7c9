import Calls
import Widgets

/// What is expected of an interface, as a form: what `tjdata check add` takes.
enum CheckForm {
  static let titleNew = "添加检查"
  static let titleOld = "修改检查"
  static let notes = "各项期望都可留空；都符合才算通过。"

  static func fields(_ check: InterfaceCheck) -> [FormField] {
    let wanted = check.expectation
    return [
      FormField("name", "检查名称", isRequired: true, input: .text(check.name, limit: 60)),
      FormField(
        "code", "业务代码", hint: "留空为 200",
        input: .line(LineEditor("\(wanted.code)", limit: 5), .integer)),
      number("rows", "至少行数", "0–\(Expectation.rowCounts.upperBound)", wanted.rows),
      FormField(
        "columns", "应有的数据列", hint: "英文名称，以逗号分隔",
        input: .text(wanted.columns.joined(separator: ","), limit: 2000)),
      FormField(
        "column", "日期列", hint: "其最新一天不应太旧的数据列",
        input: .text(wanted.freshness?.column ?? "", limit: 200)),
      number("days", "不早于几天前", "与日期列一起填写", wanted.freshness?.days),
      number("time", "用时不超过", "毫秒", wanted.time),
      FormField(
        "tags", WorkbenchText.tags, hint: WorkbenchText.tagsHint,
        input: .text(check.tags.joined(separator: " "), limit: 100)),
    ]
  }

  private static func number(
    _ id: String, _ label: String, _ hint: String, _ value: Int?
  ) -> FormField {
    let text = value.map { String($0) } ?? ""
    return FormField(id, label, hint: hint, input: .line(LineEditor(text, limit: 7), .integer))
  }

  static func errors(_ answers: FormAnswers) -> [String: String] {
    let ranges = [
      "code": Expectation.codes, "rows": Expectation.rowCounts, "days": Expectation.dayCounts,
      "time": Expectation.times,
    ]
    var errors: [String: String] = [:]
    for (field, range) in ranges where !answers[field].isEmpty {
      if Int(answers[field]).map(range.contains) != true {
        errors[field] = "应为 \(range.lowerBound) 至 \(range.upperBound) 的整数"
      }
    }
    let hasColumn = !words(answers["column"], isColumn).isEmpty
    if hasColumn, answers["days"].isEmpty { errors["days"] = "填写了日期列，请填天数" }
    if !hasColumn, !answers["days"].isEmpty { errors["column"] = "填写了天数，请填日期列" }
    return errors
  }

  /// The check with what the form says.
  static func check(_ check: InterfaceCheck, _ answers: FormAnswers) -> InterfaceCheck {
    var check = check
    check.name = words(answers["name"], \.isWhitespace).joined(separator: " ")
    check.tags = words(answers["tags"], \.isWhitespace)
    var wanted = Expectation(
      code: Int(answers["code"]) ?? 200, rows: Int(answers["rows"]),
      columns: words(answers["columns"], isColumn), time: Int(answers["time"]))
    if let days = Int(answers["days"]), let column = words(answers["column"], isColumn).first {
      wanted.freshness = .init(column: column, days: days)
    }
    check.expectation = wanted
    return check
  }

  private static func isColumn(_ character: Character) -> Bool {
    character.isWhitespace || ",，、".contains(character)
  }

  private static func words(_ text: String, _ isGap: (Character) -> Bool) -> [String] {
    text.split(whereSeparator: isGap).map(String.init)
  }
}
