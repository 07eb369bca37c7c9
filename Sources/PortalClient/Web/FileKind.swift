/// What bytes are by their first ones, where that is beyond doubt.
enum FileKind: CaseIterable {
  case pdf, zip, compound, png, jpeg, gif, gzip, rar, sevenZip, xml, json

  private var marks: [[UInt8]] {
    switch self {
    case .pdf: [Array("%PDF-".utf8)]
    // A file in it, or none.
    case .zip: [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]]
    // [MS-CFB] 2.2.
    case .compound: [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]]
    case .png: [[0x89, 0x50, 0x4E, 0x47]]
    case .jpeg: [[0xFF, 0xD8, 0xFF]]
    case .gif: [Array("GIF8".utf8)]
    case .gzip: [[0x1F, 0x8B, 0x08]]
    case .rar: [Array("Rar!".utf8)]
    case .sevenZip: [[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]]
    case .xml: [Array("<?xml".utf8)]
    // An object with a member, an array of objects; not `[` alone, which headings have too.
    case .json: []
    }
  }

  init?(_ start: [UInt8]) {
    for kind in Self.allCases where kind.marks.contains(where: start.starts(with:)) {
      self = kind
      return
    }
    let text = start.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }.prefix(5)
    let bare = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text
    guard ["{\"", "[{"].contains(String(decoding: bare.prefix(2), as: UTF8.self)) else {
      return nil
    }
    self = .json
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
