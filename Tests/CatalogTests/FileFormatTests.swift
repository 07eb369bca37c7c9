import Catalog
import Foundation
import Testing

@Suite struct FileFormatTests {
  @Test(arguments: [
    ("csv", "CSV"), (".xls", "XLS"), ("text/csv; charset=utf-8", "CSV"), ("GeoJSON", "GEOJSON"),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
    ("application/vnd.apache.parquet", "PARQUET"), ("application/x-parquet", "PARQUET"),
    ("application/x-geo+json", "GEOJSON"), ("application/vnd.sqlite3", "SQLITE"),
    ("application/vnd.oasis.opendocument.text", "ODT"), ("application/vnd.shp", "SHP"),
    ("application/vnd.ms-excel", "XLS"), ("application/geo+json", "GEOJSON"),
    ("application/json", "JSON"), ("image/svg+xml", "SVG"),
    ("https://www.iana.org/assignments/media-types/text/csv", "CSV"),
    ("http://publications.europa.eu/resource/authority/file-type/SHP", "SHP"),
    ("", "FILE"), ("见附件", "FILE"), ("\u{1B}[2J", "FILE"), ("application/octet-stream", "FILE"),
  ])
  func whatSourcesSayOfAFileIsAShortName(said: String, format: String) {
    #expect(FileFormat(described: said).rawValue == format)
  }

  @Test(arguments: ["", "a,b", "a b", String(repeating: "x", count: 25), "格式"])
  func aShortNameIsShortAndPlain(text: String) { #expect(FileFormat(rawValue: text) == nil) }

  @Test func itTravelsAsItsName() throws {
    let data = try JSONEncoder().encode([FileFormat.csv])
    #expect(String(decoding: data, as: UTF8.self) == "[\"CSV\"]")
    #expect(
      try JSONDecoder().decode([FileFormat].self, from: Data("[\"shp\"]".utf8)).first?.rawValue
        == "SHP")
  }

  @Test func ourPlatformOffersFour() {
    #expect(FileFormat.allCases == [.xls, .csv, .json, .xml])
  }
}
