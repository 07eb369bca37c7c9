import Formats

/// A step down in an answer.
enum AnswerStep {
  case member(String)
  case item(Int)

  fileprivate var text: String {
    switch self {
    case .item(let index): "[\(index)]"
    case .member(let name):
      name.isPlainName ? ".\(name)" : "[\(JSON.string(name).compactText)]"
    }
  }
}

extension [AnswerStep] {
  /// As the filter takes them.
  var text: String {
    let path = map(\.text).joined()
    return path.hasPrefix(".") ? path : "." + path
  }
}

extension String {
  /// Whether it may stand behind a dot without quotes.
  fileprivate var isPlainName: Bool {
    !isEmpty && allSatisfy { $0 == "_" || $0.isLetter || $0.isNumber }
  }
}
