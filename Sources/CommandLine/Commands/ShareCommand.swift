import ArgumentParser
import Catalog
import Client
import Formats
import PortalClient
import QRCode
import Screens

struct ShareCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "share",
    abstract: "分享条目：链接、二维码、微博",
    discussion: """
      输出链接；--channel weibo 输出微博分享的地址；--qr 另在终端画出二维码，供微信扫描。分享不需要登录，
      次数由平台记录。--json 输出 {"link","channel","shares"}，平台不可达时 shares 为 null。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: EntryArgument.help, transform: EntryArgument.read)
  var id: EntryID

  @Option(help: ArgumentHelp("分享到：link、wechat 或 weibo", valueName: "去处"))
  var channel: ShareChannel = .link

  @Flag(help: "画出二维码")
  var qr = false

  func run() async throws {
    let session = try Session(global)
    try await session.require(.pages, of: id)
    let entry = EntrySummary(try await EntryPart.entry.get(id, session))
    let page = ShareLink.text(id, entry.kind, session.address)
    let link = channel == .weibo ? WeiboLink.text(title: entry.title, link: page) : page
    let shares = try await session.withSource { source in
      try? await (source as? any FeedbackSource)?.share(id, channel)
    }
    if session.wantsJSON {
      let members: [JSON.Member] = [
        .init("link", .string(link)), .init("channel", .string(channel.rawValue)),
        .init("shares", shares.map(JSON.integer) ?? .null),
      ]
      return try JSON.object(members).print(to: session.console)
    }
    if qr, let dots = QRCode.dots(of: page, quiet: 4) {
      try session.console.write(Self.picture(dots))
    }
    try session.console.write(link + "\n")
    if let reach = session.address.reach { session.console.note(reach) }
  }

  /// Two rows of dots a line; light dots are lit, as a camera wants it on a dark screen.
  static func picture(_ dots: [[Bool]]) -> String {
    var text = ""
    for row in stride(from: 0, to: dots.count, by: 2) {
      for column in dots[row].indices {
        let upper = !dots[row][column]
        let lower = row + 1 < dots.count ? !dots[row + 1][column] : false
        text += upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ")
      }
      text += "\n"
    }
    return text
  }
}
