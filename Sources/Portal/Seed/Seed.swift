public import Catalog

/// What a new platform begins with: a catalogue, its rows, developers and the site's texts, read
/// from a directory that has `catalogue/` and `site/`.
public struct Seed: Sendable {
  /// From `catalogue/version`, 1 without it. A database sown with an older one is sown anew.
  public var version: Int
  public var themes: [String]
  public var departments: [String]
  public var entries: [SeedEntry]
  public var developers: [SeedDeveloper]
  /// 数据应用, accepted already.
  public var applications: [SeedApplication]
  public var site: SiteText
}

/// One element of `catalogue/entries.json`, its rows beside it.
public struct SeedEntry: Sendable {
  public var publication: Publication
  /// SHA-256 over all it was made from: an entry whose digest is unchanged is left alone.
  public var digest: String
}

/// One element of `catalogue/developers.json`.
public struct SeedDeveloper: Hashable, Sendable, Codable {
  public var account: String
  public var name: String
  public var token: String
  public var callsPerDay: Int
  public var expires: Moment?
}

/// `site/site.json`, `site/pages/`, `site/policies.json`, `site/questions.json` and
/// `site/survey.json`; the last two may be missing.
public struct SiteText: Hashable, Sendable {
  public var name: String
  public var host: String
  public var operatedBy: String
  public var icp: String
  public var pages: [SitePage]
  public var policies: [Policy]
  /// 常见问题.
  public var questions: [FrequentQuestion]
  /// 调查问卷.
  public var survey: Survey
}

/// What is wrong with a seed, and where.
public enum SeedFault: Error, Hashable, Sendable {
  case unreadable(path: String)
  /// Not the JSON that is due; `detail` names the place.
  case malformed(path: String, detail: String)
  case badTable(path: String, fault: CSVFault)
  case badEntry(id: String, fault: PublicationFault)
}
