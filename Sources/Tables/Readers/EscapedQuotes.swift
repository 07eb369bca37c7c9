import Tabular

/// Tells of a CSV text whether a quote in a quoted cell is written `\"`, as MySQL and phpMyAdmin
/// can, and not `""`. A path that ends in a backslash (`"C:\dir\"`) looks the same, so all the rows
/// that are looked at must tell.
enum EscapedQuotes {
  /// Whether it is certain: read so, every row has as many cells as there are names, and nothing
  /// stands behind a quote that closes; read by RFC 4180, that is not so.
  /// - Parameters:
  ///   - bytes: the beginning of the records, in UTF-8.
  ///   - isWhole: whether these are all of them.
  static func areCertain(_ bytes: ArraySlice<UInt8>, _ dialect: Dialect, isWhole: Bool) -> Bool {
    guard hasPair(bytes) else { return false }
    var dialect = dialect
    dialect.encoding = .utf8
    dialect.skipsEmptyLines = true
    let plain = CSVSample(Array(bytes), dialect, isWhole: isWhole)
    dialect.escapesQuotes = true
    let escaped = CSVSample(Array(bytes), dialect, isWhole: isWhole)
    return fits(escaped) && !(fits(plain) && plain.rows.count >= escaped.rows.count)
  }

  private static func hasPair(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.withUnsafeBytes({ $0.has(Dialect.escape) }) else { return false }
    return zip(bytes, bytes.dropFirst()).contains { $0 == Dialect.escape && $1 == Dialect.quote }
  }

  private static func fits(_ sample: CSVSample) -> Bool {
    guard sample.strayQuotes == 0, sample.quotes.records.isEmpty,
      let head = try? HeadFinder(sample.rows).find(.automatic) ?? 1...1
    else { return false }
    let rows = sample.rows[(head.lowerBound - 1)...]
    return rows.count > 1 && rows.allSatisfy { $0.count == rows.first?.count }
  }
}
