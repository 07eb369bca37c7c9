import Tabular

extension OpenTable {
  /// Different values beyond which a grouping is refused.
  static let groupLimit = 2_000_000
  /// Between the cells of one group's key; no text has it (ASCII unit separator).
  private static let separator: UInt8 = 0x1F

  private struct Groups: Sendable {
    var keys = CellDictionary()
    var counts: [Int] = []
    var scratch: [UInt8] = []

    mutating func add(_ row: CellRow, _ columns: [Int]) throws {
      let number: Int
      if columns.count == 1 {
        number = keys.number(of: row[columns[0]].trimmed)
      } else {
        scratch.removeAll(keepingCapacity: true)
        for (place, column) in columns.enumerated() {
          if place > 0 { scratch.append(separator) }
          scratch.append(contentsOf: row[column].trimmed)
        }
        number = scratch.withUnsafeBufferPointer { keys.number(of: $0) }
      }
      try count(number, 1)
    }

    mutating func count(_ number: Int, _ more: Int) throws {
      if number == counts.count {
        guard counts.count < groupLimit else { throw TableFault.tooLarge(.groups(groupLimit)) }
        counts.append(0)
      }
      counts[number] += more
    }

    mutating func add(_ other: Groups) throws {
      for (number, more) in other.counts.enumerated() {
        let mine = other.keys.bytes(number).withUnsafeBufferPointer { keys.number(of: $0) }
        try count(mine, more)
      }
    }

    func cells(_ number: Int, of columns: Int) -> [ArraySlice<UInt8>] {
      keys.bytes(number).split(
        separator: separator, maxSplits: max(0, columns - 1), omittingEmptySubsequences: false)
    }

    /// Writings of one value as one group, under the first of them; what is blank without any.
    func byValue(_ kinds: [ValueKind]) throws -> Groups {
      guard kinds.contains(where: \.isMeasured) else { return self }
      var values = CellDictionary()
      var all = Groups()
      for (number, more) in counts.enumerated() {
        var (value, shown): ([UInt8], [UInt8]) = ([], [])
        for (place, cell) in cells(number, of: kinds.count).enumerated() {
          if place > 0 {
            value.append(separator)
            shown.append(separator)
          }
          let isBlank = cell.withUnsafeBufferPointer {
            !GroupValue.append($0, kinds[place], to: &value)
          }
          if !isBlank { shown += cell }
        }
        let group = value.withUnsafeBufferPointer { values.number(of: $0) }
        if group == all.counts.count {
          _ = shown.withUnsafeBufferPointer { all.keys.number(of: $0) }
        }
        try all.count(group, more)
      }
      return all
    }
  }

  /// The values of the group's columns with how often they come, each as it is first written.
  func grouped(_ query: TableQuery, _ report: TableProgress.Report?) async throws -> TableView {
    // Kinds of columns are known when all rows are.
    try await waitUntilComplete()
    let known = headings
    let columns = query.groups.filter { known.indices.contains($0) }
    let predicate = query.filter.map { self.predicate(of: $0) }
    let doubts = RowDoubts(self, known, query.filter)
    let parts = try await TableScan(table: self, report: report).run(
      make: { (groups: Groups(), doubts: doubts) },
      visit: { part, row in
        guard predicate?.keeps(row) ?? true else { return }
        part.doubts?.add(row)
        try part.groups.add(row, columns)
      })
    let told = RowDoubts.notices(parts.lazy.map(\.doubts), known)
    let name = name
    let table = try await Worker.run(1) { _, stop in
      var all = parts.first?.groups ?? Groups()
      for part in parts.dropFirst() {
        try stop.check()
        try all.add(part.groups)
      }
      let headings = columns.map { known[$0] }
      all = try all.byValue(headings.map(\.kind))
      return try Self.table(of: all, headings, name, told ?? TableNotices())
    }.first
    guard let table else { throw CancellationError() }
    return try await table.view(TableQuery(sorts: query.sorts))
  }

  /// The most frequent first, ties in order of appearance.
  private static func table(
    of groups: Groups, _ headings: [TableHeading], _ name: String, _ notices: TableNotices
  ) throws -> OpenTable {
    let builder = TableBuilder(name: name, headings: headings + GroupHeadings.all)
    builder.notices = notices
    let total = groups.counts.reduce(0, +)
    let order = groups.counts.indices.sorted {
      (groups.counts[$1], $0) < (groups.counts[$0], $1)
    }
    for number in order {
      var row = groups.cells(number, of: headings.count).map { String(decoding: $0, as: UTF8.self) }
      row += [String](repeating: "", count: max(0, headings.count - row.count))
      let hundredths = (groups.counts[number] * 10_000 + total / 2) / max(1, total)
      let cents = String(hundredths % 100)
      row.append(String(groups.counts[number]))
      row.append("\(hundredths / 100).\(cents.utf8.count < 2 ? "0" : "")\(cents)")
      try builder.add(row)
    }
    try builder.finish()
    return try builder.handOver()
  }
}
