/// Statements as PostgreSQL wants them.
enum StatementText {
  /// The statement with `$1`, `$2`… for each `?` that does not stand in quotes.
  static func numbered(_ sql: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(sql.utf8.count + 16)
    var quote: UInt8?
    var number = 0
    for byte in sql.utf8 {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "?") {
        number += 1
        result.append(UInt8(ascii: "$"))
        result.append(contentsOf: String(number).utf8)
        continue
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
