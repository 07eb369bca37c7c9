public import Catalog

/// The ways a call can be written down as code.
public enum CodeLanguage: String, Hashable, Sendable, CaseIterable {
  case curl, python, javascript, swift, r, go, tjdata

  /// As its users write it.
  public var title: String {
    switch self {
    case .curl: "curl"
    case .python: "Python"
    case .javascript: "JavaScript"
    case .swift: "Swift"
    case .r: "R"
    case .go: "Go"
    case .tjdata: "tjdata"
    }
  }
}

extension CodeLanguage {
  /// A whole program that makes the call and prints the answer's body as it comes. The token is
  /// read from the environment variable `TJDATA_TOKEN`, and never written into it.
  ///
  /// - Parameters:
  ///   - address: 接口地址, without a query.
  ///   - convention: how a call is put, where not as our platform's interfaces have it. One that
  ///     is signed is made by this program alone (`tjdata`).
  ///   - note: what is to be known before it runs, which stands before it as a comment.
  public func code(
    for request: InvokeRequest, at address: String, by convention: CallConvention? = nil,
    note: String? = nil
  ) -> String {
    let call = CodeCall(request, address, convention)
    let code =
      switch self {
      case .curl: call.curl
      case .python: call.python
      case .javascript: call.javascript
      case .swift: call.swift
      case .r: call.r
      case .go: call.go
      case .tjdata: call.tjdata
      }
    guard let note, let comment else { return code }
    return "\(comment) \(note)\n\(code)"
  }

  /// What a comment begins with; nil for what asks for no address.
  private var comment: String? {
    switch self {
    case .curl, .python, .r: "#"
    case .javascript, .swift, .go: "//"
    case .tjdata: nil
    }
  }
}

extension InvokeRequest {
  /// What a form that nobody filled in would send.
  public init(id: EntryID, calling specification: CallSpecification) {
    self.init(id: id, filters: specification.filters.map { Filter(name: $0.name, value: "") })
  }
}

/// A call taken apart for being written down.
struct CodeCall {
  let request: InvokeRequest
  let address: String
  /// Paging and filters, in the order they are sent.
  let pairs: [(name: String, value: String)]
  /// Whether the person's token goes with it.
  let hasToken: Bool

  init(_ request: InvokeRequest, _ address: String, _ convention: CallConvention?) {
    self.request = request
    guard let convention else {
      self.address = address
      hasToken = true
      pairs =
        [
          (CallSpecification.pageNumberName, String(request.pageNumber)),
          (CallSpecification.pageSizeName, String(request.pageSize)),
        ] + request.filters.map { ($0.name, $0.value) }
      return
    }
    // What the address says itself stands among the rest.
    let parts = address.split(separator: "?", maxSplits: 1)
    self.address = parts.first.map(String.init) ?? address
    hasToken = false
    pairs =
      (parts.count > 1 ? QueryText.pairs(parts[1]) : []).compactMap(\.self)
      + convention.pairs(of: request)
  }

  var isPost: Bool { request.method == .post }

  /// Percent-encoded: `pageNum=1&page=10`.
  var query: String { String(QueryText.make(pairs).dropFirst()) }
}
