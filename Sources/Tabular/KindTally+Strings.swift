extension KindTally {
  /// Adds a cell.
  public mutating func add(_ cell: String) {
    var cell = cell
    cell.withUTF8 { add($0) }
  }

  /// Adds a number of JSON.
  public mutating func add(number cell: String) {
    var cell = cell
    cell.withUTF8 { add(number: $0) }
  }
}
