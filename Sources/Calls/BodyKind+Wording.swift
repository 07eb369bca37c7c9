import Formats

extension BodyKind {
  /// What it is called.
  public var name: String {
    switch self {
    case .html: "网页"
    case .xml: "XML"
    case .csv: "CSV 一类的表格文本"
    case .text: "文字"
    case .file(let signature): Self.name(signature)
    case .bytes: "不能识别的二进制内容"
    }
  }

  /// The same behind a verb, with what it says: ` XML（“…”）`.
  public var described: String {
    let space = name.first?.isASCII == true ? " " : ""
    switch self {
    case .xml(let words) where !words.isEmpty: return "\(space)\(name)（“\(words)”）"
    case .text(let words): return "\(space)\(name)（“\(words)”）"
    case .html, .xml, .csv, .file, .bytes: return space + name
    }
  }

  private static func name(_ signature: FileSignature) -> String {
    switch signature {
    case .pdf: "PDF 文件"
    case .zip: "ZIP 文件（XLSX、ODS、DOCX 也是）"
    case .compound, .excel4: "XLS 或 DOC 文件"
    case .png, .jpeg, .gif, .tiff: "图片"
    case .gzip, .rar, .sevenZip, .xz, .bzip2, .zstd: "压缩文件"
    case .sqlite: "SQLite 文件"
    case .parquet: "Parquet 文件"
    case .program: "程序文件"
    }
  }
}
