import Catalog
import Client
import FoundationEssentials
import PortalAPI
import PortalClient
import QRCode
import Screens
import Sync
import Widgets

extension FeedbackServices {
  init(_ live: LiveServices) {
    let address = live.session.address
    self.init(
      entry: EntryFeedbackServices(live.voice),
      sharing: ShareServices(
        link: { ShareLink.text($0.id, $0.kind, address) },
        qrCode: { text in QRCode.dots(of: text, quiet: 0).map { Bitmap($0) } },
        reach: address.reach, commandOptions: live.session.commandOptions),
      exchange: ExchangeServices(live.voice), footprints: FootprintServices(live.voice),
      outbox: OutboxServices(live.voice, sent: { live.sentCount.value }))
  }
}

extension EntryFeedbackServices {
  fileprivate init(_ voice: Feedback) {
    self.init(
      voice: { id throws(ServiceFault) in
        try await faulting { try await voice.voice(id).safe }
      },
      rate: { entry, stars throws(ServiceFault) in
        try await faulting {
          Delivery(try await voice.rate(entry.id, title: entry.title, stars)) { $0.safe }
        }
      },
      setFavourite: { entry, isFavourite throws(ServiceFault) in
        try await faulting {
          let outcome = try await voice.setFavourite(entry.id, title: entry.title, isFavourite)
          return Delivery(outcome) { Nothing() }
        }
      },
      favourites: { await voice.favourites() },
      share: { id, channel in try? await voice.platform().share(id, channel) },
      correct: { entry, field, text, key throws(ServiceFault) in
        try await faulting {
          Delivery(
            try await voice.correct(
              entry.id, title: entry.title, field: field, text: text, key: key)
          ) { $0.safe }
        }
      },
      apply: { entry, reason, key throws(ServiceFault) in
        try await faulting { try await voice.apply(entry.id, reason: reason, key: key).safe }
      })
  }
}

extension ExchangeServices {
  fileprivate init(_ voice: Feedback) {
    self.init(
      suggest: { draft throws(ServiceFault) in
        try await faulting {
          Delivery(
            try await voice.suggest(
              content: draft.content, kind: draft.kind, theme: draft.theme, reason: draft.reason,
              captcha: draft.captcha, key: draft.key)
          ) { $0.safe }
        }
      },
      questions: { () throws(ServiceFault) in
        try await faulting { try await voice.platform().frequentQuestions().safe }
      },
      survey: { () throws(ServiceFault) in
        try await faulting { try await voice.platform().survey().safe }
      },
      answerSurvey: { answers, captcha throws(ServiceFault) in
        try await faulting {
          try await voice.platform().answerSurvey(
            SurveyRequest(answers: answers, captcha: captcha),
            session: try? voice.account()?.session
          ).safe
        }
      },
      captcha: { () throws(ServiceFault) in
        try await faulting { Captcha(try await voice.platform().captcha()) }
      })
  }
}

extension FootprintServices {
  fileprivate init(_ voice: Feedback) {
    self.init(
      load: { () throws(ServiceFault) in
        try await faulting { try await voice.footprints().safe }
      },
      markSeen: { list in
        guard let session = try? voice.signedIn().session else { return }
        try? await voice.platform().markSeen(list, session: session)
      })
  }
}

extension Delivery {
  fileprivate init<Other>(_ outcome: Feedback.Outcome<Other>, _ transform: (Other) -> Answer) {
    switch outcome {
    case .delivered(let answer): self = .delivered(transform(answer))
    case .waiting: self = .waiting
    }
  }
}

extension OutboxServices {
  fileprivate init(_ voice: Feedback, sent: @escaping @Sendable () -> Int) {
    self.init(
      waiting: {
        let items = (try? await voice.outbox().items()) ?? []
        return items.map { row in
          WaitingLine(
            id: row.id, title: row.item.title.safe,
            made: Moment(unixSeconds: row.queuedAt), failure: row.failure.map(\.safe))
        }
      },
      drop: { id in try? await voice.outbox().drop(id) }, sent: sent)
  }
}
