public import Catalog
import PortalAPI

/// A call as somebody has it: a URL, or a curl command as browsers and manuals give it. The token
/// in it is read over and never kept.
public struct PastedCall: Hashable, Sendable {
  /// Without a query.
  public var address: String
  /// As the text says it; GET where it does not.
  public var method: InvokeMethod
  /// In order, decoded, without the token.
  public var parameters: [Parameter]
  /// Seconds (`--max-time`).
  public var timeout: Int?

  /// A name and a value, unescaped.
  public struct Parameter: Hashable, Sendable {
    /// Unescaped.
    public var name: String
    /// Unescaped.
    public var value: String

    /// One parameter.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// - Returns: nil for what is neither.
  public init?(_ text: String) {
    let words = ShellWords(text).words
    guard let first = words.first else { return nil }
    if first == "curl" || first.hasSuffix("/curl") {
      self.init(curl: words.dropFirst())
    } else if words.count == 1 {
      self.init(url: first, method: .get)
    } else {
      return nil
    }
  }

  /// The interface it calls: the address ends in its id.
  public var id: EntryID? { address.split(separator: "/").last.flatMap { EntryID($0) } }

  /// The same as a request of that interface.
  public func request(for id: EntryID) -> InvokeRequest {
    func number(_ name: String, _ usual: Int) -> Int {
      parameters.first { $0.name == name }.flatMap { Int($0.value) } ?? usual
    }
    var request = InvokeRequest(
      id: id, pageNumber: number(CallSpecification.pageNumberName, 1),
      pageSize: number(CallSpecification.pageSizeName, CallSpecification.defaultPageSize),
      filters: parameters.filter { !CallSpecification.reservedNames.contains($0.name) }
        .map { InvokeRequest.Filter(name: $0.name, value: $0.value) }, method: method)
    request.options.timeout = timeout
    return request
  }

  private init?(url: String, method: InvokeMethod) {
    let whole = url.split(separator: "#", omittingEmptySubsequences: false).first ?? ""
    let parts = whole.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let address = parts.first,
      ["http://", "https://"].contains(where: { address.lowercased().hasPrefix($0) })
    else { return nil }
    self.address = String(address)
    self.method = method
    parameters = parts.count == 2 ? Self.pairs(parts[1]) : []
  }

  private init?(curl words: ArraySlice<String>) {
    let command = CurlCommand(words)
    guard let url = command.url else { return nil }
    let isPost = !command.data.isEmpty && !command.sendsInAddress
    self.init(url: url, method: command.method ?? (isPost ? .post : .get))
    parameters += command.data.flatMap { Self.pairs($0[...]) }
    timeout = command.timeout.flatMap { InvokeOptions.timeouts.contains($0) ? $0 : nil }
  }

  /// What can be decoded, without the token.
  private static func pairs(_ query: Substring) -> [Parameter] {
    query.utf8.split(separator: UInt8(ascii: "&")).compactMap { pair in
      let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
      let value = equals == pair.endIndex ? pair[equals...] : pair[pair.index(after: equals)...]
      guard let name = PercentEncoding.decode(pair[..<equals], plusIsSpace: true),
        let value = PercentEncoding.decode(value, plusIsSpace: true),
        !name.isEmpty, name != CallSpecification.tokenName
      else { return nil }
      return Parameter(name, value)
    }
  }
}
