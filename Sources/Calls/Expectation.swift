import Base
public import Catalog
import Formats

/// What an answer is held against: each part that is set must hold.
public struct Expectation: Hashable, Sendable, Codable {
  /// A column of dates whose latest must not be older than so many days.
  public struct Freshness: Hashable, Sendable, Codable {
    /// The column with dates.
    public var column: String
    /// How old the newest of them may be.
    public var days: Int

    /// - Parameter days: within `Expectation.dayCounts`.
    public init(column: String, days: Int) {
      self.column = column
      self.days = days
    }
  }

  /// What each part may be.
  public static let codes = 0...99_999
  /// What may be said of rows.
  public static let rowCounts = 0...CallSpecification.maximumPageSize
  /// What may be said of days.
  public static let dayCounts = 0...100_000
  /// What may be said of milliseconds.
  public static let times = 1...3_600_000

  /// The business code; 200 for success by whatever code.
  public var code: Int
  /// Rows at least.
  public var rows: Int?
  /// Columns that must be there.
  public var columns: [String]
  /// How new the newest row has to be; nil for any age.
  public var freshness: Freshness?
  /// Milliseconds at most.
  public var time: Int?

  /// Nothing expected, unless told otherwise.
  public init(
    code: Int = 200, rows: Int? = nil, columns: [String] = [], freshness: Freshness? = nil,
    time: Int? = nil
  ) {
    self.code = code
    self.rows = rows
    self.columns = columns
    self.freshness = freshness
    self.time = time
  }
}

/// One way in which an answer is not what was expected.
public enum ExpectationFault: Hashable, Sendable, Codable {
  /// The code that came, with the platform's words; nil where the answer has none.
  case code(expected: Int, found: Int?, message: String)
  /// It says that it failed, with the code of a success.
  case refused(message: String)
  /// The answer cannot be read: malformed JSON, a web page, nothing; HTTP's status.
  case unreadable(status: Int)
  case rows(atLeast: Int, found: Int)
  case missingColumns([String])
  /// The latest date of the column; nil where it has none that can be read.
  case stale(column: String, days: Int, latest: Moment?)
  case slow(limit: Int, milliseconds: Int)
}

extension Expectation {
  /// What of it does not hold; empty for an answer as it should be. Columns go by their codes, or
  /// by what the fields are called.
  ///
  /// - Parameters:
  ///   - fields: what is known of the columns.
  ///   - today: days since 1970-01-01 in Beijing.
  public func faults(
    of exchange: InvokeExchange, fields: [Field] = [], today: Int
  ) -> [ExpectationFault] {
    var faults: [ExpectationFault] = []
    switch exchange.answer {
    case .rows(let table, let message, _):
      // 200 stands for any code of success.
      let found = exchange.answer.code
      if code != 200, code != found {
        faults.append(.code(expected: code, found: found, message: message))
      }
      faults += self.faults(of: table, fields, today: today)
    case .refused(let found, let message, _):
      if found != code {
        faults.append(.code(expected: code, found: found, message: message))
      } else if code == 200 {
        faults.append(.refused(message: message))
      }
      // There are no rows to be held against what is said of them.
      if let rows, rows > 0 { faults.append(.rows(atLeast: rows, found: 0)) }
      let wanted = columns + (freshness.map { [$0.column] } ?? []).filter { !columns.contains($0) }
      if !wanted.isEmpty { faults.append(.missingColumns(wanted)) }
    case .other: faults.append(.code(expected: code, found: nil, message: ""))
    case .malformed, .notJSON, .empty: faults.append(.unreadable(status: exchange.status))
    }
    let milliseconds = Int(saturating: exchange.milliseconds.rounded())
    if let time, milliseconds > time {
      faults.append(.slow(limit: time, milliseconds: milliseconds))
    }
    return faults
  }

  private func faults(
    of table: InvokeAnswer.Table, _ fields: [Field], today: Int
  ) -> [ExpectationFault] {
    func place(_ name: String) -> Int? {
      if let place = table.columns.firstIndex(of: name) { return place }
      let codes = fields.filter { $0.label == name }.map(\.code)
      return table.columns.firstIndex { codes.contains($0) }
    }
    var faults: [ExpectationFault] = []
    if let rows, table.rows.count < rows {
      faults.append(.rows(atLeast: rows, found: table.rows.count))
    }
    let missing = columns.filter { place($0) == nil }
    if !missing.isEmpty { faults.append(.missingColumns(missing)) }
    guard let freshness else { return faults }
    guard let place = place(freshness.column) else {
      if !missing.contains(freshness.column) {
        faults.append(.missingColumns([freshness.column]))
      }
      return faults
    }
    let written = WrittenDay()
    let latest = table.rows.compactMap { written.moment($0[place]) }.max()
    if latest.map({ today - $0.day > freshness.days }) ?? true {
      faults.append(.stale(column: freshness.column, days: freshness.days, latest: latest))
    }
    return faults
  }
}
