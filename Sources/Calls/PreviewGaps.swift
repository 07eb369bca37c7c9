/// What is missing in an answer that is a preview: the live platform shows fewer rows than there
/// are, rows cut at some column, and a remark in cells it does not show.
public struct PreviewGaps: Hashable, Sendable {
  /// The answer counts what it shows apart from what there is.
  public var isPreview = false
  /// Rows narrower than the names of columns beside them.
  public var shortRows = 0
  /// Cells with the platform's remark in place of their value.
  public var withheldCells = 0

  public init() {}

  /// Whether the rows are the data, and not a look at them.
  public var isWhole: Bool { !isPreview && shortRows == 0 && withheldCells == 0 }

  static let countName = "previewCount"
}
