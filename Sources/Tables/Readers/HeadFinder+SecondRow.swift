import Tabular

/// What a second row of names looks like where no merged cell ties it to the first: units below the
/// names of numbers, the same names in Latin letters, or names of columns below those of groups.
extension HeadFinder {
  /// Rows below that have to tell.
  static let fewestBelow = 2

  enum SecondRow { case certain, doubtful, none }

  /// What the row is that follows the one of the names.
  /// - Parameter titles: rows before the names.
  func secondRow(behind titles: Int) -> SecondRow {
    guard rows.count >= titles + 2 + Self.fewestBelow else { return .none }
    if areGrouped(at: titles) { return .certain }
    let (names, second) = (rows[titles], rows[titles + 1])
    let below = rows[(titles + 2)...].prefix(Self.sampleRows)
    let measured = Self.measuredColumns(below)
    let filled = second.indices.filter { !Self.isBlank(second[$0]) }
    guard !filled.isEmpty, filled.allSatisfy({ ValueKind(of: second[$0]) == .text }),
      names.contains(where: { !$0.isEmpty }), names.allSatisfy({ !ValueKind(of: $0).isNumeric })
    else { return .none }
    let above = filled.filter(measured.contains)
    guard !above.isEmpty, !above.contains(where: { AbsenceWords.has(second[$0]) }),
      !Self.repeats(second, below, but: measured)
    else { return .none }
    // Among several units one may be a saying, `女=100`.
    let units = above.count { Self.isUnit(second[$0]) }
    let areUnits =
      (units == above.count || units > 1 && units * 3 >= above.count * 2)
      && filled.allSatisfy { measured.contains($0) || UnitWords.isLabel(second[$0]) }
    if areUnits { return .certain }
    switch Self.translation(names, second) {
    // Of names in Latin letters the row below may be the first one of Chinese data.
    case .behind: return above.allSatisfy { NameWords.has(second[$0]) } ? .certain : .doubtful
    case .ahead: return .certain
    case nil: break
    }
    return above.count > 1 && above.count == measured.count ? .doubtful : .none
  }

  /// What is to be said of names that nobody but the rows tells.
  /// - Parameter found: nil where all rows are data.
  func notice(_ wanted: TableHead, _ found: ClosedRange<Int>?) -> TableNotice? {
    guard wanted == .automatic, !rows.isEmpty else { return nil }
    guard let found else { return TableNotice(.noNames) }
    if found == 1...1, case .doubtful(let name) = firstRow {
      return TableNotice(.doubtfulNames(first: name))
    }
    switch secondRow(behind: found.lowerBound - 1) {
    case .certain where found.count == 2: return TableNotice(.twoHeadRows(found))
    case .doubtful where found.count == 1:
      return TableNotice(.doubtfulHead(row: found.upperBound + 1))
    case .certain, .doubtful, .none: return nil
    }
  }

  private static func isUnit(_ cell: String) -> Bool { UnitWords.has(cell) }

  /// As a cell among numbers is.
  static func isBlank(_ cell: String) -> Bool {
    var cell = cell
    return cell.withUTF8 { ValueKind.number.isBlank($0) }
  }

  /// Columns that have numbers or dates: first twice, then mostly, as another table may follow.
  static func measuredColumns(_ rows: ArraySlice<[String]>) -> Set<Int> {
    let width = rows.map(\.count).max() ?? 0
    return Set(
      (0..<width).filter { column in
        let areMeasured = rows.filter { column < $0.count && !isBlank($0[column]) }
          .map { ValueKind(of: $0[column]).isMeasured }
        return areMeasured.count >= fewestBelow
          && areMeasured.prefix(fewestBelow).allSatisfy(\.self)
          && areMeasured.count(where: \.self) * 2 > areMeasured.count
      })
  }

  /// Whether a text of the second row comes again below it, as names do not.
  static func repeats(
    _ second: [String], _ below: ArraySlice<[String]>, but measured: Set<Int>
  ) -> Bool {
    second.indices.contains { column in
      !measured.contains(column) && !isBlank(second[column]) && !UnitWords.isLabel(second[column])
        && below.contains { column < $0.count && $0[column] == second[column] }
    }
  }

  /// Which of two rows has the Chinese names, where the other has identifiers for all of them.
  private enum Translation { case ahead, behind }

  private static func translation(_ names: [String], _ second: [String]) -> Translation? {
    guard names.count == second.count, names.count > 1 else { return nil }
    let pairs = Array(zip(names, second))
    if pairs.allSatisfy({ isHan($0) && isIdentifier($1) }), Set(second).count == second.count {
      return .ahead
    }
    return pairs.allSatisfy { isIdentifier($0) && isHan($1) } ? .behind : nil
  }

  private static func isHan(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, (first | 0x20) &- 0x61 < 26 || first == 0x5F else {
      return false
    }
    return text.utf8.allSatisfy { byte in
      byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x5F || byte == 0x2E
        || byte == 0x2D
    }
  }
}
