/// Collects header lines as libcurl hands them over, one whole line a call, until a final answer's
/// head is complete.
struct HeadParser {
  private var status = 0
  private var headers: [HTTPHeader] = []
  private(set) var isComplete = false

  /// - Returns: the head, with the empty line that ends it; nil before, and for trailers.
  mutating func take(line: String) -> HTTPResponseHead? {
    guard !isComplete else { return nil }
    let text = line.trimmingSuffix { $0.isNewline || $0 == " " || $0 == "\t" }
    if text.isEmpty { return finish() }
    if headers.isEmpty, text.hasPrefix("HTTP/") {
      let parts = text.split(separator: " ", maxSplits: 2)
      status = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    } else if let colon = text.firstIndex(of: ":") {
      let value = text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      headers.append(HTTPHeader(String(text[..<colon]), String(value)))
    }
    return nil
  }

  private mutating func finish() -> HTTPResponseHead? {
    let head = HTTPResponseHead(status: status, headers: headers)
    status = 0
    headers = []
    guard head.status >= 200 else { return nil }
    isComplete = true
    return head
  }
}

extension StringProtocol {
  /// Without the characters at its end that `isTrimmed` accepts.
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, isTrimmed(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
