import Base
import HTTPTypes

/// Which bytes of a file a request asks for, and whether it wants them at all: conditions in the
/// order of RFC 9110, 13.2.2, ranges as in its section 14. Several ranges at once are answered with
/// the whole file, as 14.2 allows.
struct FileSelection: Sendable {
  enum Outcome: Hashable, Sendable {
    case whole, part, unchanged, preconditionFailed, unsatisfiable
  }

  let tag: String
  /// Seconds since the Unix epoch.
  let modified: Int
  let size: Int
  private(set) var outcome = Outcome.whole
  /// The bytes to send.
  private(set) var range: Range<Int>
  /// The request goes on with bytes it has from before, and says of which file.
  private var resumes = false

  /// A range counts for GET alone (RFC 9110, 14.2): what HEAD asks for is the whole file's head.
  init(_ request: HTTPRequest, tag: String, modified: Int, size: Int) {
    self.tag = tag
    self.modified = modified
    self.size = size
    range = 0..<size
    outcome = conditions(request.headerFields)
    if outcome == .whole, request.method == .get { select(request.headerFields) }
  }

  var status: HTTPResponse.Status { outcome == .part ? .partialContent : .ok }

  /// Whether, once it is answered, its reader has the whole file: all of it at once, or the rest of
  /// what was begun before. Whoever takes any other part has no download to count.
  var completesDownload: Bool {
    range.upperBound == size && (range.lowerBound == 0 || resumes)
  }

  private func conditions(_ headers: HTTPFields) -> Outcome {
    if let match = headers[.ifMatch] {
      if !Self.lists(match, tag) { return .preconditionFailed }
    } else if let date = headers[.ifUnmodifiedSince].flatMap(HTTPDate.unixSeconds),
      modified > date
    {
      return .preconditionFailed
    }
    if let match = headers[.ifNoneMatch] {
      return EntityTag.matches(match, tag) ? .unchanged : .whole
    }
    if let date = headers[.ifModifiedSince].flatMap(HTTPDate.unixSeconds), modified <= date {
      return .unchanged
    }
    return .whole
  }

  private mutating func select(_ headers: HTTPFields) {
    guard let field = headers[.range], let wanted = ByteRange(field) else { return }
    if let condition = headers[.ifRange] {
      guard condition == tag || HTTPDate.unixSeconds(condition) == modified else { return }
      resumes = true
    }
    guard let selected = wanted.bytes(of: size) else {
      outcome = .unsatisfiable
      return
    }
    range = selected
    outcome = .part
  }

  /// Strong comparison (RFC 9110, 8.8.3.2).
  private static func lists(_ field: String, _ tag: String) -> Bool {
    field.split(separator: ",").contains { item in
      let candidate = item.drop { $0 == " " }.prefix { $0 != " " }
      return candidate == "*" || candidate == tag
    }
  }
}

/// A `Range` of bytes with one part: `bytes=0-99`, `bytes=100-`, `bytes=-100`.
struct ByteRange: Hashable, Sendable {
  private var first: Int?
  /// The last byte, or, without a first, how many from the end.
  private var last: Int?

  /// nil for another unit, for several parts, and for what is no range: those are passed over.
  init?(_ field: String) {
    let parts = field.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bytes" else { return nil }
    let ends = parts[1].split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    for end in ends where !end.isEmpty {
      guard end.utf8.count <= 18, end.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
      }
    }
    (first, last) = (Int(ends[0]), Int(ends[1]))
    if let first, let last, last < first { return nil }
    if first == nil, last == nil { return nil }
  }

  /// nil where none of it lies in the file.
  func bytes(of size: Int) -> Range<Int>? {
    guard let first else {
      let count = min(last ?? 0, size)
      return count == 0 ? nil : size - count..<size
    }
    guard first < size else { return nil }
    return first..<min(size, (last ?? size - 1) + 1)
  }
}
