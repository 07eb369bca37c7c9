/// What part of a longer whole is in view, for a scroll bar.
public struct ScrollExtent: Hashable, Sendable {
  /// The first row that is seen, from 0.
  public var top: Int
  /// Rows that fit.
  public var visible: Int
  /// Rows in all.
  public var total: Int

  /// How much of how much is seen.
  public init(top: Int, visible: Int, total: Int) {
    self.top = top
    self.visible = visible
    self.total = total
  }

  /// Which rows are in view of how many, from 1: `1-14/36`; nil where all are.
  public var place: String? {
    guard visible > 0, total > visible else { return nil }
    let first = min(max(0, top), total - visible)
    return "\(first + 1)-\(first + visible)/\(total)"
  }

  /// Rows of the thumb on a track of that length; nil where everything is in view.
  func thumb(track: Int) -> Range<Int>? {
    guard track > 0, visible > 0, total > visible else { return nil }
    let length = max(1, track * visible / total)
    let furthest = total - visible
    let start = (track - length) * min(max(0, top), furthest) / furthest
    return start..<start + length
  }
}
