extension OtherFile {
  /// What it is, and what can be done, in Chinese.
  var text: String {
    switch self {
    case .pdf: "是 PDF；请向发布者要表格文件"
    case .image: "是图片；请向发布者要表格文件"
    case .word: "是 Word 文档；请把其中的表格复制到 Excel 或 WPS，另存为 XLSX 再打开"
    case .powerPoint: "是演示文稿；请把其中的表格复制到 Excel 或 WPS，另存为 XLSX 再打开"
    case .outlook: "是邮件；请先保存其中的附件"
    case .numbers: "是 Apple Numbers 表格；请在 Numbers 中导出为 XLSX 或 CSV"
    case .xlsb: "是二进制的 XLSB；请在 Excel 或 WPS 中另存为 XLSX"
    case .excel4: "是 Excel 4 或更早的文件；请在 Excel 或 WPS 中另存为 XLSX"
    case .rar: "是 RAR 压缩包；请先解压"
    case .sevenZip: "是 7z 压缩包；请先解压"
    case .gzip: "是 gzip 压缩文件；请先解压（gunzip）"
    case .xz: "是 xz 压缩文件；请先解压（unxz）"
    case .bzip2: "是 bzip2 压缩文件；请先解压（bunzip2）"
    case .zstd: "是 zstd 压缩文件；请先解压（unzstd）"
    case .sqlite: "是 SQLite 数据库；请用 sqlite3 导出为 CSV"
    case .parquet: "是 Parquet 文件；请先转为 CSV"
    case .program: "是可执行程序"
    case .statistics: "是 SAS、SPSS 或 Stata 的数据文件；请先转为 CSV"
    case .sylk: "是 SYLK 文件；请在 Excel 或 WPS 中另存为 XLSX"
    }
  }
}
