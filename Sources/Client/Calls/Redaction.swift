public import Calls
import Glibc
import PortalAPI

/// Takes a token out of what is kept or shown, however it is written: as it is, percent-encoded,
/// or with the slashes of JSON. What stands there instead is the masked token.
public struct Redaction: Sendable {
  private let forms: [[UInt8]]
  private let mask: String

  /// Without a token there is nothing to take out.
  public init(_ token: Token?) {
    guard let token else {
      forms = []
      mask = ""
      return
    }
    mask = token.masked
    let secret = token.secret
    let written = [
      secret, PercentEncoding.encode(secret), secret.replacing("/", with: "\\/"),
    ]
    forms = Set(written).sorted { $0.utf8.count > $1.utf8.count }.map { Array($0.utf8) }
  }

  /// Bytes of the token's longest form; nil without a token.
  var longest: Int? { forms.first?.count }

  /// Where bytes may be cut so that no form of the token is cut that may begin in them.
  func cut(_ bytes: [UInt8]) -> Int {
    let cut = max(0, bytes.count - (longest ?? 0))
    let starts = forms.flatMap { form in
      Self.places(of: form, in: bytes).filter { $0 < cut && $0 + form.count > cut }
    }
    return starts.min() ?? cut
  }

  func bytes(_ bytes: [UInt8]) -> [UInt8] {
    forms.reduce(bytes) { Self.replace($1, in: $0, by: Array(mask.utf8)) }
  }

  func text(_ text: String) -> String { String(decoding: bytes(Array(text.utf8)), as: UTF8.self) }

  /// The answer with every form of the token masked.
  public func exchange(_ exchange: InvokeExchange) -> InvokeExchange {
    var clean = exchange
    clean.body = bytes(exchange.body)
    // In its own charset the token would be written in others.
    if clean.body != exchange.body { clean.sent = nil }
    clean.headers = exchange.headers.map { header in
      InvokeExchange.Header(name: text(header.name), value: text(header.value))
    }
    return clean
  }

  func request(_ request: InvokeRequest) -> InvokeRequest {
    var clean = request
    clean.filters = request.filters.map { filter in
      InvokeRequest.Filter(name: text(filter.name), value: text(filter.value))
    }
    return clean
  }

  private static func replace(_ needle: [UInt8], in bytes: [UInt8], by mask: [UInt8]) -> [UInt8] {
    let places = places(of: needle, in: bytes)
    guard !places.isEmpty else { return bytes }
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    var start = 0
    for place in places {
      clean += bytes[start..<place] + mask
      start = place + needle.count
    }
    return clean + bytes[start...]
  }

  /// `memchr(3)` finds the first byte as fast as the memory gives it.
  private static func places(of needle: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard let first = needle.first else { return [] }
    var places: [Int] = []
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = 0
      while start + needle.count <= buffer.count,
        let found = memchr(base + start, Int32(first), buffer.count - start - needle.count + 1)
      {
        let place = UnsafeRawPointer(found) - base
        let isWhole = memcmp(base + place, needle, needle.count) == 0
        if isWhole { places.append(place) }
        start = place + (isWhole ? needle.count : 1)
      }
    }
    return places
  }
}
