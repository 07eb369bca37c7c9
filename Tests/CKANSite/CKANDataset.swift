/// A package of the site, made by rule from its number; some members are as badly kept as people
/// keep them.
public struct CKANDataset: Hashable, Sendable {
  public var number: Int
  /// Counts its editions: in its title from the second on, and in `metadata_modified`.
  public var version = 1
  /// Seconds behind 2024-01-01T00:00:00Z at which it was changed last.
  public var changed: Int
  /// Whether it has a table in the datastore.
  public var hasTable: Bool
  /// Where the table's file lies, where that is not in the site's own place.
  public var tableURL: String?
  /// What stands in its place in answers; nil for what is made by rule.
  public var raw: String?

  public init(number: Int) {
    self.number = number
    changed = number * 60
    hasTable = number % 4 == 0
  }

  public var id: String { Self.uuid(number, "a") }
  public var tableID: String { Self.uuid(number, "d") }
  public var fileID: String { Self.uuid(number, "f") }
  public var name: String { "air-quality-\(number)" }
  public var title: String {
    let name = "空气质量监测 Air Quality \(number)"
    return version == 1 ? name : "\(name) v\(version)"
  }
  public var organization: String { ["环境局", "Transport Authority", "统计处"][number % 3] }

  /// `metadata_modified`: without a zone, with microseconds.
  public var modified: String { Self.time(changed) + ".123456" }

  /// A day has 86,400 seconds; 2024 is long enough for any test.
  public static func time(_ seconds: Int) -> String {
    var day = seconds / 86_400
    var month = 1
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    while month < 12, day >= lengths[month - 1] {
      day -= lengths[month - 1]
      month += 1
    }
    let rest = seconds % 86_400
    return
      "2024-\(two(month))-\(two(day + 1))T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  static func uuid(_ number: Int, _ kind: String) -> String {
    let digits = String(UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15, radix: 16)
    let half = String(repeating: "0", count: 16 - digits.count) + digits
    return "\(half.prefix(8))-\(half.dropFirst(8).prefix(4))-4\(half.suffix(3))-\(kind)000-"
      + "\(half.prefix(12))"
  }

  public var json: String {
    raw ?? """
      {"author":null,"id":"\(id)","name":"\(name)","title":\(number % 5 == 1
        ? "{\"en\":\"\(title)\",\"fr\":\"Qualité \(number)\"}" : "\"\(title)\""),
      "notes":"第一行\\nSecond line of \(number)","license_title":"OGL v3","isopen":true,
      "metadata_created":"2023-05-06T07:08:09.000001","metadata_modified":"\(modified)",
      "private":false,"state":"active","num_resources":2,"num_tags":1,
      "organization":{"id":"o\(number % 3)","name":"o\(number % 3)","title":"\(organization)"},
      "groups":[{"display_name":"环境","name":"env","title":"环境"},{"title":"Second"}],
      "tags":[{"display_name":"空气","name":"空气"}],"extras":[{"key":"frequency","value":"monthly"}],
      "tracking_summary":{"total":\(number),"recent":1},
      "resources":[\(tableJSON),\(fileJSON)]}
      """
  }

  var tableJSON: String {
    """
    {"id":"\(tableID)","package_id":"\(id)","name":"readings","format":"CSV",
    "url":"\(tableURL ?? "http://127.0.0.1:1/files/\(number)/readings.csv")","datastore_active":\(hasTable),
    "created":"2023-05-06T07:08:09.000001","last_modified":"\(modified)","size":null,
    "metadata_modified":"\(modified)","description":"逐小时读数","hash":""}
    """
  }

  /// Without a format, with a relative link in raw Chinese.
  var fileJSON: String {
    """
    {"id":"\(fileID)","package_id":"\(id)","name":"说明/文档","url":"/files/\(number)/说明.pdf",
    "datastore_active":false,"created":null,"last_modified":null,"size":"1234","mimetype":null}
    """
  }
}
