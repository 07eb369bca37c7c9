public import Catalog

/// An interface that no catalogue lists: known by its address, its columns learned from an answer.
/// Nothing secret is in it.
public struct ForeignInterface: Hashable, Sendable, Codable {
  /// Scheme, host, port where there is one, and path.
  public var address: String
  /// As a person named it; empty where nobody did.
  public var title: String
  /// What the address had behind `?`, without paging and without anything secret.
  public var parameters: [InvokeRequest.Filter]
  /// The parameter a token travels in; nil where none is asked for.
  public var tokenName: String?
  /// nil: an answer is all there is.
  public var paging: Paging?
  /// Where the rows are; nil: wherever they most likely are.
  public var rows: RowsPath?
  /// Columns its first answer had.
  public var fields: [Field]

  /// An interface that no catalogue lists.
  public init(
    address: String, title: String = "", parameters: [InvokeRequest.Filter] = [],
    tokenName: String? = nil, paging: Paging? = nil, rows: RowsPath? = nil, fields: [Field] = []
  ) {
    self.address = address
    self.title = title
    self.parameters = parameters
    self.tokenName = tokenName
    self.paging = paging
    self.rows = rows
    self.fields = fields
  }

  /// Whether it is one of a platform's own, by the build of its address: what is known of those
  /// counts.
  public var isOfPlatform: Bool { paging == .platform && Self.isPlatformAddress(address) }

  static func isPlatformAddress(_ address: String) -> Bool {
    let parts = address.split(separator: "/")
    return parts.suffix(3).dropLast() == ["api", "invoke"]
      && parts.last.flatMap { EntryID($0) } != nil
  }

  /// Host and port: stands where an entry's department does.
  public var host: String {
    let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
    return String(rest.prefix { $0 != "/" })
  }

  /// Made of the address alone, so that one address is one entry.
  public var id: EntryID {
    let digits = [0xcbf2_9ce4_8422_2325, 0x6c62_272e_07bb_0142].map { (seed: UInt64) -> String in
      let text = String(Self.hash(address, seed), radix: 16)
      return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
    guard let id = EntryID(digits.joined()) else { preconditionFailure("not 32 digits") }
    return id
  }

  /// FNV-1a, 64 bits, from a seed.
  private static func hash(_ text: String, _ seed: UInt64) -> UInt64 {
    text.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

extension ForeignInterface {
  /// The whole address of a call. With a real token never for a message or a log.
  ///
  /// - Parameter token: goes into `tokenName`; nil sends none.
  public func url(_ request: InvokeRequest, token: String?) -> String {
    address + query(request, token: token)
  }

  /// What that address has behind its path: `?…`, or nothing.
  public func query(_ request: InvokeRequest, token: String?) -> String {
    if case .link(let link)? = request.mark { return query(following: link, token: token) }
    var pairs = parameters.map { ($0.name, $0.value) }
    for filter in request.filters {
      if let place = pairs.firstIndex(where: { $0.0 == filter.name }) {
        // What is left empty stays as the address has it.
        if !filter.value.isEmpty { pairs[place].1 = filter.value }
      } else if !filter.value.isEmpty {
        pairs.append((filter.name, filter.value))
      }
    }
    let steps = (paging ?? .links).parameters(
      page: request.pageNumber, rows: request.pageSize, mark: request.mark)
    for step in steps {
      pairs.removeAll { $0.0 == step.name }
      pairs.append((step.name, step.value))
    }
    if let tokenName, let token { pairs.append((tokenName, token)) }
    return QueryText.make(pairs)
  }

  /// What an answer named as the address of its next page has behind its path.
  private func query(following link: String, token: String?) -> String {
    let query = link.prefix { $0 != "#" }.drop { $0 != "?" }.dropFirst()
    var pairs = QueryText.pairs(query).compactMap { $0 }
      .filter { !$0.name.isEmpty && !ForeignURL.isSecret($0.name) }
    if let tokenName, let token { pairs.append((tokenName, token)) }
    return QueryText.make(pairs)
  }

  /// Whether a link of an answer leads to this interface: the same place, or a path of it.
  public func owns(_ link: String) -> Bool {
    if link.hasPrefix("?") { return true }
    let place = link.prefix { !"?#".contains($0) }
    if place.hasPrefix("/"), !place.hasPrefix("//") { return address.hasSuffix(place) }
    return place.lowercased() == address.lowercased()
  }

  /// How it is read page by page: as its address says, else as an answer of it does.
  public func paging(told page: PageFacts) -> Paging? {
    if let paging { return paging }
    switch page.next {
    case .cursor(let name, _)?: return Paging(size: nil, number: name, step: .cursor)
    case .link(let link)? where owns(link): return .links
    case .link, .rows, nil: return page.paging
    }
  }

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
      results: fields.map { Parameter(name: $0.code, label: $0.label, type: $0.type) })
  }

  /// The record that stands in the catalogue.
  ///
  /// - Parameters:
  ///   - tag: marks it as added by hand.
  ///   - abstract: where it comes from, in people's words.
  public func entry(tag: String, abstract: String, at moment: Moment) -> Entry {
    Entry(
      id: id, kind: .interface, title: title.isEmpty ? address : title, abstract: abstract,
      tags: [tag], theme: tag, publisher: host, issued: moment, modified: moment)
  }

  /// Columns as an answer shows them: names in order of first appearance, types that fit every
  /// value there is.
  public static func fields(of table: InvokeAnswer.Table) -> [Field] {
    table.columns.enumerated().map { index, name in
      let values = table.rows.lazy.map { $0[index] }.filter { !$0.isEmpty }
      return Field(code: name, type: type(of: Array(values)), label: name)
    }
  }

  private static func type(of values: [String]) -> FieldType {
    guard !values.isEmpty else { return .text }
    // What begins with a needless zero is a code, not a number.
    let isPlain = values.allSatisfy { !($0.hasPrefix("0") && $0.count > 1 && !$0.hasPrefix("0.")) }
    if isPlain, values.allSatisfy({ Int($0) != nil }) { return .integer }
    if isPlain, values.allSatisfy({ Double($0)?.isFinite == true }) { return .number }
    return values.allSatisfy { Moment($0) != nil } ? .date : .text
  }
}
