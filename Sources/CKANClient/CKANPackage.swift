import Catalog
import Formats
import PortalClient

/// A package of CKAN as a record: the dataset, its files, and an interface for each of its tables.
/// Nothing but an id is demanded; sites with schemas of their own say the rest in their own ways.
struct CKANPackage {
  /// Where the site's pages and dumps stand.
  let site: String
  let texts: TextChoice
  /// Whether the site has tables at all.
  let hasDatastore: Bool
  /// What the freshness in 综合得分 is measured from, in days.
  let today: Int

  private static let otherLimit = 2000

  func record(_ json: JSON) -> Result<CatalogRecord, RecordFault.Reason> {
    guard json.objectValue != nil else { return .failure(.notObject) }
    guard let name = json["id"]?.stringValue ?? json["name"]?.stringValue,
      let id = EntryID(fitting: name)
    else { return .failure(.missing("id")) }
    let facts = facts(json)
    let resources = (json["resources"]?.arrayValue ?? []).filter { $0.objectValue != nil }
    var dataset = facts
    let files = files(resources, of: facts)
    dataset.formats = files.map(\.format)
    var entry = dataset.entry(id, .dataset, today: today)
    entry.others = others(json)
    let parts = hasDatastore ? resources.compactMap { interface($0, of: id, facts) } : []
    return .success(CatalogRecord(entry, parts: parts, files: files))
  }

  /// What dataset and interfaces share.
  private func facts(_ json: JSON) -> EntryFacts {
    var facts = EntryFacts()
    let title = MarkupText.line(texts.text(json, "title_translated", "title", "name"))
    facts.title = title.isEmpty ? nil : title
    facts.abstract = Self.prose(texts.text(json, "notes_translated", "notes"))
    facts.tags = (json["tags"]?.arrayValue ?? []).map { tag in
      MarkupText.line(
        tag.stringValue.map(TextChoice.plain) ?? texts.text(tag, "display_name", "name"))
    }.filter { !$0.isEmpty }
    facts.publisher = json["organization"].map {
      MarkupText.line(texts.text($0, "title_translated", "title", "name"))
    }
    facts.theme = groups(json).first ?? ""
    facts.issued = moment(json["metadata_created"])
    facts.modified = moment(json["metadata_modified"])
    if case .bool(let isPrivate)? = json["private"] {
      facts.openStatus = isPrivate ? .conditional : .unconditional
    }
    facts.frequency = frequency(json)
    facts.views = json["tracking_summary"]?["total"]?.countValue
    return facts
  }

  private func groups(_ json: JSON) -> [String] {
    (json["groups"]?.arrayValue ?? []).map {
      MarkupText.line(texts.text($0, "display_name", "title", "name"))
    }.filter { !$0.isEmpty }
  }

  /// A description, which is Markdown with HTML in it.
  static func prose(_ text: String) -> String {
    MarkupText.lines(MarkdownText.plain(text), isProse: true)
  }

  private func moment(_ json: JSON?) -> Moment? {
    json?.stringValue.flatMap { Moment(internet: $0) }
  }

  private static let frequencyNames = [
    "frequency", "accrual_periodicity", "update_frequency", "maintenance_and_update_frequency",
  ]

  /// In a member of a site's schema, or among the extras.
  private func frequency(_ json: JSON) -> UpdateFrequency? {
    let extras = (json["extras"]?.arrayValue ?? []).map { ($0["key"]?.stringValue, $0["value"]) }
    for name in Self.frequencyNames {
      let said = json[name] ?? extras.first { $0.0 == name }?.1
      if let found = UpdateFrequency.recurring(texts.text(said)) { return found }
    }
    return nil
  }

  private func others(_ json: JSON) -> [LabelledText]? {
    let pairs = [
      (CKANLabel.license, MarkupText.line(texts.text(json, "license_title", "license_id"))),
      (CKANLabel.licenseAddress, texts.text(json["license_url"])),
      (CKANLabel.maintainer, MarkupText.line(texts.text(json["maintainer"]))),
      (CKANLabel.author, MarkupText.line(texts.text(json["author"]))),
      (CKANLabel.version, texts.text(json["version"])),
      (CKANLabel.source, texts.text(json["url"])),
      (CKANLabel.otherGroups, groups(json).dropFirst().joined(separator: "；")),
      (CKANLabel.name, texts.text(json["name"])),
    ]
    let others = pairs.filter { !$0.1.isEmpty }.map {
      LabelledText(label: $0.0, text: TextChoice.cut($0.1, to: Self.otherLimit))
    }
    return others.isEmpty ? nil : others
  }

  // MARK: Resources

  private func files(_ resources: [JSON], of facts: EntryFacts) -> [Distribution] {
    var names = FileNames()
    return resources.compactMap { file($0, of: facts, &names) }
  }

  func file(
    _ json: JSON, of facts: EntryFacts, _ names: inout FileNames
  ) -> Distribution? {
    guard let link = json["url"]?.stringValue,
      let address = SiteAddress.absolute(link, from: site + "/")
    else { return nil }
    let said = [json["format"], json["mimetype"]].compactMap { texts.text($0) }
    let format = said.lazy.map { FileFormat(described: $0) }.first { $0 != .other } ?? .other
    let title = MarkupText.line(texts.text(json, "name_translated", "name", "description"))
    return Distribution(
      name: names.name(title.isEmpty ? CKANLabel.untitled : title, format, address: address),
      format: format, byteSize: size(json["size"]),
      modified: moment(json["last_modified"]) ?? moment(json["created"]) ?? facts.modified
        ?? .unknown,
      checksum: checksum(json["hash"]), address: address)
  }

  private func size(_ json: JSON?) -> Int? {
    let size = json?.integerValue ?? json?.stringValue.flatMap { Int($0) }
    return size.flatMap { $0 > 0 ? $0 : nil }
  }

  /// SHA-256 alone; most sites give MD5 or SHA-1, which vouch for nothing.
  private func checksum(_ json: JSON?) -> String? {
    guard let text = json?.stringValue?.lowercased() else { return nil }
    let digits = text.hasPrefix("sha256:") ? String(text.dropFirst(7)) : text
    return digits.utf8.count == 64 && digits.allSatisfy(\.isHexDigit) ? digits : nil
  }

  private func interface(_ json: JSON, of dataset: EntryID, _ facts: EntryFacts) -> Entry? {
    guard json["datastore_active"] == .bool(true), let name = json["id"]?.stringValue,
      let id = dataset.part(name)
    else { return nil }
    var own = facts
    let title = MarkupText.line(texts.text(json, "name_translated", "name"))
    if !title.isEmpty, title != facts.title {
      own.title = facts.title.map { "\($0)：\(title)" } ?? title
    }
    let abstract = Self.prose(texts.text(json, "description_translated", "description"))
    if !abstract.isEmpty { own.abstract = abstract }
    own.issued = moment(json["created"]) ?? facts.issued
    own.modified = moment(json["last_modified"]) ?? facts.modified
    own.views = nil
    return own.entry(id, .interface, today: today)
  }
}
