import Base
public import Catalog

/// What is sent.
extension ForeignInterface {
  /// The whole address of a call. With a real token never for a message or a log.
  ///
  /// - Parameter token: goes into `tokenName`; nil sends none.
  public func url(_ request: InvokeRequest, token: String?) -> String {
    address + query(request, token: token)
  }

  /// What that address has behind its path: `?…`, or nothing.
  public func query(_ request: InvokeRequest, token: String?) -> String {
    var pairs = pairs(of: request)
    if let tokenName, let token { pairs.append((tokenName, token)) }
    return QueryText.make(pairs)
  }

  /// The same as names and values, without the token.
  func pairs(of request: InvokeRequest) -> [(name: String, value: String)] {
    if case .link(let link)? = request.mark { return pairs(following: link) }
    var pairs = said(with: request.filters).map { (name: $0.name, value: $0.value) }
    let steps = (paging ?? request.paging ?? .links).parameters(
      page: request.pageNumber, rows: request.pageSize, mark: request.mark)
    for step in steps {
      pairs.removeAll { $0.name == step.name }
      pairs.append(step)
    }
    return pairs
  }

  /// The request with what the address says itself, as it is kept: whatever becomes of the
  /// interface, it says what was sent. To send it again is to send the same.
  public func whole(_ request: InvokeRequest) -> InvokeRequest {
    var whole = request
    whole.filters = said(with: request.filters)
    return whole
  }

  /// What the address says, with what somebody gave in place of all it says of that name. What was
  /// left empty stays as the address has it.
  private func said(with filters: [InvokeRequest.Filter]) -> [InvokeRequest.Filter] {
    let given = Set(filters.filter { !$0.value.isEmpty }.map(\.name))
    var rest = filters.filter { given.contains($0.name) }
    let said = parameters.compactMap { one -> InvokeRequest.Filter? in
      guard given.contains(one.name) else { return one }
      return rest.firstIndex { $0.name == one.name }.map { rest.remove(at: $0) }
    }
    return said + rest
  }

  /// What an answer named as the address of its next page has behind its path.
  private func pairs(following link: String) -> [(name: String, value: String)] {
    let query = link.prefix { $0 != "#" }.drop { $0 != "?" }.dropFirst()
    return QueryText.pairs(query).compactMap(\.self)
      .filter { !$0.name.isEmpty && mayRepeat($0.name) }
  }

  /// Whether a link may have a parameter of this name. What is called a token and comes from a
  /// server that was given none is the place of the next page (STAC).
  private func mayRepeat(_ name: String) -> Bool {
    !SecretName.matches(name) || tokenName == nil && name == "token"
  }

  /// A place that an answer names, without a token that an address repeats.
  public func withoutSecrets(_ mark: PageMark) -> PageMark {
    mark.without { !mayRepeat($0) }
  }

  /// Whether a link of an answer leads to this interface: the same place, or a path of it. Servers
  /// behind a proxy that does TLS for them write `http`; no call goes to another address than the
  /// interface's own, whatever a link says.
  public func owns(_ link: String) -> Bool {
    let place = link.prefix { !"?#".contains($0) }
    if place.isEmpty { return true }
    func path(_ address: some StringProtocol) -> String? {
      let scheme = address.prefix { $0 != ":" }.lowercased()
      guard ["http", "https"].contains(scheme) else { return nil }
      return address.dropFirst(scheme.count).lowercased()
    }
    if place.contains("://") { return path(place) == path(address) }
    if place.hasPrefix("//") { return ":\(place.lowercased())" == path(address) }
    return address.hasSuffix(place.hasPrefix("/") ? String(place) : "/\(place)")
  }

  /// How it is read page by page: as its address says, else as an answer of it does.
  public func paging(told page: PageFacts) -> Paging? {
    if let paging { return paging }
    switch page.next {
    case .cursor(let name, _)? where !name.isEmpty:
      return Paging(size: nil, number: name, step: .cursor)
    case .link(let link)? where owns(link): return .links
    case .cursor, .link, .rows, nil: return page.paging
    }
  }
}

extension ForeignInterface {
  /// API服务 of it: every parameter it is known to take, and its columns.
  public var specification: CallSpecification {
    var names = Set(CallSpecification.reservedNames)
    var filters = parameters.map { parameter in
      let value = parameter.value.isEmpty ? "" : "=\(parameter.value)"
      return Parameter(name: parameter.name, label: parameter.name + value, type: .text)
    }
    if paging == .platform {
      filters += fields.map { Parameter(name: $0.code, label: $0.label, type: .text) }
    }
    filters = filters.filter { names.insert($0.name).inserted }
    if paging == .platform {
      filters += [CallSpecification.pageSizeName, CallSpecification.pageNumberName].map {
        Parameter(name: $0, label: $0, type: .integer)
      }
    }
    return CallSpecification(
      address: address, style: CallSpecification.addressStyle, parameters: filters,
      results: fields.map { Parameter(name: $0.code, label: $0.label, type: $0.type) },
      call: AddressCall(
        parameters: parameters.map { AddressCall.Pair(name: $0.name, value: $0.value) },
        pages: paging.map {
          AddressCall.Pages(
            size: $0.size, number: $0.number, step: $0.step.rawValue, first: $0.first)
        }, tokenName: tokenName))
  }

  /// The interface that a specification without anything but an address is of: what `specification`
  /// says of it, or what its address says, as where another catalogue lists it.
  ///
  /// - Returns: nil for an interface of the platform in use, and for what is no address.
  public init?(_ specification: CallSpecification) {
    guard specification.isByAddress else { return nil }
    guard let call = specification.call else {
      guard let url = try? ForeignURL(specification.address) else { return nil }
      self = url.interface
      return
    }
    self.init(
      address: specification.address,
      parameters: call.parameters.map { InvokeRequest.Filter(name: $0.name, value: $0.value) },
      tokenName: call.tokenName,
      paging: call.pages.flatMap { pages in
        Paging.Step(rawValue: pages.step).map {
          Paging(size: pages.size, number: pages.number, step: $0, first: pages.first)
        }
      })
  }
}

extension CallSpecification {
  /// How it is read page by page; nil where a call says nothing of pages.
  public var paging: Paging? { isByAddress ? ForeignInterface(self)?.paging : .platform }

  /// Whether a call says how many rows a page is to have.
  public var takesPageSize: Bool { paging?.takesSize ?? false }

  /// Whether a call says which page it wants.
  public var takesPageNumber: Bool { paging?.takesNumber ?? false }
}
