import Client
import Tabular

/// Finds columns by the names people give them.
struct TableNames {
  private let headings: [TableHeading]

  init(_ headings: [TableHeading]) { self.headings = headings }

  func place(_ name: String) throws -> Int {
    guard let place = headings.place(named: name) else {
      let near = headings.near(name)
      throw Failure(
        .usage, TableFault.noColumn(name: name).message,
        advice: near.isEmpty
          ? "可用的列：\(headings.prefix(40).map(\.title).joined(separator: "、"))"
          : "最接近的：\(near.joined(separator: "、"))")
    }
    return place
  }

  /// - Parameter texts: as `ListedNames` reads them.
  func list(_ texts: [String]) throws -> [Int] {
    try ListedNames(texts).names { headings.place(named: $0) != nil }.map(place)
  }

  /// Each is `列`, `列:desc` or `列:asc`, in lists as those of columns.
  func sorts(_ texts: [String]) throws -> [TableSort] {
    try ListedNames(texts).names { headings.place(named: Self.parts($0).name) != nil }.map { text in
      let (name, isDescending) = Self.parts(text)
      return TableSort(try place(name), isDescending: isDescending)
    }
  }

  private static func parts(_ text: String) -> (name: String, isDescending: Bool) {
    for (ending, isDescending) in [(":desc", true), (":asc", false)]
    where text.lowercased().hasSuffix(ending) {
      return (String(text.dropLast(ending.count)), isDescending)
    }
    return (text, false)
  }
}
