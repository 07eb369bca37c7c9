/// 调查问卷 (manual 2.6.2): its questions in order.
public struct Survey: Hashable, Sendable, Codable {
  /// What the survey is about.
  public var title: String
  /// In the order they are asked.
  public var questions: [SurveyQuestion]

  /// The survey that is open now.
  public init(title: String, questions: [SurveyQuestion]) {
    self.title = title
    self.questions = questions
  }

  /// Questions that lack an answer, or have one that is none of theirs.
  public func faults(_ answers: [String: String]) -> [String] {
    questions.filter { !$0.options.contains(answers[$0.id] ?? "") }.map(\.id)
  }
}

/// A question of a survey.
public struct SurveyQuestion: Identifiable, Hashable, Sendable, Codable {
  /// How it is shown: all options in view, or in a list that opens.
  public enum Style: String, Sendable, Codable, CaseIterable { case radio, list }

  /// What answers are sent under.
  public var id: String
  /// The question itself.
  public var label: String
  /// How it is answered.
  public var style: Style
  /// What there is to choose; empty for free text.
  public var options: [String]

  /// One question, as the platform publishes it.
  public init(id: String, label: String, style: Style, options: [String]) {
    self.id = id
    self.label = label
    self.style = style
    self.options = options
  }
}

/// One of 常见问题 (manual 2.6.3).
public struct FrequentQuestion: Hashable, Sendable, Codable {
  /// The group it stands in.
  public var topic: String
  /// As people ask it.
  public var question: String
  /// The platform's answer, one or more lines.
  public var answer: String

  /// An item of 常见问题.
  public init(topic: String, question: String, answer: String) {
    self.topic = topic
    self.question = question
    self.answer = answer
  }
}
