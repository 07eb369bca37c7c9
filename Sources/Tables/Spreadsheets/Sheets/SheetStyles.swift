import Tabular

/// What a workbook's cell styles say about numbers (ECMA-376 part 1, 18.8).
final class SheetStyles {
  /// How a style's numbers are to be read, told without looking at its mask.
  enum Kind { case general, number, moment }

  private let kinds: [Kind]
  private let masks: [CellMask]
  /// How far styles move a cell in, where they do.
  private let indents: [Int: Int]
  /// The units that styles show behind numbers; of each style its place among them, from 1.
  let units: [String]
  private let unitPlaces: [Int: Int]
  /// Whether a style moves cells in, or shows a unit or lengths of time.
  let hasNotes: Bool

  /// - Parameter units: by style.
  init(_ masks: [CellMask] = [], indents: [Int: Int] = [:], units: [Int: String] = [:]) {
    self.masks = masks
    self.indents = indents
    let all = Set(units.values).sorted().prefix(UInt64.bitWidth)
    self.units = Array(all)
    unitPlaces = units.compactMapValues { all.firstIndex(of: $0).map { $0 + 1 } }
    hasNotes =
      !indents.isEmpty || !units.isEmpty
      || masks.contains(where: \.isElapsed)
    kinds = masks.map { mask in
      switch mask {
      case .general: .general
      case .number: .number
      case .moment: .moment
      }
    }
  }

  /// Reads the part.
  convenience init(_ scanner: inout XMLScanner) throws {
    var codes: [Int: String] = [:]
    var masks: [CellMask] = []
    var indents: [Int: Int] = [:]
    var units: [Int: String] = [:]
    var isInCells = false
    while let token = try scanner.next() {
      switch (token, scanner.name) {
      case (.start, Self.format):
        let attributes = try scanner.attributeTexts()
        if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
          codes[id] = attributes["formatCode"] ?? ""
        }
      case (.start, Self.cells): isInCells = !scanner.isEmpty
      case (.end, Self.cells): isInCells = false
      case (.start, Self.style) where isInCells:
        let id = try scanner.attributeTexts()["numFmtId"].flatMap { Int($0) } ?? 0
        units[masks.count] = codes[id].flatMap(MaskUnit.unit)
        masks.append(codes[id].map(MaskParser.mask) ?? CellMask(builtIn: id))
      case (.start, Self.alignment) where isInCells:
        let attributes = try scanner.attributeTexts()
        let steps = attributes["indent"].flatMap { Int($0) } ?? 0
        let isLeft = ["general", "left"].contains(attributes["horizontal"] ?? "general")
        if isLeft, (1...Self.mostSteps).contains(steps) { indents[masks.count - 1] = steps }
      default: break
      }
    }
    self.init(masks, indents: indents, units: units)
  }

  private static let format = XMLName("numFmt")
  private static let cells = XMLName("cellXfs")
  private static let style = XMLName("xf")
  private static let alignment = XMLName("alignment")
  /// Excel's own limit.
  private static let mostSteps = 250

  @inline(__always)
  func kind(_ style: Int) -> Kind { style >= 0 && style < kinds.count ? kinds[style] : .general }

  /// How far a style moves a cell in, in steps of its own (18.8.1); 0 for not at all.
  func indent(_ style: Int) -> Int { indents[style] ?? 0 }

  /// The place of the unit that a style shows, from 1; 0 for none.
  func unit(_ style: Int) -> Int { unitPlaces[style] ?? 0 }

  /// Whether a style shows lengths of time.
  func isElapsed(_ style: Int) -> Bool {
    guard kind(style) == .moment, case .moment(let mask) = masks[style] else { return false }
    return mask.isElapsed
  }

  func mask(_ style: Int) -> CellMask {
    style >= 0 && style < masks.count ? masks[style] : .general
  }
}
