/// A filter written out again, so that it can be edited: `FilterParser` reads it back as the same.
struct FilterText {
  let headings: [TableHeading]

  func text(_ filter: TableFilter) -> String {
    switch filter {
    case .anywhere(let text): return quoted(text)
    case .compare(let column, let comparison, let operand):
      return "\(name(column)) \(comparison.rawValue) \(value(operand, column))"
    case .blank(let column): return "\(name(column)) is blank"
    case .oneOf(let column, let operands):
      let values = operands.map { value($0, column) }
      return "\(name(column)) in (\(values.joined(separator: ", ")))"
    case .not(.blank(let column)): return "\(name(column)) is not blank"
    case .not(let inner): return "not \(inParentheses(inner))"
    case .all(let parts): return joined(parts, " and ")
    case .any(let parts): return joined(parts, " or ")
    }
  }

  /// The condition that leaves out the rows with any of these values in a column, as it is typed.
  static func without(_ values: [String], in column: String) -> String {
    let text = FilterText(headings: [TableHeading(code: column, label: column)])
    let operands = values.map { FilterToken.isPlainName($0) ? $0 : text.quoted($0) }
    return operands.count == 1
      ? "\(text.name(0)) != \(operands[0])"
      : "not \(text.name(0)) in (\(operands.joined(separator: ", ")))"
  }

  private func joined(_ parts: [TableFilter], _ word: String) -> String {
    parts.map(inParentheses).joined(separator: word)
  }

  private func inParentheses(_ filter: TableFilter) -> String {
    switch filter {
    case .all, .any: "(\(text(filter)))"
    default: text(filter)
    }
  }

  private func name(_ column: Int) -> String {
    guard headings.indices.contains(column) else { return "#\(column + 1)" }
    let title = headings[column].title
    guard headings.place(named: title) == column else { return "#\(column + 1)" }
    if FilterToken.isPlainName(title) { return title }
    // A full-width backtick would be read as the ASCII one.
    guard title.allSatisfy({ $0 == "`" || FilterToken.narrow($0) != "`" }) else {
      return quoted(title)
    }
    return "`\(title.replacing("`", with: "``"))`"
  }

  private func value(_ operand: TableFilter.Operand, _ column: Int) -> String {
    let text = operand.text
    // Among dates and times what has no quotes has to be one.
    let kind = headings.indices.contains(column) ? headings[column].kind : .text
    if kind.isCalendar { return quoted(text) }
    return operand.number != nil && FilterToken.isPlainName(text) ? text : quoted(text)
  }

  /// In quotes, with a backslash before whatever would be read as a quote or a backslash, in any
  /// width.
  private func quoted(_ text: String) -> String {
    let inner = text.map { character in
      switch FilterToken.narrow(character) {
      case "\"", "\\": "\\\(character)"
      default: String(character)
      }
    }
    return "\"\(inner.joined())\""
  }
}
