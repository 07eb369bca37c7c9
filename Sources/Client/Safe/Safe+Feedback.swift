public import Catalog
public import PortalAPI
import Terminal

extension LabelledText: Safe {
  public var safe: LabelledText { LabelledText(label: label.safe, text: Sanitizer.text(text)) }
}

extension SubmissionBody: Safe {
  public var safe: SubmissionBody {
    var copy = self
    copy.title = title.safe
    copy.content = Sanitizer.text(content)
    copy.details = details.safe
    copy.answer = Sanitizer.text(answer)
    return copy
  }
}

extension EntryFeedback: Safe {
  public var safe: EntryFeedback {
    var copy = self
    copy.request = request.safe
    return copy
  }
}

extension FavouriteBody: Safe {
  public var safe: FavouriteBody {
    var copy = self
    copy.title = title.safe
    copy.theme = theme.safe
    copy.publisher = publisher.safe
    return copy
  }
}

extension FootprintsBody: Safe {
  public var safe: FootprintsBody {
    FootprintsBody(
      favourites: favourites.safe, requests: requests.safe, suggestions: suggestions.safe,
      corrections: corrections.safe)
  }
}

extension FrequentQuestion: Safe {
  public var safe: FrequentQuestion {
    FrequentQuestion(
      topic: topic.safe, question: question.safe, answer: Sanitizer.text(answer))
  }
}

/// An option goes back to the platform as it came: what could not be shown would not be its own.
extension SurveyBody: Safe {
  public var safe: SurveyBody {
    var copy = self
    copy.survey.title = survey.title.safe
    copy.survey.questions = survey.questions.map { question in
      var copy = question
      copy.label = question.label.safe
      copy.options = question.options.safe
      return copy
    }
    return copy
  }
}
