import Calls
import FoundationEssentials

extension PageMark {
  /// As it lies beside a page: the same text for the same mark.
  var kept: String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }

  init?(kept text: String) {
    guard let mark = try? JSONDecoder().decode(PageMark.self, from: Data(text.utf8)) else {
      return nil
    }
    self = mark
  }
}
