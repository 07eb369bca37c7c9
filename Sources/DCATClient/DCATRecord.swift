public import Catalog
public import Formats
import PortalClient

/// A dataset, a series of datasets or a data service of DCAT-US as a record, version 1.1 and 3.0 in
/// one: a record bears no mark of its version, and catalogues mix both, so every member is read in
/// each of its shapes (GSA's migration guide, 2026-06-24).
public struct DCATRecord {
  /// What the freshness in 综合得分 is measured from, in days.
  let today: Int
  let texts = DCATText()
  private static let otherLimit = 2000
  private static let keywordLimit = 100

  /// - Parameter today: in days (`Moment.day`).
  public init(today: Int) { self.today = today }

  /// - Parameters:
  ///   - given: what the record is known by; nil: what it says itself.
  ///   - isService: it stands among the services of its catalogue.
  public func record(
    _ json: JSON, id given: EntryID? = nil, isService: Bool = false
  ) -> Result<CatalogRecord, RecordFault.Reason> {
    guard json.objectValue != nil else { return .failure(.notObject) }
    let kind = isService ? .service : DCATKind(type: texts.all(json["@type"]))
    guard let id = given ?? self.id(json, kind) else { return .failure(.missing("identifier")) }
    var facts = facts(json)
    let files = kind == .service ? documents(json, facts) : files(json, facts)
    facts.formats = files.map(\.format)
    var entry = facts.entry(id, kind == .service ? .interface : .dataset, today: today)
    entry.others = others(json, kind)
    return .success(
      CatalogRecord(
        entry, files: files, specification: kind == .service ? specification(json) : nil))
  }

  /// 1.1 has a text, 3.0 may have an object; a record without either may be known by its page.
  private func id(_ json: JSON, _ kind: DCATKind) -> EntryID? {
    for name in ["identifier", "@id", "landingPage"] {
      if let id = EntryID(fitting: texts.one(json[name])) { return id }
    }
    return kind == .service ? endpoints(json).first.flatMap { EntryID(fitting: $0) } : nil
  }

  private func facts(_ json: JSON) -> EntryFacts {
    var facts = EntryFacts()
    let title = texts.line(json["title"])
    facts.title = title.isEmpty ? nil : title
    facts.abstract = MarkupText.lines(texts.one(json["description"]))
    facts.tags = keywords(json)
    facts.theme = texts.names(json["theme"]).first
    facts.publisher = texts.line(json["publisher"])
    facts.issued = moment(json["issued"])
    facts.modified = moment(json["modified"])
    facts.openStatus = openStatus(json)
    facts.frequency =
      UpdateFrequency.recurring(texts.one(json["accrualPeriodicity"]))
      ?? UpdateFrequency.recurring(recurrence(json["modified"]))
    return facts
  }

  private func keywords(_ json: JSON) -> [String] {
    let words = texts.all(json["keyword"])
    // A list written as one text.
    let each =
      words.count == 1 ? words[0].split(separator: ",").map { TextChoice.plain(String($0)) } : words
    return Array(each.map(MarkupText.line).filter { !$0.isEmpty }.prefix(Self.keywordLimit))
  }

  private func moment(_ json: JSON?) -> Moment? {
    let text = texts.one(json)
    return text.isEmpty ? nil : Moment(internet: text)
  }

  /// A time that is none, as it is written.
  private func unread(_ json: JSON?) -> String {
    let text = texts.one(json)
    return moment(json) == nil && UpdateFrequency.recurring(recurrence(json)) == nil ? text : ""
  }

  /// 1.1 may say how often instead of when.
  private func recurrence(_ json: JSON?) -> String {
    let text = texts.one(json)
    return text.hasPrefix("R/") ? text : ""
  }

  /// 1.1's `accessLevel` is one of three words; 3.0 has words of any kind in `accessRights`.
  /// - Returns: nil where it says nothing.
  private func openStatus(_ json: JSON) -> OpenStatus? {
    let said = texts.one(json["accessLevel"])
    if said == "public" { return .unconditional }
    let level = said.lowercased()
    let words = level.isEmpty ? texts.one(json["accessRights"]).lowercased() : level
    guard !words.isEmpty else { return nil }
    if words.contains("non-public") || words.contains("non_public")
      || words.contains("confidential")
    {
      return .closed
    }
    return words.contains("restricted") ? .conditional : .unconditional
  }

