/// Reads a filter as it is typed:
///
///     面积 > 100 and 区县 ~ "河西"        comparisons: = != < <= > >= ~ !~ ^= $=
///     类型 in (商店, 超市) or 备注 is blank
///     not (状态 = 停业)
///     河西 商店                           text anywhere, both of them
///
/// `and` binds closer than `or`; conditions side by side are joined by `and`. Columns go by label,
/// code or `#3`; values with spaces or signs stand in quotes, names in backticks too, but for a
/// heading's own signs, `人数（人） > 100`, and commas in a number that is in no list,
/// `金额 = 1,234.50`.
public struct FilterParser {
  private static let depthLimit = 64

  private let headings: [TableHeading]
  private let tokens: [FilterToken]
  private var index = 0
  private var depth = 0

  /// - Returns: nil for a text of white space, which filters nothing.
  public static func parse(
    _ text: String, _ headings: [TableHeading]
  ) throws(FilterFault) -> TableFilter? {
    var parser = FilterParser(headings: headings, tokens: try FilterLexer.tokens(text, headings))
    if parser.token.kind == .end { return nil }
    let filter = try parser.alternatives()
    guard parser.token.kind == .end else { throw parser.unexpected() }
    return filter
  }

  private init(headings: [TableHeading], tokens: [FilterToken]) {
    self.headings = headings
    self.tokens = tokens
  }

  private var token: FilterToken { tokens[index] }

  private func unexpected() -> FilterFault {
    token.kind == .end
      ? FilterFault(.conditionMissing, at: token.place)
      : FilterFault(.unexpected(token.text), at: token.place)
  }

  private mutating func takes(_ kind: FilterToken.Kind) -> Bool {
    guard token.kind == kind else { return false }
    index += 1
    return true
  }

