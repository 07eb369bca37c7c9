/// A dataset, made by rule from its number: every second one in the shapes of DCAT-US 3.0.
public struct DCATDataset: Hashable, Sendable {
  public var number: Int
  public var version = 1
  /// What stands in its place; nil for what is made by rule.
  public var raw: String?

  public init(_ number: Int) { self.number = number }

  public var isNew: Bool { number % 2 == 1 }
  public var identifier: String { "https://data.example.gov/id/\(number)" }
  public var slug: String { "crash-data-\(number)" }
  public var title: String {
    "Crash \"Data\" \(number)\\n" + (version == 1 ? "" : " v\(version)")
  }
  /// As an entry has it.
  public var plainTitle: String {
    "Crash \"Data\" \(number)" + (version == 1 ? "" : "\n v\(version)")
  }
  /// `last_harvested_date` in data.gov's catalogue.
  public var harvested: String {
    let minute = number % 60 < 10 ? "0\(number % 60)" : "\(number % 60)"
    let hour = number / 60 % 24 < 10 ? "0\(number / 60 % 24)" : "\(number / 60 % 24)"
    let day = 1 + number / 1440 + (version - 1) * 10
    return "2026-07-\(day < 10 ? "0\(day)" : "\(day)")T\(hour):\(minute):00.123456"
  }

  public var json: String { raw ?? (isNew ? new : old) }

  /// 1.1.
  var old: String {
    """
    {"@type":"dcat:Dataset","identifier":"\(identifier)","title":"\(title.replacingQuotes)",
    "description":"All crashes, {in [brackets]}","keyword":["crash","road"],"theme":["Transport","Safety"],
    "modified":"2024-05-0\(1 + number % 9)","accrualPeriodicity":"R/P1M","accessLevel":"public",
    "publisher":{"@type":"org:Organization","name":"DOT","subOrganizationOf":{"name":"State"}},
    "contactPoint":{"fn":"Ann Lee","hasEmail":"mailto:ann@example.gov"},
    "license":"https://example.gov/license","spatial":"-80,39,-77,41",
    "temporal":"2015-01-01/2016-01-01","landingPage":"https://data.example.gov/d/\(number)",
    "bureauCode":["021:04"],"programCode":["021:000"],
    "distribution":[{"@type":"dcat:Distribution","downloadURL":"https://files.example.gov/\(number).csv",
    "mediaType":"text/csv","title":"CSV Download"},{"accessURL":"https://api.example.gov/\(number)"}]}
    """
  }

  /// 3.0.
  var new: String {
    """
    {"@type":"Dataset","identifier":{"@id":"\(identifier)"},"title":"\(title.replacingQuotes)",
    "description":"All crashes","keyword":["crash"],"theme":[{"@type":"Concept","prefLabel":"Transport"}],
    "modified":"2024-06-0\(1 + number % 9)","accrualPeriodicity":"annual","accessRights":"Restricted to staff",
    "publisher":{"name":"DOT","subOrganizationOf":[{"name":"State"}]},
    "spatial":[{"prefLabel":"Tianjin"}],"temporal":[{"startDate":"2020-01-01"}],
    "rights":["no resale","no copies"],"inSeries":"s-1",
    "landingPage":{"title":"page","accessURL":"https://data.example.gov/d/\(number)"},
    "describedBy":{"accessURL":"https://data.example.gov/dict/\(number)","mediaType":"text/html"},
    "distribution":[{"title":"Shapes","format":"SHP","byteSize":"2048","license":"CC0",
    "downloadURL":"https://files.example.gov/\(number).zip","checksum":{"algorithm":"SHA-256",
    "checksumValue":"\(String(repeating: "ab", count: 32))"}}]}
    """
  }

  /// As `/search` of data.gov's catalogue has it, with a copy that is bent.
  public var result: String {
    """
    {"slug":"\(slug)","title":"\(title.replacingQuotes)","identifier":"\(identifier)","description":"d",
    "publisher":"DOT","keyword":["crash"],"theme":[],"popularity":\(number),"has_spatial":false,
    "last_harvested_date":"\(harvested)","organization":{"name":"State"},"_score":null,"_sort":[1,2],
    "dcat":{"title":"\(title.replacingQuotes)","modified":"2024-05-01","publisher":{"name":"DOT"},
    "distribution":[{"downloadURL":"https://files.example.gov/\(number).csv","mediaType":"text/csv",
    "describedBy":"{\\"accessURL\\": \\"https://x.example/d\\"}"}]}}
    """
  }
}

extension String {
  var replacingQuotes: String { replacing("\"", with: "\\\"") }
}
