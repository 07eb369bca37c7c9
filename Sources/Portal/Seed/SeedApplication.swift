public import Catalog
import FoundationEssentials

/// One element of `catalogue/applications.json` (manual 2.4), its pictures in `catalogue/images/`.
public struct SeedApplication: Sendable {
  public var id: String
  public var draft: ApplicationDraft
  public var submitted: Moment
  var images: [NewImage]
}

extension SeedApplication {
  private struct Record: Decodable {
    var id: String
    var type: ApplicationType
    var developerKind: DeveloperKind
    var developer: String
    var name: String
    var summary: String
    var theme: String
    var system: MobileSystem?
    var link: String?
    var entries: [EntryID]
    var submitted: Moment
    /// Files by what they show.
    var images: [String: String]
  }

  /// - Parameter catalogue: its folder; without `applications.json` there are none.
  static func read(_ catalogue: URL) throws(SeedFault) -> [SeedApplication] {
    let file = catalogue.appendingPathComponent("applications.json")
    guard FileManager.default.fileExists(atPath: file.path) else { return [] }
    let records: [Record] = try Seed.decode(file)
    var applications: [SeedApplication] = []
    for record in records {
      let application = try SeedApplication(record, catalogue.appendingPathComponent("images"))
      guard application.draft.faults.isEmpty,
        Set(application.images.map(\.image)) == Set(application.draft.requiredImages)
      else { throw .malformed(path: file.path, detail: record.id) }
      applications.append(application)
    }
    return applications
  }

  private init(_ record: Record, _ folder: URL) throws(SeedFault) {
    id = record.id
    submitted = record.submitted
    draft = ApplicationDraft(
      type: record.type, developerKind: record.developerKind, developer: record.developer,
      name: record.name, summary: record.summary, theme: record.theme, system: record.system,
      link: record.link ?? "", entries: record.entries)
    images = []
    for (name, path) in record.images.sorted(by: { $0.key < $1.key }) {
      let bytes = [UInt8](try Seed.read(folder.appendingPathComponent(path)))
      guard let image = ApplicationImage(rawValue: name), let facts = ImageFacts(bytes) else {
        throw .malformed(path: path, detail: name)
      }
      images.append(NewImage(image: image, facts: facts, bytes: bytes))
    }
  }
}
