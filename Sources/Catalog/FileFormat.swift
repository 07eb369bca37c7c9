/// What kind of file it is, by the short name people know: `CSV`, `GeoJSON`, `SHP`. An open set:
/// our platform offers four (manual 2.2.2), other sources whatever they have.
public struct FileFormat: RawRepresentable, Hashable, Sendable {
  /// Letters, digits and `-+._` in ASCII, 1 to `byteLimit` of them, in upper case.
  public let rawValue: String

  public static let byteLimit = 24

  public static let xls = FileFormat(known: "XLS")
  public static let csv = FileFormat(known: "CSV")
  public static let json = FileFormat(known: "JSON")
  public static let xml = FileFormat(known: "XML")
  /// Of a type that nobody named; the file's name may tell.
  public static let other = FileFormat(known: "FILE")

  private init(known name: String) { rawValue = name }

  /// - Returns: nil for a text that is no short name.
  public init?(rawValue: String) {
    let allowed = rawValue.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-+._".utf8.contains(byte)
    }
    guard allowed, (1...Self.byteLimit).contains(rawValue.utf8.count) else { return nil }
    self.rawValue = rawValue.uppercased()
  }
}

extension FileFormat: CaseIterable {
  /// What our platform offers.
  public static let allCases: [FileFormat] = [.xls, .csv, .json, .xml]
}

extension FileFormat: Codable {}

extension FileFormat {
  /// From what a source says of a file: a short name, an ending, a media type (RFC 6838) or the IRI
  /// of one. What cannot be read is `other`.
  public init(described text: String) {
    if let known = Self.usual[text] {
      self = known
      return
    }
    let words = text.lowercased().split { " ;,".contains($0) }
    let first = words.first.map(String.init) ?? ""
    let name = first.split { "/:#".contains($0) }.last.map(String.init) ?? ""
    let short = name.hasPrefix(".") ? String(name.dropFirst()) : name
    if let known = Self.mediaTypes[short] {
      self = known
      return
    }
    // Trees of media types that makers of programs, or nobody, registered (RFC 6838, 3.2 and 3.4).
    let tree = ["x-", "x.", "vnd."].first { short.hasPrefix($0) } ?? ""
    let plain = String(short.dropFirst(tree.count))
    if let known = Self.mediaTypes[plain] {
      self = known
      return
    }
    let root = plain.hasSuffix("+json") || plain.hasSuffix("+xml") || plain.hasSuffix("+zip")
    let word = root ? plain.split(separator: "+").first.map(String.init) ?? plain : plain
    self = FileFormat(rawValue: word) ?? .other
  }

  /// What most files are said to be, as it is written.
  private static let usual: [String: FileFormat] = {
    let types = [
      ("text/csv", "CSV"), ("application/json", "JSON"), ("application/xml", "XML"),
      ("text/xml", "XML"), ("application/rdf+xml", "RDF"), ("text/html", "HTML"),
      ("application/zip", "ZIP"), ("application/pdf", "PDF"), ("application/vnd.ms-excel", "XLS"),
    ]
    let names = ["CSV", "JSON", "XML", "PDF", "HTML", "ZIP", "XLS", "XLSX"]
    return (types + names.map { ($0, $0) }).reduce(into: [:]) {
      $0[$1.0] = FileFormat(rawValue: $1.1)
    }
  }()

  /// Subtypes of media types (IANA's registry) whose short name is another word.
  private static let mediaTypes: [String: FileFormat] = {
    let pairs = [
      ("vnd.ms-excel", "XLS"), ("excel", "XLS"),
      ("vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
      ("vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX"),
      ("vnd.oasis.opendocument.spreadsheet", "ODS"), ("comma-separated-values", "CSV"),
      ("tab-separated-values", "TSV"), ("vnd.geo+json", "GEOJSON"), ("geo+json", "GEOJSON"),
      ("vnd.google-earth.kml+xml", "KML"), ("vnd.google-earth.kmz", "KMZ"), ("plain", "TXT"),
      ("x-zip-compressed", "ZIP"), ("octet-stream", "FILE"), ("msword", "DOC"),
      ("x-ndjson", "NDJSON"), ("rdf+xml", "RDF"), ("ld+json", "JSONLD"),
      ("gzip", "GZ"), ("x-gzip", "GZ"), ("apache.parquet", "PARQUET"), ("sqlite3", "SQLITE"),
      ("geopackage+sqlite3", "GPKG"), ("google-earth.kml", "KML"), ("ms-powerpoint", "PPT"),
      ("openxmlformats-officedocument.presentationml.presentation", "PPTX"),
      ("oasis.opendocument.text", "ODT"), ("esri-shape", "SHP"), ("shapefile", "SHP"),
    ]
    return pairs.reduce(into: [:]) { $0[$1.0] = FileFormat(rawValue: $1.1) }
  }()
}
