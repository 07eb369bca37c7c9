public import Calls
public import Transport

extension InvokeTiming {
  /// How long each step took, from when each was done.
  public init(_ timing: HTTPTiming) {
    let connected = max(timing.resolved, timing.connected)
    let secured = max(connected, timing.secured)
    let answered = max(secured, timing.answered)
    self.init(
      lookup: timing.resolved, connect: connected - timing.resolved,
      handshake: secured - connected, wait: answered - secured,
      transfer: max(0, timing.total - answered))
  }
}
