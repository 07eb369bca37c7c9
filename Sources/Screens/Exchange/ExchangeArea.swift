import Catalog
import PortalAPI
import Runtime
import Terminal
import Widgets

/// 互动交流: 开放建议, 调查问卷, 常见问题 (manual 2.6).
extension Browser {
  /// Asks for what the open tab shows, unless it is there.
  func exchangeNeeded(_ state: inout State) -> Effects {
    let services = services
    switch state.exchange.tab {
    case .suggestion: return []
    case .survey:
      guard !state.exchange.survey.isLoading else { return [] }
      state.exchange.survey.begin()
      return [
        .task("exchange.survey") { post in
          let result = await Result { () async throws(ServiceFault) in
            try await services.voice.exchange.survey()
          }
          post(.exchange(.survey(result)))
        }
      ]
    case .questions:
      let questions = state.exchange.questions.all
      guard !questions.isLoading else { return [] }
      state.exchange.questions.all.begin()
      return [
        .task("exchange.questions") { post in
          let result = await Result { () async throws(ServiceFault) in
            try await services.voice.exchange.questions()
          }
          post(.exchange(.questions(result)))
        }
      ]
    }
  }

  func take(_ state: inout State, _ fact: ExchangeFact) -> Effects {
    switch fact {
    case .survey(let result): state.exchange.survey.take(result)
    case .questions(let result):
      let before = state.exchange.questions.all.value
      state.exchange.questions.all.take(result)
      if before != state.exchange.questions.all.value { refilter(&state) }
    }
    return []
  }

  // MARK: Moving

  func moveExchange(_ state: inout State, _ movement: Movement) -> Effects {
    if state.exchange.tab == .questions {
      state.exchange.questions.list.move(movement)
    } else {
      state.exchange.scroll.move(movement)
    }
    return []
  }

  func turnExchange(_ state: inout State, _ step: Int) -> Effects {
    let count = ExchangeTab.allCases.count
    let next = (state.exchange.tab.rawValue + step + count) % count
    state.exchange.tab = ExchangeTab(rawValue: next) ?? .suggestion
    state.exchange.scroll = Scroll()
    return exchangeNeeded(&state)
  }

  func openExchange(_ state: inout State) -> Effects {
    switch state.exchange.tab {
    case .suggestion: return open(&state, suggestionPage(state))
    case .survey:
      guard let survey = state.exchange.survey.value?.survey else { return exchangeNeeded(&state) }
      return open(&state, surveyPage(survey))
    case .questions:
      guard state.exchange.questions.all.value != nil else { return exchangeNeeded(&state) }
      state.exchange.questions.toggle()
      return []
    }
  }

  /// Esc: first the filter goes, then the section.
  func leaveExchange(_ state: inout State) -> Effects {
    if state.exchange.tab == .questions, !state.exchange.questions.filter.isEmpty {
      state.exchange.questions.filter = ""
      refilter(&state)
      return []
    }
    state.section = .home
    return loadHome()
  }

  // MARK: The filter of 常见问题

  func beginFilter(_ state: inout State) -> Effects {
    state.exchange.questions.editor = LineEditor(
      state.exchange.questions.filter, limit: QuestionsState.filterLimit)
    state.layers.open(.questions)
    return []
  }

  /// - Returns: nil for a key that means nothing to the filter.
  func pressFilter(_ state: inout State, _ key: Key) -> Effects? {
    switch key {
    case .enter, .down, .tab:
      state.exchange.questions.editor = nil
      return []
    case .escape:
      state.exchange.questions.editor = nil
      state.exchange.questions.filter = ""
      refilter(&state)
      return []
    default:
      guard state.exchange.questions.editor?.handle(key) == true else { return nil }
      filterChanged(&state)
      return []
    }
  }

  func pasteFilter(_ state: inout State, _ text: String) -> Effects {
    state.exchange.questions.editor?.insert(text)
    filterChanged(&state)
    return []
  }

  private func filterChanged(_ state: inout State) {
    state.exchange.questions.filter = state.exchange.questions.editor?.text ?? ""
    refilter(&state)
  }

  private func refilter(_ state: inout State) {
    let spellings = services.search.spellings
    state.exchange.questions.refilter { needle, text in
      if !Span.matches(of: needle, in: text).isEmpty { return true }
      guard needle.utf8.count > 1, needle.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
      return spellings(text).contains { !Span.matches(of: needle, in: $0).isEmpty }
    }
  }
}
