import CListening
import Glibc
import NIOCore
import Synchronization

/// Stands before the server's channel: counts the connections, has those beyond the limits told
/// (`BusyHandler`), leaves still more in the kernel's queue, pauses where no descriptor is free,
/// and takes what is in the queue before the channel is closed (`drain`). All on the channel's own
/// loop.
final class AcceptGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = any Channel
  typealias InboundOut = any Channel
  typealias OutboundIn = Never
  typealias OutboundOut = Never

  private static let pause = TimeAmount.seconds(1)
  /// The queue is empty, and nobody is about to enter it, when nothing was accepted for so long:
  /// what a handshake lasts on the way to a proxy. A Unix socket has none.
  private static let quiet = TimeAmount.milliseconds(20)
  private static let localQuiet = TimeAmount.milliseconds(5)
  private static let longestDraining = TimeAmount.milliseconds(500)
  private static let longestTakingOver = TimeAmount.seconds(1)
  private static let noticeInterval = TimeAmount.minutes(1)

  private let all: Int
  private let byAddress: Int
  private let proxies: TrustedProxies
  private let counters: ServerCounters
  private let end: ServerEnd
  private let notice: @Sendable (ServerNotice) -> Void

  private var addresses: [IPAddress: Int] = [:]
  private var open = 0
  private var isFull = false
  private var isPaused = false
  private var isShut = false
  private var context: ChannelHandlerContext?
  private var lastAccepted = NIODeadline.now()
  private var lastNotice: NIODeadline?

  init(
    all: Int, byAddress: Int, proxies: TrustedProxies, counters: ServerCounters, end: ServerEnd,
    notice: @escaping @Sendable (ServerNotice) -> Void
  ) {
    self.all = all
    self.byAddress = byAddress
    self.proxies = proxies
    self.counters = counters
    self.end = end
    self.notice = notice
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  // MARK: Coming and going

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let child = unwrapInboundIn(data)
    let address = Self.limited(child, proxies)
    open += 1
    end.didAccept()
    lastAccepted = .now()
    counters.connections.add(1, ordering: .relaxed)
    let fromThere = address.map { addresses[$0, default: 0] + 1 } ?? 0
    if let address { addresses[address] = fromThere }
    let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
    child.closeFuture.hop(to: context.eventLoop).whenComplete { _ in
      bound.value.handler.didClose(address, bound.value.context)
    }
    if open > all || fromThere > byAddress {
      counters.refusedConnections.add(1, ordering: .relaxed)
      if open > all { tell(.tooManyConnections(limit: all)) }
      // Comes before what is set up for a connection, in the order of the child's own loop.
      child.pipeline.eventLoop.execute {
        try? child.pipeline.syncOperations.addHandler(BusyHandler(), position: .first)
      }
    }
    context.fireChannelRead(data)
  }

  /// nil for a Unix socket's clients and for a trusted proxy.
  private static func limited(_ child: any Channel, _ proxies: TrustedProxies) -> IPAddress? {
    guard let address = IPAddress(child.remoteAddress), !proxies.trusts(.remote(address)) else {
      return nil
    }
    return address.group
  }

  private func didClose(_ address: IPAddress?, _ context: ChannelHandlerContext) {
    open -= 1
    counters.connections.subtract(1, ordering: .relaxed)
    if let address {
      let left = addresses[address, default: 1] - 1
      addresses[address] = left > 0 ? left : nil
    }
    if isFull, open < all + ConnectionLimits.refusing {
      isFull = false
      context.read()
    }
  }

  func read(context: ChannelHandlerContext) {
    guard !isShut else { return }
    guard open < all + ConnectionLimits.refusing else {
      isFull = true
      return
    }
    context.read()
  }

  // MARK: Without descriptors

  /// A socket that fails to accept stays readable, so reading has to be given up for a while:
  /// NIO's own handler delays the next read, but the one that failed is still pending.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    let pausing: Set<Int32> = [EMFILE, ENFILE, ENOBUFS, ENOMEM]
    guard let fault = error as? IOError, pausing.contains(fault.errnoCode) else {
      return context.fireErrorCaught(error)
    }
    guard !isPaused else { return }
    isPaused = true
    tell(.outOfDescriptors)
    Self.setReading(false, context)
    let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: Self.pause) {
      let guarding = bound.value.handler
      guarding.isPaused = false
      if !guarding.isShut { Self.setReading(true, bound.value.context) }
    }
  }

  private static func setReading(_ reads: Bool, _ context: ChannelHandlerContext) {
    // Fails where the channel is closed, which reads no more anyway.
    context.channel.setOption(.autoRead, value: reads).whenFailure { _ in }
  }

  private func tell(_ what: ServerNotice) {
    let now = NIODeadline.now()
    if let lastNotice, now - lastNotice < Self.noticeInterval { return }
    lastNotice = now
    notice(what)
  }

  // MARK: The end

  /// Hears of no new connection any more, accepts those that wait in the queue, and sees that each
  /// is taken over. Closing would reset whoever waits, and a server that is told to stop hangs up
  /// on who comes when nobody else is there.
  /// - Returns: kept when the channel may be closed.
  func drain() -> EventLoopFuture<Void>? {
    guard let context else { return nil }
    let done = context.eventLoop.makePromise(of: Void.self)
    let isLocal = context.channel.localAddress?.pathname != nil
    if !isLocal { Self.hearNoMore(context.channel) }
    lastAccepted = .now()
    shutWhenQuiet(
      context, for: isLocal ? Self.localQuiet : Self.quiet, by: .now() + Self.longestDraining, done)
    return done.futureResult
  }

  /// Where the system does not let it, those who come are accepted until `longestDraining` is over.
  private static func hearNoMore(_ channel: any Channel) {
    let filter = Filter(program: listening_no_further())
    (channel as? any SocketOptionProvider)?.unsafeSetSocketOption(
      level: .socket, name: NIOBSDSocket.Option(rawValue: SO_ATTACH_FILTER), value: filter
    ).whenFailure { _ in }
  }

  /// Its instructions never change.
  private struct Filter: @unchecked Sendable { let program: sock_fprog }

  private func shutWhenQuiet(
    _ context: ChannelHandlerContext, for quiet: TimeAmount, by latest: NIODeadline,
    _ done: EventLoopPromise<Void>
  ) {
    let now = NIODeadline.now()
    if now < latest, now - lastAccepted < quiet {
      return again(context) { $0.shutWhenQuiet($1, for: quiet, by: latest, done) }
    }
    isShut = true
    Self.setReading(false, context)
    endWhenTakenOver(context, by: now + Self.longestTakingOver, done)
  }

  private func endWhenTakenOver(
    _ context: ChannelHandlerContext, by latest: NIODeadline, _ done: EventLoopPromise<Void>
  ) {
    guard end.connectionsUnderway > 0, .now() < latest else { return done.succeed() }
    again(context) { $0.endWhenTakenOver($1, by: latest, done) }
  }

  private func again(
    _ context: ChannelHandlerContext,
    _ body: @escaping (AcceptGuard, ChannelHandlerContext) -> Void
  ) {
    let bound = NIOLoopBound(
      (handler: self, context: context, body: body), eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: .milliseconds(1)) {
      let (handler, context, body) = bound.value
      body(handler, context)
    }
  }
}
