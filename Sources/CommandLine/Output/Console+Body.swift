import Client
import Terminal

extension Console {
  /// A body as it came, to the letter; on a terminal with a line end and without what would act
  /// upon it.
  func write(body: [UInt8]) throws {
    guard isTerminal else { return try write(body) }
    let text = Sanitizer.plain(String(decoding: body, as: UTF8.self))
    try write(text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n")
  }
}
