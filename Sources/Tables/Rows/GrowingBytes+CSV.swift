extension GrowingBytes {
  /// Adds a cell as RFC 4180 writes it.
  @inline(__always)
  mutating func addCSV(_ cell: UnsafeBufferPointer<UInt8>) {
    if Self.isPlain(cell) { add(cell) } else { addQuoted(cell) }
  }

  /// Whether a cell needs no quotes.
  @inline(__always)
  private static func isPlain(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in cell where byte <= 0x2C {
      if byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D { return false }
    }
    return true
  }

  private mutating func addQuoted(_ cell: UnsafeBufferPointer<UInt8>) {
    add(Dialect.quote)
    for byte in cell {
      if byte == Dialect.quote { add(Dialect.quote) }
      add(byte)
    }
    add(Dialect.quote)
  }
}
