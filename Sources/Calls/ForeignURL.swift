import Base
import Catalog
import PortalAPI

/// A person's URL, read and made clean: what is secret in it is taken out and forgotten.
public struct ForeignURL: Hashable, Sendable {
  /// Why a text is no address of an interface.
  public enum Fault: Error, Hashable, Sendable {
    /// Another scheme than `http` and `https`, or none.
    case scheme
    case host
    /// The path or query cannot be read.
    case malformed
    case tooLong(limit: Int)
  }

  static let limit = 2000

  /// The interface, without the values of its call.
  public var interface: ForeignInterface
  /// Of the first page, at least 1; nil where the URL does not say.
  public var pageSize: Int?
  /// The page the address asks for, from 1; nil where it asks for none.
  public var pageNumber: Int?
  /// Whether a token, a password or a user's name was taken out.
  public var lostSecret = false

  /// Whether a text is meant as an address at all.
  public static func looksLikeOne(_ text: String) -> Bool { text.contains("://") }

  /// - Throws: where it is no address of HTTP or HTTPS.
  public init(_ text: String) throws(Fault) {
    guard text.utf8.count <= Self.limit else { throw .tooLong(limit: Self.limit) }
    guard let mark = text.firstRange(of: "://") else { throw .scheme }
    let scheme = text[..<mark.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else { throw .scheme }
    let whole = text[mark.upperBound...].prefix { $0 != "#" }
    let place = whole.prefix { $0 != "?" }
    let query = whole[place.endIndex...].dropFirst()
    var authority = place.prefix { $0 != "/" }
    if let sign = authority.lastIndex(of: "@") {
      authority = authority[authority.index(after: sign)...]
      lostSecret = true
    }
    let host = authority.lowercased()
    guard Self.isHost(host) else { throw .host }
    let path = place[(place.firstIndex(of: "/") ?? place.endIndex)...]
    guard path.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { throw .malformed }
    let plain = Set((0x21...0x7E).map { UInt8($0) })
    let encoded = PercentEncoding.encode(String(path), besides: plain)
    interface = ForeignInterface(address: "\(scheme)://\(host)\(encoded.isEmpty ? "/" : encoded)")
    try read(query: query)
  }

  /// Whether a byte may stand in a host, in lower case, or in the port behind it.
  public static func isOfHost(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || "-.:[]_".utf8.contains(byte)
  }

  private static func isHost(_ host: String) -> Bool {
    host.utf8.allSatisfy(isOfHost)
      && host.utf8.contains { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }

  private mutating func read(query: Substring) throws(Fault) {
    var pairs: [InvokeRequest.Filter] = []
    var tokenName: String?
    for pair in QueryText.pairs(query) {
      guard let (name, value) = pair else { throw .malformed }
      guard SecretName.matches(name) else {
        let kept = Self.withoutSecrets(value)
        lostSecret = lostSecret || kept.count < value.count
        if !name.isEmpty { pairs.append(InvokeRequest.Filter(name: name, value: kept)) }
        continue
      }
      lostSecret = lostSecret || !value.isEmpty
      tokenName = tokenName ?? name
    }
    let paging = takePaging(&pairs)
    interface = ForeignInterface(
      address: interface.address, parameters: pairs,
      tokenName: paging == .platform ? tokenName ?? CallSpecification.tokenName : tokenName,
      paging: paging)
  }

  /// Less pairs behind a `;` that carry something secret: some servers take it for `&` (HTML 4.01,
  /// B.2.2).
  private static func withoutSecrets(_ value: String) -> String {
    let pieces = value.split(separator: ";", omittingEmptySubsequences: false)
    let kept = pieces.enumerated().filter { index, piece in
      index == 0 || !piece.contains("=") || !SecretName.matches(piece.prefix { $0 != "=" })
    }
    return kept.map { String($0.element) }.joined(separator: ";")
  }

  /// The platforms' own address, or names that paging goes by.
  private mutating func takePaging(_ pairs: inout [InvokeRequest.Filter]) -> Paging? {
    let all = pairs
    func value(_ name: String) -> String { all.first { $0.name == name }?.value ?? "" }
    let found =
      ForeignInterface.isPlatformAddress(interface.address)
      ? .platform : PagingNames.paging(pairs.map(\.name), value)
    guard var paging = found else { return nil }
    // None is no number of rows: what it means there the server knows, and it stays as it is.
    if let size = paging.size, paging != .platform, PagingNames.number(value(size)) == 0 {
      paging.size = nil
    }
    pageSize = paging.size.flatMap { PagingNames.number(value($0)) }.flatMap { $0 > 0 ? $0 : nil }
    pageNumber = PagingNames.number(value(paging.number)).map { number in
      switch paging.step {
      case .page: max(1, number - paging.first + 1)
      case .offset: pageSize.map { (number - paging.first) / $0 + 1 } ?? 1
      case .cursor, .link: 1
      }
    }
    pairs.removeAll { filter in
      filter.name == paging.size || paging.step != .cursor && filter.name == paging.number
    }
    return paging
  }
}
