public import Catalog
public import Formats

/// Why a file is no survey; questions count from 1.
public enum SurveyFault: Error, Hashable, Sendable {
  case notJSON(JSON.ParseError)
  /// It is not an object with `title` and `questions`.
  case notSurvey
  case noTitle
  case noQuestions
  /// A question without a `label`, or whose label nobody could read.
  case noLabel(question: Int)
  /// A question with less than two `options`, or with one that nobody could read.
  case fewOptions(question: Int)
  case sameOption(question: Int, String)
  /// Its `id` is another question's, or no text.
  case badID(question: Int)
  /// Its `style` is none there is.
  case badStyle(question: Int)
}

extension Survey {
  /// Options that all stand in view unless another style is said.
  private static let inView = 5

  /// A survey as an operator writes it: `title`, and `questions` with `label`, `options` and, where
  /// they matter, `id` and `style`. Other members are nobody's, such as what was answered.
  public init(operatorJSON text: String) throws(SurveyFault) {
    let json: JSON
    do {
      json = try JSON.parse(text)
    } catch {
      throw .notJSON(error)
    }
    guard json.objectValue != nil, let items = json["questions"]?.arrayValue else {
      throw .notSurvey
    }
    guard let title = json["title"]?.stringValue, title.isName else { throw .noTitle }
    guard !items.isEmpty else { throw .noQuestions }
    var questions: [SurveyQuestion] = []
    for (index, item) in items.enumerated() {
      let question = try Self.question(item, index + 1)
      guard !questions.contains(where: { $0.id == question.id }) else {
        throw .badID(question: index + 1)
      }
      questions.append(question)
    }
    self.init(title: title, questions: questions)
  }

  private static func question(
    _ json: JSON, _ number: Int
  ) throws(SurveyFault) -> SurveyQuestion {
    guard let label = json["label"]?.stringValue, label.isName else {
      throw .noLabel(question: number)
    }
    let options = (json["options"]?.arrayValue ?? []).map(\.cellText)
    guard options.count > 1, options.allSatisfy(\.isName) else {
      throw .fewOptions(question: number)
    }
    var known: Set<String> = []
    for option in options where !known.insert(option).inserted {
      throw .sameOption(question: number, option)
    }
    let id = json["id"].map(\.cellText) ?? "q\(number)"
    guard id.isName, id != "captcha" else { throw .badID(question: number) }
    var style: SurveyQuestion.Style = options.count > inView ? .list : .radio
    if let said = json["style"] {
      guard let known = SurveyQuestion.Style(rawValue: said.cellText) else {
        throw .badStyle(question: number)
      }
      style = known
    }
    return SurveyQuestion(id: id, label: label, style: style, options: options)
  }
}
