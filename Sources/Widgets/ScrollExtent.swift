/// What part of a longer whole is in view, for a scroll bar.
public struct ScrollExtent: Hashable, Sendable {
  public var top: Int
  public var visible: Int
  public var total: Int

  public init(top: Int, visible: Int, total: Int) {
    self.top = top
    self.visible = visible
    self.total = total
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
