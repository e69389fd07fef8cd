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
    guard Self.isOurOwn(head.headers) else { return refuse(.forbidden, head, context) }
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

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is IdleStateHandler.IdleStateEvent { return context.close(promise: nil) }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func isForUs(_ host: String?) -> Bool {
    guard let hosts else { return true }
    guard let host else { return false }
    // The port is ours, whatever is said; an IPv6 address stands in brackets.
    let name = host.hasPrefix("[") ? String(host.prefix { $0 != "]" }) + "]" : String(host.prefix { $0 != ":" })
    return hosts.contains(name.lowercased())
  }

  /// Whether one of our pages asks, or the author himself: a page of another site could load a script from here, and read in it what
  /// is not published (https://www.w3.org/TR/fetch-metadata/).
  private static func isOurOwn(_ headers: HTTPHeaders) -> Bool {
    let site = headers["sec-fetch-site"].first ?? "none"
    return ["none", "same-origin"].contains(site)
      || headers["sec-fetch-mode"].first == "navigate" && headers["sec-fetch-dest"].first == "document"
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
    let text = ByteBuffer(string: "\(status.reasonPhrase)\n")
    send(status, ["content-type": "text/plain; charset=utf-8"], .byteBuffer(text), head, context)
  }

  private func send(_ text: String, _ form: String, _ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    send(.ok, ["content-type": ContentType.of(fileExtension: form)], .byteBuffer(ByteBuffer(string: text)), head, context)
  }

  private func send(_ answer: SiteFiles.Answer, _ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    var status = HTTPResponseStatus(statusCode: answer.status.rawValue)
    var headers: HTTPHeaders = ["content-type": answer.type]
    if let location = answer.location { headers.add(name: "location", value: location) }
    switch answer.body {
    case .bytes(let bytes): send(status, headers, .byteBuffer(ByteBuffer(bytes: bytes)), head, context)
    case .file(let file):
      headers.add(name: "accept-ranges", value: "bytes")
      var range = 0..<file.size
      if let asked = ByteRange.of(head.headers["range"].first, size: file.size) {
        range = asked
        status = asked.isEmpty ? .rangeNotSatisfiable : .partialContent
        let span = asked.isEmpty ? "*" : "\(asked.lowerBound)-\(asked.upperBound - 1)"
        headers.add(name: "content-range", value: "bytes \(span)/\(file.size)")
      }
      let handle = NIOFileHandle(_deprecatedTakingOwnershipOfDescriptor: file.duplicate())
      let region = FileRegion(fileHandle: handle, readerIndex: range.lowerBound, endIndex: range.upperBound)
      send(status, headers, .fileRegion(region), head, context).whenComplete { _ in try? handle.close() }
    }
  }

  @discardableResult
  private func send(
    _ status: HTTPResponseStatus, _ more: HTTPHeaders, _ body: IOData, _ head: HTTPRequestHead, _ context: ChannelHandlerContext
  ) -> EventLoopFuture<Void> {
    var headers = more
    headers.add(contentsOf: [
      "content-length": String(body.readableBytes), "cache-control": "no-store", "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
    ])
    if !head.isKeepAlive { headers.add(name: "connection", value: "close") }
    context.write(wrapOutboundOut(.head(HTTPResponseHead(version: head.version, status: status, headers: headers))), promise: nil)
    if head.method != .HEAD, body.readableBytes > 0 { context.write(wrapOutboundOut(.body(body)), promise: nil) }
    let sent = context.writeAndFlush(wrapOutboundOut(.end(nil)))
    if !head.isKeepAlive {
      let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
      sent.whenComplete { _ in bound.value.close(promise: nil) }
    }
    return sent
  }
}
