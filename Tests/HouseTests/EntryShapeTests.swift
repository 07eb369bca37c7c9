import Testing

/// `Entry` is spelled by hand where a format or speed asks for it. Here: each of those places has
/// every property of it, so that a new one cannot be left out of one.
@Suite struct EntryShapeTests {
  private static let own = "our platform tells all numbers"

  /// Properties that a place does without, and why.
  private static let places: [(path: String, without: [String: String])] = [
    (
      "Sources/Store/EntryRow.swift",
      ["fields": "a part of its own", "others": "a part of its own"]
    ),
    (
      "Sources/Portal/Database/Areas/EntryRecord.swift",
      ["others": "what other platforms say; this one has a column for all it says", "untold": own]
    ),
    (
      "Sources/Portal/Database/Areas/EntryLines.swift",
      ["others": "as in EntryRecord", "untold": own]
    ),
    ("Sources/PortalClient/EntryScanner.swift", ["others": "as in EntryRecord", "untold": own]),
    (
      "Sources/CommandLine/Output/Catalog+JSON.swift",
      [
        "fields": "tjdata fields prints them, from whatever source",
        "usage": "its numbers one by one", "untold": "null in place of what was not told",
      ]
    ),
    ("Resources/openapi.yaml", ["others": "as in EntryRecord", "untold": own]),
  ]

  private let house: House
  private let properties: [String]

  init() throws {
    house = try House.shared.get()
    properties = Self.properties(of: "Entry", in: try house.text(of: "Sources/Catalog/Entry.swift"))
  }

  /// Stored ones, as the declarations of the project write them.
  private static func properties(of type: String, in source: String) -> [String] {
    guard let start = source.firstRange(of: "public struct \(type):") else { return [] }
    let body = source[start.upperBound...]
    let end = body.firstRange(of: "\n}\n")?.lowerBound ?? body.endIndex
    return body[..<end].matches(of: #/\n  public var (\w+): /#).map { String($0.1) }
  }

  /// Of a text, what is about entries: of the interface's description, their schema alone.
  private func text(of path: String) throws -> String {
    let text = try house.text(of: path)
    guard path.hasSuffix(".yaml") else { return text }
    let start = try #require(text.firstRange(of: "\n    Entry:\n"))
    let rest = text[start.upperBound...]
    return String(rest[..<(rest.firstMatch(of: #/\n {4}\w/#)?.range.lowerBound ?? rest.endIndex)])
  }

  private static func missing(_ properties: [String], in text: String) -> [String] {
    let words = Set(text.split { !$0.isLetter && $0 != "_" }.map(String.init))
    return properties.filter { !words.contains($0) }
  }

  @Test func everyPlaceHasEveryProperty() throws {
    #expect(properties.count >= 20 && properties.contains("openStatus"))
    for place in Self.places {
      let missing = Self.missing(properties, in: try text(of: place.path))
      #expect(Set(missing) == Set(place.without.keys), "\(place.path)")
    }
  }

  @Test func aPropertyThatAPlaceLacksIsFound() {
    let source = "public struct A: Codable {\n  public var one: Int\n  public var two: Int\n}\n"
    #expect(Self.properties(of: "A", in: source) == ["one", "two"])
    #expect(Self.missing(["one", "two"], in: "a.one = twofold") == ["two"])
  }
}
