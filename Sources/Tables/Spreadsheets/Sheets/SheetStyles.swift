import Tabular

/// What a workbook's cell styles say about numbers (ECMA-376 part 1, 18.8).
final class SheetStyles {
  /// How a style's numbers are to be read, told without looking at its mask.
  enum Kind { case general, number, moment }

  private let kinds: [Kind]
  private let masks: [CellMask]

  init(_ masks: [CellMask] = []) {
    self.masks = masks
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
        masks.append(codes[id].map(MaskParser.mask) ?? CellMask(builtIn: id))
      default: break
      }
    }
    self.init(masks)
  }

  private static let format = XMLName("numFmt")
  private static let cells = XMLName("cellXfs")
  private static let style = XMLName("xf")

  @inline(__always)
  func kind(_ style: Int) -> Kind { style >= 0 && style < kinds.count ? kinds[style] : .general }

  func mask(_ style: Int) -> CellMask {
    style >= 0 && style < masks.count ? masks[style] : .general
  }
}
