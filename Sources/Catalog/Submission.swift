/// What people hand in and the operator answers (manual 2.6.1, 2.7, 2.8).
public enum SubmissionKind: String, Sendable, Codable, CaseIterable {
  /// 开放建议: what should be opened.
  case suggestion
  /// 纠错: what is wrong with an entry.
  case correction
  /// 申请: for an entry that is open on conditions.
  case request
}

/// How far the operator is with it.
public enum SubmissionState: String, Sendable, Codable, CaseIterable {
  case pending, accepted, declined
}

/// Limits of what is handed in, in characters; the platform refuses what is longer.
public enum SubmissionLimits {
  /// 建议内容, 开放理由, 纠错描述, 申请理由.
  public static let text = 1000
  /// What an account may hand in of one kind within a day.
  public static let aDay = 20
}

/// Where an entry is shared to (manual 2.8).
public enum ShareChannel: String, Sendable, Codable, CaseIterable {
  case link, wechat, weibo
}
