import Catalog
import Client
import Glibc
import Pinyin
import Screens
import Search
import Store

extension BrowserServices {
  /// Every service on the real store and platform. What comes out is safe: see `Safe`.
  init(_ live: LiveServices) {
    self.init(
      catalogue: CatalogueServices(live),
      parts: PartServices(
        fields: live.part(.fields), preview: live.part(.preview),
        specification: live.part(.specification).map { live.session.completed($0) },
        files: live.part(.files)),
      platform: PlatformServices(
        developer: { () throws(ServiceFault) in try await live.developer() },
        invoke: { request throws(ServiceFault) in try await live.invoke(request) },
        sync: { progress throws(ServiceFault) in try await live.sync(progress) }),
      search: SearchServices(live), forms: FormServices(live),
      account: AccountServices(live),
      files: FileServices(live),
      fetches: FetchServices(live),
      ownInterfaces: OwnInterfaceServices(live),
      tables: TableServices(live),
      applications: ApplicationServices(live), voice: FeedbackServices(live),
      news: NewsServices(live), pages: PageServices(live),
      facts: PlatformFacts(
        capabilities: live.session.address.capabilities, site: live.session.address.site,
        tokens: live.session.address.tokens),
      workbench: WorkbenchServices(live),
      now: { Moment(unixSeconds: time(nil)) },
      untilNextMinute: { .seconds(60 - time(nil) % 60) })
  }
}

extension CatalogueServices {
  fileprivate init(_ live: LiveServices) {
    self.init(
      page: { query, offset, limit throws(ServiceFault) in
        try await faulting {
          try await live.store().page(query, offset: offset, limit: limit).safe
        }
      },
      position: { id, query in try? await live.store().position(of: id, in: query) },
      facets: { query throws(ServiceFault) in
        try await faulting { try await live.store().facets(beside: query).safe }
      },
      latest: { kind, limit throws(ServiceFault) in
        try await faulting { try await live.store().latest(kind, limit: limit).safe }
      },
      site: { await live.site() },
      entry: { id throws(ServiceFault) in try await live.entry(id) },
      visit: { id throws(ServiceFault) in try await live.visit(id) })
  }
}

extension SearchServices {
  fileprivate init(_ live: LiveServices) {
    self.init(
      completions: { text in
        let ways = try? await live.store().completions(
          for: text, cursor: text.count, limit: .max)
        return SearchOffers(ways ?? [])
      },
      misses: { text in await live.misses(of: text) },
      history: { ((try? await live.store().person.searchHistory()) ?? []).safe },
      remember: { text in try? await live.store().person.remember(search: text) },
      spellings: { BrowserServices.spellings(of: $0) },
      highlights: { BrowserServices.highlights(of: $0, in: $1) })
  }
}

extension SearchOffers {
  fileprivate init(_ ways: [Completion]) {
    let first = ways.prefix(LocalStore.completionLimit).map {
      SearchOffer(label: $0.label.safe, count: $0.count, text: $0.text.safe)
    }
    self.init(first: first, total: ways.count)
  }
}

extension BrowserServices {
  /// The whole in pinyin, and its initials.
  static func spellings(of text: String) -> [String] {
    let sounds = zip(text.unicodeScalars, Pinyin.spelling(of: text)).map { scalar, syllable in
      syllable?.text ?? String(scalar).lowercased()
    }
    return [sounds.joined(), Pinyin.initials(of: text)]
  }

  /// What `search` finds in `title`, as UTF-8 offsets.
  static func highlights(of search: String, in title: String) -> [Range<Int>] {
    let ranges = SearchHighlighter(search).ranges(in: title)
    guard !ranges.isEmpty else { return [] }
    var offsets = [0]
    for character in title { offsets.append((offsets.last ?? 0) + character.utf8.count) }
    return ranges.compactMap { range in
      guard range.upperBound < offsets.count else { return nil }
      return offsets[range.lowerBound]..<offsets[range.upperBound]
    }
  }
}

extension LiveServices {
  /// What of a search text was meant as a filter, and is none.
  fileprivate func misses(of text: String) async -> [SearchMiss] {
    guard !SearchQuery(text).findsNothing else { return [.text] }
    guard let store = try? await store(),
      let found = try? await SearchMisses(of: text, in: [store])
    else { return [] }
    let all = SearchFilter.Key.allCases.map(\.rawValue)
    let misses: [SearchMiss] =
      found.values.map {
        .value(filter: $0.value.key.rawValue, typed: $0.value.typed.safe, near: $0.near.safe)
      }
      + found.filters.map {
        .filter(typed: $0.safe, near: SearchFilter.Key.near($0)?.rawValue, all: all)
      }
    let others = found.valuesLeft + found.filtersLeft
    return others > 0 ? misses + [.others(others)] : misses
  }
}
