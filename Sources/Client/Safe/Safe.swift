public import Catalog
import Terminal

/// The boundary: every text that goes from a platform or the local store to the screens passes
/// here and comes out harmless (see `Sanitizer`). Text that is harmless already, nearly all of it,
/// is seen so at a glance and not copied.
public protocol Safe {
  var safe: Self { get }
}

extension String: Safe {
  public var safe: String { Sanitizer.line(self) }
}

extension Array: Safe where Element: Safe {
  public var safe: [Element] { map(\.safe) }
}

extension Optional: Safe where Wrapped: Safe {
  public var safe: Wrapped? { map(\.safe) }
}

extension EntrySummary: Safe {
  public var safe: EntrySummary {
    var copy = self
    copy.title = title.safe
    copy.theme = theme.safe
    copy.publisher = publisher.safe
    return copy
  }
}

extension CatalogPage: Safe {
  public var safe: CatalogPage {
    CatalogPage(total: total, offset: offset, entries: entries.safe)
  }
}

extension Facet: Safe {
  public var safe: Facet { Facet(name: name.safe, datasets: datasets, interfaces: interfaces) }
}

extension CatalogFacets: Safe {
  public var safe: CatalogFacets {
    CatalogFacets(
      themes: themes.safe, publishers: publishers.safe, found: found, unfiltered: unfiltered)
  }
}

extension Entry: Safe {
  public var safe: Entry {
    var copy = self
    copy.title = title.safe
    copy.abstract = Sanitizer.text(abstract)
    copy.tags = tags.safe
    copy.theme = theme.safe
    copy.publisher = publisher.safe
    copy.industry = industry.safe
    copy.fields = fields?.safe
    copy.others = others?.safe
    return copy
  }
}

extension Field: Safe {
  public var safe: Field { Field(code: code.safe, type: type, label: label.safe) }
}

extension Preview: Safe {
  public var safe: Preview {
    Preview(fields: fields.safe, rows: rows.safe, totalCount: totalCount)
  }
}

extension Distribution: Safe {
  public var safe: Distribution {
    var copy = self
    copy.name = name.safe
    copy.checksum = checksum.safe
    copy.address = address.safe
    return copy
  }
}

extension Parameter: Safe {
  public var safe: Parameter { Parameter(name: name.safe, label: label.safe, type: type) }
}

extension CallSpecification: Safe {
  public var safe: CallSpecification {
    CallSpecification(
      address: address.safe, style: style.safe, method: method.safe, format: format.safe,
      encoding: encoding.safe, parameters: parameters.safe, results: results.safe,
      convention: convention?.safe, call: call?.safe)
  }
}

extension AddressCall: Safe {
  public var safe: AddressCall {
    var copy = self
    copy.parameters = parameters.map { Pair(name: $0.name.safe, value: $0.value.safe) }
    copy.pages?.size = pages?.size?.safe
    copy.pages?.number = pages?.number.safe ?? ""
    copy.tokenName = tokenName?.safe
    copy.maskedToken = maskedToken?.safe
    copy.tokenVariable = tokenVariable?.safe
    return copy
  }
}

extension CallConvention: Safe {
  public var safe: CallConvention {
    CallConvention(
      limit: limit.safe, offset: offset.safe, filters: filters?.safe, own: own.safe,
      columns: columns.safe, usual: usual.safe, isSigned: isSigned)
  }
}

extension [String: String] {
  /// What becomes one name is what the first of them was.
  fileprivate var safe: [String: String] {
    Dictionary(map { ($0.key.safe, $0.value.safe) }) { first, _ in first }
  }
}

extension SitePage: Safe {
  public var safe: SitePage { SitePage(title: title.safe, body: Sanitizer.text(body)) }
}

extension Policy: Safe {
  public var safe: Policy {
    Policy(
      title: title.safe, issuer: issuer.safe, issued: issued, body: Sanitizer.text(body))
  }
}

extension Site: Safe {
  public var safe: Site {
    Site(
      name: name.safe, host: host.safe, operatedBy: operatedBy.safe, icp: icp.safe,
      pages: pages.safe, policies: policies.safe, counters: counters)
  }
}