  private mutating func alternatives() throws(FilterFault) -> TableFilter {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.depthLimit else { throw FilterFault(.tooDeep, at: token.place) }
    var parts = [try conjunction()]
    while takes(.keyword(.or)) { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(FilterFault) -> TableFilter {
    var parts = [try negation()]
    while true {
      if takes(.keyword(.and)) {
        parts.append(try negation())
      } else if beginsCondition {
        parts.append(try negation())
      } else {
        return parts.count == 1 ? parts[0] : .all(parts)
      }
    }
  }

  private var beginsCondition: Bool {
    switch token.kind {
    case .word, .quoted, .name, .open, .keyword(.not): true
    default: false
    }
  }

  private mutating func negation() throws(FilterFault) -> TableFilter {
    var isNegated = false
    while takes(.keyword(.not)) { isNegated.toggle() }
    let filter = try condition()
    guard isNegated else { return filter }
    // As written out again it would be read: `not (not x)` is x.
    if case .not(let inner) = filter { return inner }
    return .not(filter)
  }

  private mutating func condition() throws(FilterFault) -> TableFilter {
    let start = token
    switch start.kind {
    case .open:
      index += 1
      let filter = try alternatives()
      guard takes(.close) else {
        throw token.kind == .end ? FilterFault(.parenthesisOpen, at: start.place) : unexpected()
      }
      return filter
    case .word(let text), .quoted(let text), .name(let text):
      index += 1
      return try condition(text, at: start)
    case .comparison:
      throw FilterFault(.unexpected(start.text), at: start.place)
    default: throw unexpected()
    }
  }

  /// A column and what is asked of it; without an operator, text anywhere.
  private mutating func condition(
    _ name: String, at start: FilterToken
  ) throws(FilterFault) -> TableFilter {
    let asked = token.kind
    switch asked {
    case .comparison(let comparison):
      let column = try column(name, at: start)
      index += 1
      return .compare(column: column, comparison, try operand(of: column, comparison))
    case .keyword(.is):
      let column = try column(name, at: start)
      index += 1
      return try property(column)
    case .keyword(.isBlank), .keyword(.isNotBlank):
      let column = try column(name, at: start)
      index += 1
      return asked == .keyword(.isBlank) ? .blank(column: column) : .not(.blank(column: column))
    case .keyword(.in):
      let column = try column(name, at: start)
      index += 1
      return .oneOf(column: column, try operands(of: column))
    case .keyword(.not) where tokens[index + 1].kind == .keyword(.in):
      let column = try column(name, at: start)
      index += 2
      return .not(.oneOf(column: column, try operands(of: column)))
    default:
      if case .name = start.kind { throw FilterFault(.conditionMissing, at: token.place) }
      if case .word = start.kind { return .anywhere(grouped(from: start, .text) ?? name) }
      return .anywhere(name)
    }
  }

  /// Behind `is`: `blank`, `not blank`, or a value.
  private mutating func property(_ column: Int) throws(FilterFault) -> TableFilter {
    let isNegated = takes(.keyword(.not))
    if takes(.keyword(.blank)) {
      return isNegated ? .not(.blank(column: column)) : .blank(column: column)
    }
    let comparison = isNegated ? TableFilter.Comparison.notEqual : .equal
    return .compare(column: column, comparison, try operand(of: column, comparison))
  }

  private func column(_ name: String, at start: FilterToken) throws(FilterFault) -> Int {
    guard let place = headings.place(named: name) else {
      throw FilterFault(.unknownColumn(name, near: headings.near(name)), at: start.place)
    }
    return place
  }

  private mutating func operand() throws(FilterFault) -> TableFilter.Operand {
    switch token.kind {
    case .word(let text), .quoted(let text), .name(let text):
      index += 1
      return TableFilter.Operand(text)
    case .keyword:
      // A word of the language that stands for a value: 状态 = 空.
      let text = token.text
      index += 1
      return TableFilter.Operand(text)
    default: throw FilterFault(.valueMissing, at: token.place)
    }
  }

  /// A value that can be compared with the cells of a column.
  /// - Parameter isListed: whether commas are between values.
  private mutating func operand(
    of column: Int, _ comparison: TableFilter.Comparison, isListed: Bool = false
  ) throws(FilterFault) -> TableFilter.Operand {
    let value = token
    var operand = try operand()
    let heading = headings[column]
    if case .word(let text) = value.kind {
      if let moment = moment(from: text, heading.kind) {
        operand = moment
      } else if !isListed, let number = grouped(from: value, heading.kind) {
        operand = TableFilter.Operand(number)
      }
    }
    // In quotes it may be a cell's text, to be looked for as that.
    var isText = false
    if case .quoted = value.kind { isText = true }
    guard operand.suits(heading.kind, comparison, isText: isText) else {
      throw FilterFault(
        .notOfKind(operand.text, column: heading.title, heading.kind), at: value.place)
    }
    return operand
  }

  /// A date with a time behind it is one value, though there are blanks in it: `2024-01-05 09:00`,
  /// `2024-01-05 3:20 PM`; so is a time with one.
  private mutating func moment(from text: String, _ kind: ValueKind) -> TableFilter.Operand? {
    var words = [text]
    while words.count < 3, case .word(let word) = tokens[index + words.count - 1].kind {
      words.append(word)
    }
    while words.count > 1 {
      let whole = TableFilter.Operand(words.joined(separator: " "))
      let date = whole.date(in: kind)
      if date.map({ $0.precision >= .minute }) ?? (kind == .time && whole.time != nil) {
        index += words.count - 1
        return whole
      }
      words.removeLast()
    }
    return nil
  }

  /// A number with commas among its digits is one value, as it stands in cells: `1,234.50`.
  /// - Parameter start: the word that was taken.
  private mutating func grouped(from start: FilterToken, _ kind: ValueKind) -> String? {
    var text = start.text
    var (end, place) = (index, start.place + start.text.count)
    while tokens[end].kind == .comma, tokens[end].text != Self.listComma,
      tokens[end].place == place, tokens[end + 1].place == place + 1,
      case .word(let group) = tokens[end + 1].kind
    {
      text += ",\(group)"
      place += 1 + tokens[end + 1].text.count
      end += 2
    }
    guard end > index, NumberCell(text, in: .indian) != nil || NumberCell(text, in: kind) != nil
    else { return nil }
    index = end
    return text
  }

  /// Between the values of a list, and never within a number.
  private static let listComma = "\u{3001}"

  private mutating func operands(of column: Int) throws(FilterFault) -> [TableFilter.Operand] {
    let start = token
    guard takes(.open) else { throw FilterFault(.valueMissing, at: token.place) }
    var operands: [TableFilter.Operand] = []
    repeat {
      operands.append(try operand(of: column, .equal, isListed: true))
    } while takes(.comma)
    guard takes(.close) else {
      throw token.kind == .end ? FilterFault(.parenthesisOpen, at: start.place) : unexpected()
    }
    return operands
  }
}

extension TableFilter.Operand {
  /// Whether the comparison says something of a column of that kind. Less and more are of values;
  /// equal may be a text among them, but not a day that there is not, such as `2024-02-30`.
  fileprivate func suits(
    _ kind: ValueKind, _ comparison: TableFilter.Comparison, isText: Bool
  ) -> Bool {
    let isOfKind: Bool
    switch kind {
    case .integer, .number, .scientific, .indian, .counted: isOfKind = number(among: kind) != nil
    case .date, .monthFirst, .dayFirst: isOfKind = date(in: kind) != nil
    case .time: isOfKind = time != nil
    case .text, .truth, .blank: return true
    }
    switch comparison {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return isOfKind
    case .equal, .notEqual:
      let looksLikeOne = kind.isCalendar && bytes.first.map { $0.isDigit } == true
      return isOfKind || isText || !looksLikeOne
    case .contains, .lacks, .begins, .ends: return true
    }
  }
}
