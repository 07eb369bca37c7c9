/// What libyaml finds wrong with a text, for people.
enum YAMLProblem {
  /// By libyaml's own words (`scanner.c`, `parser.c`, `reader.c` of 0.2).
  private static let words = [
    "could not find expected ':'": "键之后缺少冒号",
    "mapping values are not allowed in this context": "此处不能有“键: 值”，值中有冒号时请加引号",
    "mapping keys are not allowed in this context": "此处不能有键",
    "block sequence entries are not allowed in this context": "此处不能有以 - 开头的列表项",
    "found character that cannot start any token": "有不能这样开头的字符，如 @、` 与制表符，请加引号",
    "found a tab character that violates indentation": "缩进用了制表符，请用空格",
    "found a tab character where an indentation space is expected": "缩进用了制表符，请用空格",
    "found unexpected end of stream": "引号没有结束",
    "found unexpected document indicator": "引号没有结束",
    "found unexpected ':'": "此处不能有冒号，请加引号",
    "found unknown escape character": "双引号中反斜杠之后的字符不对，可改用单引号",
    "did not find expected hexdecimal number": "双引号中反斜杠之后应为十六进制数",
    "did not find expected ',' or ']'": "缺少逗号或 ]",
    "did not find expected ',' or '}'": "缺少逗号或 }",
    "did not find expected key": "此处应为键，请检查缩进",
    "did not find expected '-' indicator": "此处应为以 - 开头的列表项，请检查缩进",
    "did not find expected node content": "缺少值",
    "did not find expected <document start>": "多出内容，请检查缩进",
    "did not find expected alphabetic or numeric character": "& 与 * 之后应为字母或数字，请加引号",
    "found undefined tag handle": "! 之后的标签没有定义，请加引号",
    "found undefined alias": "* 之后的名称没有定义，值以 * 开头时请加引号",
    "control characters are not allowed": "有控制字符",
  ]

  /// - Parameter problem: as libyaml says it.
  static func text(_ problem: String) -> String { words[problem] ?? "写法有误" }
}
