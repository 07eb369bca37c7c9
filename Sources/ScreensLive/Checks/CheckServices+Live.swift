public import Calls
import Catalog
public import Client
import Screens
import Store

extension CheckServices {
  /// The checks of `checks.yaml`, run as `tjdata check` runs them. Screens know them by names that
  /// are safe to show.
  init(_ live: LiveServices) {
    let checks = LiveChecks(live: live)
    self.init(
      list: { () throws(ServiceFault) in try await faulting { try await checks.list() } },
      run: { name throws(ServiceFault) in try await faulting { try await checks.run(name) } },
      save: { check, old throws(ServiceFault) in
        try await faulting { try checks.save(check, replacing: old) }
      },
      remove: { name throws(ServiceFault) in
        try await faulting { try checks.store.remove(checks.find(name).name) }
      })
    calls = live.session.sending == .everything
  }
}

private struct LiveChecks: Sendable {
  let live: LiveServices

  var store: CheckStore { live.session.checkStore }

  func list() async throws -> [CheckLine] {
    let runner = try await runner()
    let kept = live.session.checkMemory.all()
    var lines: [CheckLine] = []
    for check in try store.all() {
      let entry = try await runner.entry(of: check)
      let title = if let entry { try await runner.store.entry(entry)?.title } else { String?.none }
      let request =
        if let entry { try? await runner.request(check, entry) } else { InvokeRequest?.none }
      var line = CheckLine(
        check: check.safe, title: (title ?? check.subject.text).safe, request: request?.safe)
      if let kept = kept[check.name], let result = kept.result(of: check) {
        line.last = CheckOutcome(result, time: Moment(unixSeconds: kept.time))
      }
      lines.append(line)
    }
    return lines
  }

  func run(_ name: CheckLine.ID) async throws -> CheckOutcome {
    let result = try await runner().run(find(name))
    return CheckOutcome(result, time: Moment(unixSeconds: live.session.now()))
  }

  func save(_ check: InterfaceCheck, replacing old: CheckLine.ID?) throws {
    guard let old else { return try store.add(check) }
    var whole = try find(old)
    let name = whole.name
    whole.name = check.name
    whole.tags = check.tags
    whole.expectation = check.expectation
    try store.replace(name, by: whole)
  }

  func find(_ name: CheckLine.ID) throws -> InterfaceCheck {
    guard let check = try store.all().first(where: { $0.name.safe == name }) else {
      throw CheckStore.gone(name)
    }
    return check
  }

  private func runner() async throws -> CheckRun {
    let live = live
    return CheckRun(live.session, try await live.store(), live.transport) {
      try await live.door.platform()
    }
  }
}

extension CheckOutcome {
  /// Safe for the screen.
  init(_ result: CheckResult, time: Moment) {
    let verdict: Verdict =
      switch result.outcome {
      case .passed: .passed
      case .failed(let faults): .failed(faults.safe)
      case .broken(let failure): .broken(ServiceFault(failure))
      }
    self.init(
      verdict, time: time, milliseconds: result.milliseconds, rows: result.rows,
      quota: result.quota)
  }
}

extension InterfaceCheck: Safe {
  public var safe: InterfaceCheck {
    var copy = self
    copy.name = name.safe
    if case .url(let url) = subject { copy.subject = .url(url.safe) }
    copy.request = request.safe
    copy.filters = filters.map { .init(name: $0.name.safe, value: $0.value.safe) }
    copy.tags = tags.safe
    copy.expectation.columns = expectation.columns.safe
    if let fresh = expectation.freshness {
      copy.expectation.freshness?.column = fresh.column.safe
    }
    return copy
  }
}

extension ExpectationFault: Safe {
  public var safe: ExpectationFault {
    switch self {
    case .code(let expected, let found, let message):
      .code(expected: expected, found: found, message: message.safe)
    case .refused(let message): .refused(message: message.safe)
    case .missingColumns(let columns): .missingColumns(columns.safe)
    case .stale(let column, let days, let latest):
      .stale(column: column.safe, days: days, latest: latest)
    case .unreadable, .rows, .slow: self
    }
  }
}
