import Tabular

extension TableView {
  /// Where the view has a row; nil where it has not.
  /// - Parameter number: the row's place in the table that was opened, from 0.
  public func place(of number: Int) -> Int? {
    guard let order else { return number < extent.rows ? number : nil }
    return UInt32(exactly: number).flatMap { order.firstIndex(of: $0) }
  }
}
