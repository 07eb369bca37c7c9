import Catalog
import Client
import PortalClient
import Screens
import Store
import Sync

extension EverywhereServices {
  /// Over the stores of all platforms, each opened once; none where the configuration cannot be
  /// read.
  init(_ live: LiveServices, _ choice: EnvironmentChoice) {
    guard let everywhere = try? Everywhere(live.session) else {
      self = .none
      return
    }
    let stores = OpenStores()
    let current = everywhere.places.first { $0.session.address == live.session.address }?.label
    self.init(
      platforms: everywhere.places.map(\.label.safe), current: current?.safe,
      search: { text, limit throws(ServiceFault) in
        try await faulting {
          let query = CatalogQuery(text: text, sort: text.isEmpty ? .score : .relevance)
          return FoundEverywhere(
            try await everywhere.search(query, limit: limit) { try await stores.store(of: $0) })
        }
      },
      news: { () throws(ServiceFault) in
        try await faulting {
          try await everywhere.news { try await stores.store(of: $0) }
            .map {
              NewsElsewhere(platform: Everywhere.label(of: $0.platform).safe, news: $0.news.safe)
            }
        }
      },
      sync: { told in
        for place in everywhere.places {
          if Task.isCancelled { return }
          await place.pull(live, told)
        }
      },
      page: { url throws(ServiceFault) in
        try await faulting { try await everywhere.entry(onPage: url, stores) }
      },
      enter: { platform, entry in
        choice.open(entry)
        choice.choose(everywhere.places.first { $0.label.safe == platform }?.name ?? platform)
      })
  }
}

extension FoundEverywhere {
  fileprivate init(_ found: Everywhere.Found) {
    self.init(
      lines: found.lines.map {
        Line(platform: Everywhere.label(of: $0.platform).safe, entry: $0.entry.safe)
      },
      total: found.total, empty: found.empty.map { Everywhere.label(of: $0).safe })
  }
}

extension Everywhere.Place {
  /// Pulls it; the platform that is shown is pulled as its own screen does.
  fileprivate func pull(
    _ live: LiveServices, _ told: @Sendable (PullElsewhere) -> Void
  ) async {
    let name = label.safe
    @Sendable func tell(_ phase: PullElsewhere.Phase) {
      told(PullElsewhere(platform: name, phase: phase))
    }
    tell(.running(SyncProgress(phase: .connecting)))
    do throws(ServiceFault) {
      let report: SyncReport
      if session.address == live.session.address {
        report = try await live.sync { tell(.running($0)) }
      } else {
        report = try await faulting {
          let store = try session.openStore()
          return try await session.withSource { source in
            try await session.sendOutbox(to: source, store)
            return try await session.syncService(source, store).pull { _ in }
          }
        }
      }
      tell(.done(report))
    } catch {
      tell(.failed(error))
    }
  }
}

extension Everywhere {
  /// From the local catalogue, else asked of the platform.
  fileprivate func entry(
    onPage url: String, _ stores: OpenStores
  ) async throws -> FoundEverywhere.Line? {
    for place in places {
      guard let id = place.session.address.entry(onPage: url) else { continue }
      let kept = try await stores.store(of: place)?.entry(id)
      let entry: Entry
      if let kept {
        entry = kept
      } else {
        entry = try await place.session.withSource { try await $0.entry(id) }
      }
      return FoundEverywhere.Line(
        platform: place.label.safe, entry: EntrySummary(entry).safe)
    }
    return nil
  }
}
