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
  /// read from an environment variable, `TJDATA_TOKEN` for the platform's, and never written into
  /// it; a host that is no platform's is given another one's, and none where its address asks for
  /// none.
  ///
  /// - Parameters:
  ///   - specification: whose call it is, and how that is put. One that is signed is made by this
  ///     program alone (`tjdata`).
  ///   - address: where it is called, where not at 接口地址.
  ///   - note: what is to be known before it runs, which stands before it as a comment.
  ///   - options: what a command of this program is told besides, so that it asks where this one
  ///     does; a word each.
  ///   - isListed: whether the catalogue of this machine may have it; else it is called by its
  ///     address.
  public func code(
    for request: InvokeRequest, of specification: CallSpecification, at address: String? = nil,
    note: String? = nil, options: [String] = [], isListed: Bool = true
  ) -> String {
    guard specification.isByAddress else {
      return code(
        for: request, at: address ?? specification.address, by: specification.convention,
        note: note, options: options)
    }
    guard let interface = ForeignInterface(specification) else { return "" }
    let isListed = isListed && specification.call != nil
    return code(
      of: CodeCall(
        request, interface, variable: specification.call?.tokenVariable, isListed: isListed),
      note: note, options: options)
  }

  /// The same of an interface that is not known by its address alone.
  ///
  /// - Parameters:
  ///   - address: 接口地址, without a query.
  ///   - convention: how a call is put, where not as our platform's interfaces have it.
  func code(
    for request: InvokeRequest, at address: String, by convention: CallConvention? = nil,
    note: String? = nil, options: [String] = []
  ) -> String {
    code(of: CodeCall(request, address, convention), note: note, options: options)
  }

  private func code(of call: CodeCall, note: String?, options: [String]) -> String {
    let code =
      switch self {
      case .curl: call.curl
      case .python: call.python
      case .javascript: call.javascript
      case .swift: call.swift
      case .r: call.r
      case .go: call.go
      case .tjdata: call.tjdata(options)
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
  /// The parameter that bears a token, and the environment variable it is read from.
  struct Token {
    let name: String
    let variable: String
  }

  let request: InvokeRequest
  let address: String
  /// Paging and filters, in the order they are sent.
  let pairs: [(name: String, value: String)]
  /// nil: no token goes with it.
  let token: Token?
  /// The address with all that is said in it, which `tjdata invoke` is to call; nil: the entry.
  let called: String?

  init(_ request: InvokeRequest, _ address: String, _ convention: CallConvention?) {
    self.request = request
    called = nil
    guard let convention else {
      self.address = address
      token = Token(name: CallSpecification.tokenName, variable: "TJDATA_TOKEN")
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
    token = nil
    pairs =
      (parts.count > 1 ? QueryText.pairs(parts[1]) : []).compactMap(\.self)
      + convention.pairs(of: request)
  }

  /// Of an interface that is known by its address: what a call of this program sends.
  ///
  /// - Parameters:
  ///   - variable: bears its token; nil: the usual one.
  ///   - isListed: the catalogue of this machine has it under its id.
  init(
    _ request: InvokeRequest, _ interface: ForeignInterface, variable: String?, isListed: Bool
  ) {
    self.request = request
    address = interface.address
    pairs = interface.pairs(of: request)
    token = interface.tokenName.map {
      Token(name: $0, variable: variable ?? AddressCall.tokenVariable)
    }
    called = isListed ? nil : interface.url(request, token: interface.tokenName.map { _ in "" })
  }

  var isPost: Bool { request.method == .post }

  /// Nothing is said besides the address.
  var isBare: Bool { pairs.isEmpty && token == nil }

  /// A name comes more than once, which no dictionary holds.
  var isRepeating: Bool {
    let names = pairs.map(\.name) + (token.map { [$0.name] } ?? [])
    return Set(names).count < names.count
  }

  /// Percent-encoded: `pageNum=1&page=10`.
  var query: String { String(QueryText.make(pairs).dropFirst()) }
}
