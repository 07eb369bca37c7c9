/// How far a cell is moved in by its format.
struct RowIndent: Hashable, Sendable {
  var column: Int
  /// In the format's own steps.
  var steps: Int
}
