extension Int {
  /// A number of any size, cut off behind its point; the nearest that there is where it is beyond,
  /// and 0 for what is no number. (`Int(_:)` of a `Double` ends the program there.)
  @inlinable
  public init(saturating value: Double) {
    self = Int(exactly: value.rounded(.towardZero)) ?? (value > 0 ? .max : value < 0 ? .min : 0)
  }
}