  private func others(_ json: JSON, _ kind: DCATKind) -> [LabelledText]? {
    let first = distributions(json).first
    let license = texts.one(json["license"])
    let publisher = texts.meant(json["publisher"])
    let publishers = texts.names(json["publisher"])
    var pairs = others(json, of: kind)
    pairs += [
      (DCATLabel.issued, unread(json["issued"])),
      (DCATLabel.modified, unread(json["modified"])),
      (DCATLabel.otherPublishers, publishers.dropFirst().joined(separator: "；")),
      (DCATLabel.notListed, notListed(json).joined(separator: "；")),
      (DCATLabel.landingPage, texts.address(json["landingPage"]) ?? ""),
      (DCATLabel.license, license.isEmpty ? texts.one(first?["license"]) : license),
      (DCATLabel.rights, texts.names(json["rights"]).joined(separator: "；")),
      (DCATLabel.contact, contact(json)),
      (DCATLabel.temporal, texts.period(json["temporal"])),
      (DCATLabel.spatial, texts.names(json["spatial"]).joined(separator: "；")),
      (DCATLabel.dictionary, texts.address(json["describedBy"]) ?? ""),
      (DCATLabel.series, texts.line(json["isPartOf"] ?? json["inSeries"])),
      (DCATLabel.otherThemes, texts.names(json["theme"]).dropFirst().joined(separator: "；")),
      (DCATLabel.parent, texts.line(publisher?["subOrganizationOf"])),
    ]
    let told = pairs.filter { !$0.1.isEmpty }.map {
      LabelledText(label: $0.0, text: TextChoice.cut($0.1, to: Self.otherLimit))
    }
    return told.isEmpty ? nil : told
  }

  /// A name and where to write to.
  private func contact(_ json: JSON) -> String {
    guard let meant = texts.meant(json["contactPoint"]) else { return "" }
    let point = meant.arrayValue?.first ?? meant
    let mail = texts.one(point["hasEmail"])
    let address = mail.hasPrefix("mailto:") ? String(mail.dropFirst(7)) : mail
    return [texts.line(point["fn"]), address].filter { !$0.isEmpty }.joined(separator: " ")
  }

  // MARK: Files

  private func distributions(_ json: JSON) -> [JSON] {
    guard let meant = texts.meant(json["distribution"]) else { return [] }
    return (meant.arrayValue ?? [meant]).compactMap { texts.meant($0) }
      .filter { $0.objectValue != nil }
  }

  private func files(_ json: JSON, _ facts: EntryFacts) -> [Distribution] {
    var names = FileNames()
    return distributions(json).compactMap { item in
      guard let address = address(item) else { return nil }
      let said = [texts.one(item["format"]), texts.one(item["mediaType"])]
      let format = said.lazy.map { FileFormat(described: $0) }.first { $0 != .other } ?? .other
      let title = texts.line(item["title"])
      let name = title.isEmpty ? facts.title ?? DCATLabel.untitled : title
      return Distribution(
        name: names.name(name, format, address: address), format: format,
        byteSize: size(item["byteSize"]),
        modified: moment(item["modified"]) ?? facts.modified ?? .unknown,
        checksum: checksum(item["checksum"]), address: address)
    }
  }

  private static let addressMembers = ["downloadURL", "accessURL", "accessService"]

  /// Where a file can be fetched.
  private func address(_ item: JSON) -> String? {
    Self.addressMembers.lazy.compactMap { texts.address(item[$0]) }.first
  }

  /// Those that cannot be fetched, with the addresses they have instead (`javascript:`, `file:`).
  private func notListed(_ json: JSON) -> [String] {
    distributions(json).filter { address($0) == nil }.compactMap { item in
      let title = texts.line(item["title"])
      let said = Self.addressMembers.lazy.map { texts.one(item[$0]) }.first { !$0.isEmpty }
      guard let said else { return title.isEmpty ? nil : title }
      return title.isEmpty ? said : "\(title)（\(said)）"
    }
  }

  private func size(_ json: JSON?) -> Int? {
    let size = json?.integerValue ?? Int(texts.one(json))
    return size.flatMap { $0 > 0 ? $0 : nil }
  }

  /// SHA-256 alone vouches for a file.
  private func checksum(_ json: JSON?) -> String? {
    guard let json = texts.meant(json),
      texts.one(json["algorithm"]).lowercased().filter({ $0.isLetter || $0.isNumber })
        .hasSuffix("sha256")
    else { return nil }
    let digits = texts.one(json["checksumValue"]).lowercased()
    return digits.utf8.count == 64 && digits.allSatisfy(\.isHexDigit) ? digits : nil
  }
}
