/// How far the styles of a spreadsheet move the texts of cells in (OpenDocument 1.3 part 3, 20.222,
/// `fo:margin-left`).
struct OpenDocumentIndents {
  /// Points of a step as LibreOffice makes it.
  private static let step = 10.0
  private static let mostSteps = 250
  /// Points of a length's units (18.3.18).
  private static let units = ["cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72, "pt": 1, "pc": 12]
  /// What stands at the right or in the middle is moved in for its looks.
  private static let sides: Set = ["start", "left"]

  private var steps: [String: Int] = [:]

  /// Takes in the properties of a style's paragraphs.
  mutating func add(_ properties: [String: String], of style: String) {
    guard let margin = properties["margin-left"].flatMap(Self.points), margin > 0,
      properties["text-align"].map(Self.sides.contains) ?? true
    else { return }
    let count = (margin / Self.step).rounded()
    if count >= 1, count <= Double(Self.mostSteps) { steps[style] = Int(count) }
  }

  /// - Parameter style: of a cell.
  func steps(_ style: String?) -> Int { style.flatMap { steps[$0] } ?? 0 }

  private static func points(_ length: String) -> Double? {
    units[String(length.suffix(2))].flatMap { unit in
      Double(length.dropLast(2)).map { $0 * unit }
    }
  }
}
