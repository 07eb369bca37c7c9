import Base
import Catalog
import Cryptography
public import FoundationEssentials

extension Seed {
  /// Reads a whole seed; everything in it is checked before any of it is used.
  public init(directory: URL) throws(SeedFault) {
    let catalogue = directory.appendingPathComponent("catalogue")
    let site = directory.appendingPathComponent("site")
    version = Seed.version(directory: directory)
    themes = try Seed.decode(catalogue.appendingPathComponent("themes.json"))
    departments = try Seed.decode(catalogue.appendingPathComponent("departments.json"))
    developers = try Seed.decode(catalogue.appendingPathComponent("developers.json"))
    let records: [SeedRecord] = try Seed.decode(catalogue.appendingPathComponent("entries.json"))
    var entries: [SeedEntry] = []
    for record in records {
      entries.append(try Seed.entry(record, catalogue: catalogue))
    }
    self.entries = entries
    applications = try SeedApplication.read(catalogue)
    self.site = try SiteText(directory: site)
  }

  /// The version alone, without reading the rest.
  public static func version(directory: URL) -> Int {
    let file = directory.appendingPathComponent("catalogue/version")
    guard let data = try? Data(contentsOf: file) else { return 1 }
    let digits = data.prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self)) ?? 1
  }

  private static func entry(_ record: SeedRecord, catalogue: URL) throws(SeedFault) -> SeedEntry {
    var digest = SHA256()
    let table = try table(record.rows, in: catalogue, "rows", &digest)
    let contents = try Self.table(record.contents, in: catalogue, "contents", &digest)
    let publication = record.publication(table: table, contents: contents)
    do {
      try publication.validate()
    } catch {
      throw .badEntry(id: record.id.text, fault: error)
    }
    guard let text = try? WireEncoder.data(record) else { throw .unreadable(path: "entries.json") }
    digest.update(text)
    return SeedEntry(publication: publication, digest: Hexadecimal.text(digest.finalize()))
  }

  private static func table(
    _ name: String?, in catalogue: URL, _ folder: String, _ digest: inout SHA256
  ) throws(SeedFault) -> CSVTable? {
    guard let name else { return nil }
    let file = catalogue.appendingPathComponent(folder).appendingPathComponent(name)
    let data = try read(file)
    digest.update(data)
    do {
      return try CSVTable(Array(data))
    } catch {
      throw .badTable(path: file.path, fault: error)
    }
  }

  static func read(_ file: URL) throws(SeedFault) -> Data {
    guard let data = try? Data(contentsOf: file) else { throw .unreadable(path: file.path) }
    return data
  }

  static func decode<Value: Decodable>(_ file: URL) throws(SeedFault) -> Value {
    let data = try read(file)
    do {
      return try JSONDecoder().decode(Value.self, from: data)
    } catch {
      throw .malformed(path: file.path, detail: String(describing: error))
    }
  }
}

extension SiteText {
  private struct Head: Decodable {
    var name: String
    var host: String
    var operatedBy: String
    var icp: String
  }

  init(directory: URL) throws(SeedFault) {
    let head: Head = try Seed.decode(directory.appendingPathComponent("site.json"))
    name = head.name
    host = head.host
    operatedBy = head.operatedBy
    icp = head.icp
    policies = try Seed.decode(directory.appendingPathComponent("policies.json"))
    let questions = directory.appendingPathComponent("questions.json")
    self.questions = try Self.exists(questions) ? Seed.decode(questions) : []
    let survey = directory.appendingPathComponent("survey.json")
    self.survey =
      try Self.exists(survey) ? Seed.decode(survey) : Survey(title: "", questions: [])
    pages = try Self.pages(directory.appendingPathComponent("pages"))
  }

  private static func exists(_ file: URL) -> Bool {
    FileManager.default.fileExists(atPath: file.path)
  }

  /// `NN-标题.md`, in the order of NN; the title is the file's name.
  private static func pages(_ directory: URL) throws(SeedFault) -> [SitePage] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory.path) else {
      throw .unreadable(path: directory.path)
    }
    var pages: [SitePage] = []
    for name in names.filter({ $0.hasSuffix(".md") }).sorted() {
      let data = try Seed.read(directory.appendingPathComponent(name))
      guard let body = String(validating: data, as: UTF8.self) else {
        throw .malformed(path: name, detail: "UTF-8")
      }
      let title = name.dropLast(3).drop { $0.isNumber || $0 == "-" }
      pages.append(SitePage(title: String(title), body: body))
    }
    return pages
  }
}
