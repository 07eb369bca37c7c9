import Tabular

/// Names in two rows as merged cells leave them in a text: the first row names groups of columns,
/// with gaps or the same name again over all but their first; the second has words there, and
/// nothing below names that reached down.
extension HeadFinder {
  /// Whether the row and the one behind it are such.
  /// - Parameter place: from 0.
  func areGrouped(at place: Int) -> Bool {
    guard rows.count >= place + 2 + Self.fewestBelow else { return false }
    let below = rows[(place + 2)...].prefix(Self.sampleRows)
    let head = GroupedNames(names: rows[place], words: rows[place + 1])
    let groups = head.groups
    let grouped = Set(groups.joined())
    return !groups.isEmpty && groups.allSatisfy { head.areWords($0, below) }
      && !Self.measuredColumns(below).isDisjoint(with: grouped)
      && head.isBare(but: grouped)
      && !Self.repeats(rows[place + 1], below, but: [])
  }
}

private struct GroupedNames {
  let names: [String]
  let words: [String]

  init(names: [String], words: [String]) {
    self.names = names.map(\.trimmedName)
    self.words = words.map { HeadFinder.isBlank($0) ? "" : $0.trimmedName }
  }

  private var width: Int { max(names.count, words.count) }

  private func name(_ column: Int) -> String { names.indices.contains(column) ? names[column] : "" }
  private func word(_ column: Int) -> String { words.indices.contains(column) ? words[column] : "" }

  /// Columns of a name with gaps or itself behind it, below which there are words.
  var groups: [ClosedRange<Int>] {
    var groups: [ClosedRange<Int>] = []
    var start = 0
    while start < width {
      var end = start
      while !name(start).isEmpty, !word(end + 1).isEmpty,
        name(end + 1).isEmpty || name(end + 1) == name(start)
      {
        end += 1
      }
      if end > start { groups.append(start...end) }
      start = end + 1
    }
    return groups
  }

  /// Whether the words of a group are names: each another one, and texts, or years above what is
  /// none. Its first column may have none, as a total has it.
  func areWords(_ group: ClosedRange<Int>, _ below: ArraySlice<[String]>) -> Bool {
    let filled = group.filter { !word($0).isEmpty }
    let isRepeated = name(group.lowerBound + 1) == name(group.lowerBound)
    guard Set(filled.map(word)).count == filled.count, filled.count == group.count || !isRepeated
    else { return false }
    if filled.allSatisfy({ HeadFinder.isYear(word($0)) }) {
      return filled.count > 1
        && !below.contains { row in
          filled.contains { $0 < row.count && HeadFinder.isYear(row[$0]) }
        }
    }
    return filled.allSatisfy { ValueKind(of: word($0)) == .text && !AbsenceWords.has(word($0)) }
  }

  /// Whether the second row has nothing elsewhere, but for units, the name again, and a name where
  /// the first row begins with a gap.
  func isBare(but grouped: Set<Int>) -> Bool {
    let first = names.firstIndex { !$0.isEmpty } ?? 0
    return (0..<width).allSatisfy { column in
      let word = word(column)
      return grouped.contains(column) || word.isEmpty || word == name(column)
        || UnitWords.isLabel(word) || column < first && ValueKind(of: word) == .text
    }
  }
}
