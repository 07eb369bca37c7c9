/// Uses whose rates are counted beside what is kept, one after the other.
struct SeparateUses: UseStorage {
  let acts: any RateStorage
  let uses: any RateStorage
  let catalogue: any CatalogueStorage
  let feedback: any FeedbackStorage

  func count(
    _ use: EntryUse, asks: [RateAsk], once: RateAsk?, now: Int
  ) async throws -> UseOutcome {
    if let seconds = try await acts.admit(asks, now: now) { return .refused(seconds: seconds) }
    if let once, try await uses.admit([once], now: now) != nil { return .known }
    do {
      if let shares = try await keep(use) { return .counted(shares: shares) }
    } catch {
      if let once { try? await uses.forget(once.key) }
      throw error
    }
    if let once { try await uses.forget(once.key) }
    return .missing
  }

  /// - Returns: how often the entry was shared, where that is what is counted; nil where it is
  ///   found missing.
  private func keep(_ use: EntryUse) async throws -> Int? {
    switch use {
    case .share(let id, let channel): return try await feedback.countShare(id, channel)
    case .view(let id): try await catalogue.countView(id)
    case .download(let id, _): try await catalogue.countDownload(id)
    }
    return 0
  }
}
