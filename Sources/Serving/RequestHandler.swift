import NIOCore
import NIOHTTP1

/// One connection of a browser to the preview.
final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let files: SiteFiles
  private let news: NIOLoopBoundBox<News>
  private let hosts: Set<String>?
  private var waiter: Int?

  /// - Parameter hosts: the names under which the server may be asked: a page of another name that was made to lead here must not
  ///   read what is not published. nil: any, for a server that all may ask.
  init(files: SiteFiles, news: NIOLoopBoundBox<News>, hosts: Set<String>?) {
    self.files = files
    self.news = news
    self.hosts = hosts
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    // What comes with a request is not read: all we answer is GET.
    guard case .head(let head) = unwrapInboundIn(data) else { return }
    guard isForUs(head.headers["host"].first) else { return refuse(.misdirectedRequest, head, context) }
    guard head.method == .GET || head.method == .HEAD else { return refuse(.methodNotAllowed, head, context) }
    let path = head.uri.prefix { $0 != "?" }.dropFirst()
    switch path {
    case Substring(PreviewScript.script): send(PreviewScript.scriptText, "js", head, context)
    case Substring(PreviewScript.style): send(PreviewScript.styleText, "css", head, context)
    case Substring(PreviewScript.news): tell(head, context)
    default: send(files.answer(head.uri, site: news.value.site), head, context)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    if let waiter { news.value.giveUp(waiter) }
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func isForUs(_ host: String?) -> Bool {
    guard let hosts else { return true }
    guard let host else { return false }
    // The port is ours, whatever is said; an IPv6 address stands in brackets.
    let name = host.hasPrefix("[") ? String(host.prefix { $0 != "]" }) + "]" : String(host.prefix { $0 != ":" })
    return hosts.contains(name.lowercased())
  }

  /// Waits for news, half a minute at most, as some browsers and proxies wait no longer.
  private func tell(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    let query = head.uri.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
    let after = query.split(separator: "&").first { $0.hasPrefix("after=") }.flatMap { Int($0.dropFirst(6)) } ?? -1
    let (waiter, message) = news.value.message(after: after, on: context.eventLoop)
    self.waiter = waiter
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    let news = news
    let timeout = context.eventLoop.scheduleTask(in: .seconds(25)) { news.value.giveUp(waiter) }
    message.whenSuccess { text in
      timeout.cancel()
      let (handler, context) = bound.value
      handler.waiter = nil
      handler.send(text, "js", head, context)
    }
  }

  private func refuse(_ status: HTTPResponseStatus, _ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    send(status, "text/plain; charset=utf-8", Array("\(status.reasonPhrase)\n".utf8), head, context)
  }

  private func send(_ text: String, _ form: String, _ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    send(.ok, ContentType.of(fileExtension: form), Array(text.utf8), head, context)
  }

  private func send(_ answer: SiteFiles.Answer, _ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    send(
      HTTPResponseStatus(statusCode: answer.status.rawValue), answer.type, answer.body, head, context, location: answer.location)
  }

  private func send(
    _ status: HTTPResponseStatus, _ type: String, _ body: [UInt8], _ head: HTTPRequestHead, _ context: ChannelHandlerContext,
    location: String? = nil
  ) {
    var headers: HTTPHeaders = [
      "content-type": type, "content-length": String(body.count), "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    ]
    if let location { headers.add(name: "location", value: location) }
    if !head.isKeepAlive { headers.add(name: "connection", value: "close") }
    context.write(wrapOutboundOut(.head(HTTPResponseHead(version: head.version, status: status, headers: headers))), promise: nil)
    if head.method != .HEAD, !body.isEmpty {
      var buffer = context.channel.allocator.buffer(capacity: body.count)
      buffer.writeBytes(body)
      context.write(wrapOutboundOut(.body(.byteBuffer(buffer))), promise: nil)
    }
    let sent = context.writeAndFlush(wrapOutboundOut(.end(nil)))
    guard !head.isKeepAlive else { return }
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    sent.whenComplete { _ in bound.value.close(promise: nil) }
  }
}
