/// What an entry is: `dcat:Dataset` (数据集) or `dcat:DataService` (数据接口). Manual 2.2, 2.3.
public enum EntryKind: String, Sendable, Codable, CaseIterable {
  case dataset
  case interface
}

/// 开放状态: whether anybody may take the data, an application is needed, or it is withheld.
public enum OpenStatus: String, Sendable, Codable, CaseIterable {
  case unconditional
  case conditional
  case closed
}

/// 更新频率 (`dct:accrualPeriodicity`).
public enum UpdateFrequency: String, Sendable, Codable, CaseIterable {
  case realTime, daily, weekly, monthly, quarterly, halfYearly, yearly, irregular, other
}

/// 数据格式 of a field, as 接口参数规范 and 数据项 print it (manual 2.3.2, 2.3.4).
public enum FieldType: String, Sendable, Codable, CaseIterable {
  case text, integer, number, date
}

/// The orders a list can be read in; `relevance` has a meaning only with search text.
public enum SortOrder: String, Sendable, Codable, CaseIterable {
  case score, updated, views, downloads, relevance
}

/// The four criteria of 用户评价 in the manual's order (2.8): 准确性, 满意度, 及时性, 可用性.
public enum RatingCriterion: String, Sendable, Codable, CaseIterable {
  case accuracy, satisfaction, timeliness, usability
}
