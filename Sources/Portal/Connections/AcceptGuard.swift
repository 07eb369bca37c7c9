import Glibc
import NIOCore
import Synchronization

/// Stands before the server's channel: counts the connections, has those beyond the limits told
/// (`BusyHandler`), leaves still more in the kernel's queue, pauses where no descriptor is free,
/// and takes what is in the queue before it lets the channel be closed. All on the channel's own
/// loop.
final class AcceptGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = any Channel
  typealias InboundOut = any Channel
  typealias OutboundIn = Never
  typealias OutboundOut = Never

  private static let pause = TimeAmount.seconds(1)
  /// The queue is empty when nothing was accepted for so long.
  private static let quiet = TimeAmount.milliseconds(20)
  private static let longestClosing = TimeAmount.milliseconds(500)
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
  private var isClosing = false
  private var isShut = false
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

  /// Closing resets every connection that is in the queue: they are accepted first, and answered,
  /// as long as others are open. When the last of these is closed the server is at its end, and
  /// hangs up on whoever comes. Nobody is accepted from then on, and those who were are taken over
  /// before the channel closes.
  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    guard mode == .all, !isClosing else { return context.close(mode: mode, promise: promise) }
    isClosing = true
    end.begin()
    context.channel.closeFuture.cascade(to: promise)
    lastAccepted = .now()
    shutWhenQuiet(context, by: .now() + Self.longestClosing)
  }

  private func shutWhenQuiet(_ context: ChannelHandlerContext, by latest: NIODeadline) {
    let now = NIODeadline.now()
    if open > 0, now < latest, now - lastAccepted < Self.quiet {
      return again(context) { $0.shutWhenQuiet($1, by: latest) }
    }
    isShut = true
    Self.setReading(false, context)
    closeWhenTakenOver(context, by: now + Self.longestTakingOver)
  }

  private func closeWhenTakenOver(_ context: ChannelHandlerContext, by latest: NIODeadline) {
    guard end.connectionsUnderway > 0, .now() < latest else { return context.close(promise: nil) }
    again(context) { $0.closeWhenTakenOver($1, by: latest) }
  }

  private func again(
    _ context: ChannelHandlerContext,
    _ body: @escaping (AcceptGuard, ChannelHandlerContext) -> Void
  ) {
    let bound = NIOLoopBound(
      (handler: self, context: context, body: body), eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: .milliseconds(5)) {
      let (handler, context, body) = bound.value
      body(handler, context)
    }
  }
}
