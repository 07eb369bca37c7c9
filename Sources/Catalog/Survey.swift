/// 调查问卷 (manual 2.6.2): its questions in order.
public struct Survey: Hashable, Sendable, Codable {
  public var title: String
  public var questions: [SurveyQuestion]

  public init(title: String, questions: [SurveyQuestion]) {
    self.title = title
    self.questions = questions
  }

  /// Questions that lack an answer, or have one that is none of theirs.
  public func faults(_ answers: [String: String]) -> [String] {
    questions.filter { !$0.options.contains(answers[$0.id] ?? "") }.map(\.id)
  }
}

public struct SurveyQuestion: Identifiable, Hashable, Sendable, Codable {
  /// How it is shown: all options in view, or in a list that opens.
  public enum Style: String, Sendable, Codable, CaseIterable { case radio, list }

  public var id: String
  public var label: String
  public var style: Style
  public var options: [String]

  public init(id: String, label: String, style: Style, options: [String]) {
    self.id = id
    self.label = label
    self.style = style
    self.options = options
  }
}

/// One of 常见问题 (manual 2.6.3).
public struct FrequentQuestion: Hashable, Sendable, Codable {
  public var topic: String
  public var question: String
  public var answer: String

  public init(topic: String, question: String, answer: String) {
    self.topic = topic
    self.question = question
    self.answer = answer
  }
}
