public import Catalog

/// Chinese labels of the catalogue's vocabulary, as the manual prints them.
extension EntryKind {
  public var label: String {
    switch self {
    case .dataset: "数据集"
    case .interface: "数据接口"
    }
  }
}

extension OpenStatus {
  public var label: String {
    switch self {
    case .unconditional: "无条件开放"
    case .conditional: "有条件开放"
    case .closed: "不予开放"
    }
  }
}

extension UpdateFrequency {
  public var label: String {
    switch self {
    case .realTime: "实时"
    case .daily: "每日"
    case .weekly: "每周"
    case .monthly: "每月"
    case .quarterly: "每季度"
    case .halfYearly: "每半年"
    case .yearly: "每年"
    case .irregular: "不定期"
    case .other: "其他"
    }
  }
}

extension FieldType {
  public var label: String {
    switch self {
    case .text: "字符型"
    case .integer: "整型"
    case .number: "数值型"
    case .date: "日期型"
    }
  }
}

extension SortOrder {
  public var label: String {
    switch self {
    case .score: "综合得分"
    case .updated: "更新时间"
    case .views: "浏览次数"
    case .downloads: "下载次数"
    case .relevance: "相关度"
    }
  }
}

extension RatingCriterion {
  public var label: String {
    switch self {
    case .accuracy: "准确性"
    case .satisfaction: "满意度"
    case .timeliness: "及时性"
    case .usability: "可用性"
    }
  }
}

extension InvokeRefusal {
  /// The `msg` of the answer. The first is the live site's own, to the letter.
  public var message: String {
    switch self {
    case .badToken: "令牌不合法【失效或被禁用】"
    case .quotaSpent(let limit): "今日调用次数已用完【每日\(limit)次，次日0时恢复】"
    case .badPageSize(let text): "参数page不合法【\(text)】：分页大小应为1至5000的整数"
    case .badPageNumber(let text):
      "参数pageNum不合法【\(text)】：当前页应为1至\(CallSpecification.largestPageNumber)的整数"
    case .unknownParameter(let name): "参数不存在【\(name)】：请查看接口参数规范"
    case .badValue(let name, let type): "参数值不合法【\(name)】：应为\(type.label)"
    case .unknownInterface(let id): "接口不存在【\(id)】"
    case .notOpen: "该数据不予开放"
    case .notGranted: "该数据有条件开放，请先提交申请，平台同意后方可调用"
    }
  }
}
