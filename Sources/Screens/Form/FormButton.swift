import Terminal

/// Something to do in a form beside submitting it, as 获取短信验证码.
struct FormButton: Sendable {
  let name: String
  let key: Key
  let title: String
  let press: @Sendable (FormAnswers) async throws(ServiceFault) -> FormButtonAnswer
  /// Seconds until it can be pressed again.
  var wait = 0

  init(
    _ name: String, key: Key, title: String,
    press: @escaping @Sendable (FormAnswers) async throws(ServiceFault) -> FormButtonAnswer
  ) {
    self.name = name
    self.key = key
    self.title = title
    self.press = press
  }
}

struct FormButtonAnswer: Sendable {
  var message: String
  /// Seconds until it can be pressed again.
  var wait: Int
  /// Follows at once, as a text to be read.
  var then: [BrowserAction] = []
}
