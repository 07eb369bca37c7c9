import Tabular

/// The parts of an XLSX file around its sheets (ECMA-376 part 1, 12.3 has which there must be).
enum WorkbookXML {
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  static let sheetStart =
    "\(head)<worksheet xmlns=\"\(main)\"><sheetViews><sheetView workbookViewId=\"0\">"
    + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
    + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"
  static let plainSheetStart = "\(head)<worksheet xmlns=\"\(main)\">"
  static let sheetEnd = "</sheetData></worksheet>"

  static func columns(_ count: Int) -> String {
    guard count > 0 else { return "<sheetData>" }
    return "<cols><col min=\"1\" max=\"\(count)\" width=\"18.7109375\" customWidth=\"1\"/></cols>"
      + "<sheetData>"
  }

  /// - Parameter sheets: their names.
  static func contentTypes(_ sheets: [String]) -> String {
    let parts = sheets.indices.map {
      ("xl/worksheets/sheet\($0 + 1).xml", "\(types).worksheet+xml")
    }
    let others = [
      ("xl/workbook.xml", "\(types).sheet.main+xml"), ("xl/styles.xml", "\(types).styles+xml"),
      ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      (
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml"
      ),
    ]
    let overrides = (others + parts).map {
      "<Override PartName=\"/\($0.0)\" ContentType=\"\($0.1)\"/>"
    }
    return "\(head)<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(overrides.joined())</Types>"
  }

  static let packageRelations = relationships([
    ("\(relations)/officeDocument", "xl/workbook.xml"),
    ("\(package)/relationships/metadata/core-properties", "docProps/core.xml"),
    ("\(relations)/extended-properties", "docProps/app.xml"),
  ])

  static func workbookRelations(_ sheets: [String]) -> String {
    relationships(
      sheets.indices.map { ("\(relations)/worksheet", "worksheets/sheet\($0 + 1).xml") }
        + [("\(relations)/styles", "styles.xml")])
  }

  private static func relationships(_ links: [(kind: String, target: String)]) -> String {
    let list = links.enumerated().map { place, link in
      "<Relationship Id=\"rId\(place + 1)\" Type=\"\(link.kind)\" Target=\"\(link.target)\"/>"
    }
    return
      "\(head)<Relationships xmlns=\"\(package)/relationships\">\(list.joined())</Relationships>"
  }

  static func workbook(_ sheets: [String]) -> String {
    let list = sheets.enumerated().map { place, name in
      "<sheet name=\"\(escaped(name))\" sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\"/>"
    }
    return "\(head)<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\">"
      + "<bookViews><workbookView/></bookViews><sheets>\(list.joined())</sheets></workbook>"
  }

  /// Cell style 0 is plain, 1 a bold head; the others are number formats in their order.
  static func styles(_ masks: [String]) -> String {
    let formats = masks.enumerated().map {
      "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\(escaped($1))\"/>"
    }
    let list =
      formats.isEmpty ? "" : "<numFmts count=\"\(masks.count)\">\(formats.joined())</numFmts>"
    let font = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/>"
    let cells = masks.indices.map {
      "<xf numFmtId=\"\(164 + $0)\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
        + "applyNumberFormat=\"1\"/>"
    }
    let plain = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\""
    return "\(head)<styleSheet xmlns=\"\(main)\">\(list)<fonts count=\"2\"><font>\(font)</font>"
      + "<font><b/>\(font)</font></fonts><fills count=\"2\"><fill><patternFill "
      + "patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
      + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\">\(plain)/></cellStyleXfs><cellXfs count=\"\(masks.count + 2)\">"
      + "\(plain) xfId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" "
      + "xfId=\"0\" applyFont=\"1\"/>\(cells.joined())</cellXfs><cellStyles count=\"1\"><cellStyle "
      + "name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
  }

  static func core(_ document: TableDocument?) -> String {
    let start = "\(head)<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\""
    guard let document else { return start + "/>" }
    return start + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
      + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
      + "<dc:title>\(escaped(document.title))</dc:title>"
      + "<dc:creator>\(escaped(document.creator))</dc:creator>"
      + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">\(document.modified)</dcterms:modified>"
      + "</cp:coreProperties>"
  }

  /// - Parameter source: the line about the source; a property of the document.
  static func app(_ source: String?) -> String {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    let company = source.map { "<Company>\(escaped($0))</Company>" } ?? ""
    return "\(head)<Properties xmlns=\"\(kind)\">\(company)</Properties>"
  }

  static func escaped(_ text: String) -> String {
    var xml = GrowingBytes()
    var text = text
    text.withUTF8 { _ = CellXML.append($0, to: &xml) }
    return String(decoding: xml.bytes, as: UTF8.self)
  }
}
