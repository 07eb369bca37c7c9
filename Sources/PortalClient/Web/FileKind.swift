import Formats

/// What bytes are by their first ones, where that is beyond doubt.
enum FileKind: CaseIterable {
  case pdf, zip, compound, png, jpeg, gif, gzip, rar, sevenZip, xml, json

  init?(_ start: [UInt8]) {
    switch FileSignature(start) {
    case .pdf: self = .pdf
    case .zip: self = .zip
    case .compound: self = .compound
    case .png: self = .png
    case .jpeg: self = .jpeg
    case .gif: self = .gif
    case .gzip: self = .gzip
    case .rar: self = .rar
    case .sevenZip: self = .sevenZip
    // Names of files say nothing certain of these.
    case .tiff, .xz, .bzip2, .zstd, .sqlite, .parquet, .program, .excel4: return nil
    case nil:
      guard let text = Self.text(start) else { return nil }
      self = text
    }
  }

  private static func text(_ start: [UInt8]) -> FileKind? {
    if start.starts(with: Array("<?xml".utf8)) { return .xml }
    let text = start.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }.prefix(5)
    let bare = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text
    // An object with a member, an array of objects; not `[` alone, which headings have too.
    return ["{\"", "[{"].contains(String(decoding: bare.prefix(2), as: UTF8.self)) ? .json : nil
  }

  /// As people call it.
  var name: String {
    switch self {
    case .pdf: "PDF"
    case .zip: "ZIP"
    case .compound: "XLS/DOC"
    case .png: "PNG"
    case .jpeg: "JPEG"
    case .gif: "GIF"
    case .gzip: "GZIP"
    case .rar: "RAR"
    case .sevenZip: "7Z"
    case .xml: "XML"
    case .json: "JSON"
    }
  }

  /// What only other kinds are called by. Of other endings nobody knows what they hold, and most
  /// hold one of these: `.kmz`, `.docx`, `.gpx`.
  private static let owners: [String: Set<FileKind>] = [
    "csv": [], "tsv": [], "txt": [.xml, .json], "md": [],
    "json": [.json], "geojson": [.json], "topojson": [.json], "jsonl": [.json], "ndjson": [.json],
    "xml": [.xml], "kml": [.xml], "rdf": [.xml], "gml": [.xml], "svg": [.xml], "html": [.xml],
    "htm": [.xml], "pdf": [.pdf], "zip": [.zip], "rar": [.rar], "7z": [.sevenZip], "gz": [.gzip],
    "xlsx": [.zip, .compound, .xml], "xls": [.zip, .compound, .xml], "et": [.zip, .compound, .xml],
    "ods": [.zip, .xml], "docx": [.zip, .compound], "doc": [.zip, .compound, .xml],
    "png": [.png], "jpg": [.jpeg], "jpeg": [.jpeg], "gif": [.gif],
  ]

  /// Whether a file with an ending may be of this kind.
  func isNamed(_ ending: String) -> Bool { Self.owners[ending]?.contains(self) ?? true }
}
