import Catalog
import Formats
import PortalClient

/// What a record of DCAT-US is of: 3.0 has data services and series of datasets beside datasets.
enum DCATKind {
  case dataset
  case series
  case service

  /// - Parameter type: what `@type` says, with or without a prefix.
  init(type: [String]) {
    // What nearly all are.
    guard type != ["dcat:Dataset"] else {
      self = .dataset
      return
    }
    let names = type.map { $0.split(whereSeparator: { ":#/".contains($0) }).last.map(String.init) }
    if names.contains("DataService") {
      self = .service
    } else if names.contains("DatasetSeries") {
      self = .series
    } else {
      self = .dataset
    }
  }
}

/// Data services and series, as 3.0 has them (`dcat:DataService`, `dcat:DatasetSeries`).
extension DCATRecord {
  /// Where a service is called: the first of its addresses.
  func endpoints(_ json: JSON) -> [String] { texts.addresses(json["endpointURL"]) }

  /// How a service is called as far as a catalogue says: where, and what describes it.
  func specification(_ json: JSON) -> CallSpecification? {
    guard let address = endpoints(json).first else { return nil }
    return CallSpecification(
      address: address, style: CallSpecification.addressStyle, parameters: [], results: [])
  }

  /// What is told of a service or a series beside what every record tells.
  func others(_ json: JSON, of kind: DCATKind) -> [(String, String)] {
    switch kind {
    case .dataset: []
    case .service:
      [
        (DCATLabel.endpoint, endpoints(json).joined(separator: "；")),
        (DCATLabel.endpointDescription, descriptions(json).joined(separator: "；")),
        (DCATLabel.standard, texts.names(json["conformsTo"]).joined(separator: "；")),
        (DCATLabel.served, texts.names(json["servesDataset"]).joined(separator: "；")),
      ]
    case .series:
      [
        (DCATLabel.members, members(json)),
        (DCATLabel.first, texts.line(json["first"])),
        (DCATLabel.last, texts.line(json["last"])),
      ]
    }
  }

  /// Addresses, or words where it has none.
  private func descriptions(_ json: JSON) -> [String] {
    let addresses = texts.addresses(json["endpointDescription"])
    return addresses.isEmpty
      ? texts.all(json["endpointDescription"]).map { MarkupText.lines($0) } : addresses
  }

  private func members(_ json: JSON) -> String {
    let names = texts.names(json["seriesMember"])
    return names.isEmpty ? "" : DCATLabel.count(names.count) + names.joined(separator: "；")
  }

  /// The descriptions of a service that can be fetched: mostly an OpenAPI document.
  func documents(_ json: JSON, _ facts: EntryFacts) -> [Distribution] {
    var names = FileNames()
    return texts.addresses(json["endpointDescription"]).map { address in
      let path = address.prefix { $0 != "?" && $0 != "#" }
      let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last
      let format = FileFormat(described: ending.map(String.init) ?? "")
      return Distribution(
        name: names.name(DCATLabel.endpointDescription, format, address: address), format: format,
        modified: facts.modified ?? .unknown, address: address)
    }
  }
}
