import Client
import Tabular

/// Finds columns by the names people give them.
struct TableNames {
  private let headings: [TableHeading]

  init(_ headings: [TableHeading]) { self.headings = headings }

  func place(_ name: String) throws -> Int {
    guard let place = headings.place(named: name) else {
      throw Failure(
        .usage, TableFault.noColumn(name: name).message,
        advice: "可用的列：\(headings.prefix(40).map(\.title).joined(separator: "、"))")
    }
    return place
  }

  /// Names between commas; a name that has commas of its own is taken whole.
  func list(_ text: String) throws -> [Int] {
    if headings.place(named: text) != nil { return [try place(text)] }
    return try text.split(whereSeparator: { ",，、".contains($0) }).map { piece in
      try place(String(piece.drop { $0 == " " }))
    }
  }

  /// `列`, `列:desc`, `列:asc`.
  func sort(_ text: String) throws -> TableSort {
    for (ending, isDescending) in [(":desc", true), (":asc", false)]
    where text.lowercased().hasSuffix(ending) {
      return TableSort(try place(String(text.dropLast(ending.count))), isDescending: isDescending)
    }
    return TableSort(try place(text))
  }
}
