extension FilterToken.Word {
  /// The words of the language, in English and in Chinese.
  static let all: [String: FilterToken.Word] = [
    "and": .and, "&&": .and, "且": .and, "并且": .and, "而且": .and,
    "or": .or, "||": .or, "或": .or, "或者": .or,
    "not": .not, "!": .not, "非": .not,
    "is": .is, "是": .is,
    "blank": .blank, "null": .blank, "empty": .blank, "空": .blank,
    "为空": .isBlank, "不为空": .isNotBlank, "非空": .isNotBlank,
    "in": .in, "属于": .in,
  ]
}
