public import Catalog

extension News.Change {
  public var label: String {
    switch self {
    case .added: "新增"
    case .updated: "更新"
    case .withdrawn: "撤下"
    }
  }
}

extension EntryParts {
  /// Each part by its name, in the order of 基本信息.
  public var labels: [String] {
    Self.each.filter { contains($0) }.map { part in
      switch part {
      case .title: "名称"
      case .abstract: "摘要"
      case .tags: "标签"
      case .openStatus: "开放状态"
      case .theme: "所属主题"
      case .publisher: "来源部门"
      case .issued: "发布时间"
      case .modified: "更新时间"
      case .industry: "所属行业"
      case .frequency: "更新频率"
      case .files: "文件"
      case .rowCount: "数据量"
      default: "数据项"
      }
    }
  }
}
