import NIOCore

/// Turns away connections beyond a number far above what an author's browsers open, and far below the files that a process may have
/// open: a build needs some too.
final class ConnectionLimit: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  static let most = 64
  private let open: NIOLoopBoundBox<Int>
  private var isCounted = false

  /// - Parameter open: how many there are, on the loop that all of them share.
  init(_ open: NIOLoopBoundBox<Int>) { self.open = open }

  func channelActive(context: ChannelHandlerContext) {
    guard open.value < Self.most else { return context.close(promise: nil) }
    open.value += 1
    isCounted = true
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    if isCounted { open.value -= 1 }
    isCounted = false
    context.fireChannelInactive()
  }
}
