/// One cell of the screen: a base character with at most two combining marks, and its style. A
/// wide character fills its cell and a `continuation` behind it.
public struct Cell: Hashable, Sendable {
  /// The character, without what combines with it.
  public var base: Unicode.Scalar
  /// Cells it takes: 1 or 2; 0 for the right half of a wide character.
  public var width: UInt8
  /// How it looks.
  public var style: Style

  // 0 stands for no mark: NUL never reaches a cell.
  private var mark1: UInt32 = 0
  private var mark2: UInt32 = 0

  /// - Parameter width: cells it takes: 1 or 2; 0 for the second half of a wide one.
  public init(_ base: Unicode.Scalar, width: UInt8 = 1, style: Style = .plain) {
    self.base = base
    self.width = width
    self.style = style
  }

  /// A space of the terminal's own colours.
  public static let blank = Cell(" ")

  /// The second cell of a wide character.
  public static func continuation(style: Style) -> Cell { Cell(" ", width: 0, style: style) }

  /// Whether it is the second cell of a wide character.
  public var isContinuation: Bool { width == 0 }

  /// Adds a combining mark; a third and later one is dropped, so floods of marks stay in a cell.
  public mutating func combine(_ mark: Unicode.Scalar) {
    if mark1 == 0 { mark1 = mark.value } else if mark2 == 0 { mark2 = mark.value }
  }

  /// The combining marks, 0 where there is none.
  var marks: (UInt32, UInt32) { (mark1, mark2) }

  /// The characters of the cell; empty for a continuation.
  public var text: String {
    guard !isContinuation else { return "" }
    var scalars = String.UnicodeScalarView()
    scalars.append(base)
    if mark1 != 0, let mark = Unicode.Scalar(mark1) { scalars.append(mark) }
    if mark2 != 0, let mark = Unicode.Scalar(mark2) { scalars.append(mark) }
    return String(scalars)
  }
}
