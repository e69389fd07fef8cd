import Base
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix

/// Serves a published folder to the author's own browser, builds again when a source changes, and has open pages show it.
///
///     let server = try PreviewServer(output: "Output", host: "127.0.0.1", port: 8000)
///     server.run(watching: { WatchedFolders(…) }, inputs: { … }, build: { … })
public struct PreviewServer: Sendable {
  /// The port could not be had.
  public struct Refusal: Error, CustomStringConvertible {
    public let description: String
  }

  private let loop: any EventLoop
  private let news: NIOLoopBoundBox<News>
  /// Where the site is: `http://127.0.0.1:8000/`.
  public let address: String

  /// - Parameters:
  ///   - output: the folder to serve; it may not be there yet.
  ///   - host: loopback unless the author wants others to see what is not published yet.
  ///   - port: the first to try; 0 for any.
  public init(output: String, host: String = "127.0.0.1", port: Int = 8000) throws(Refusal) {
    // One thread: all that connections share lives on it, without a lock.
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    loop = group.next()
    news = NIOLoopBoundBox.makeBoxSendingValue(News(), eventLoop: loop)
    let files = SiteFiles(DiskTree(output))
    let news = news
    // Who serves to all addresses of a machine is asked by any of its names.
    let isOpen = ["0.0.0.0", "::"].contains(host)
    let hosts: Set? = isOpen ? nil : ["localhost", "127.0.0.1", "[::1]", host.contains(":") ? "[\(host)]" : host.lowercased()]
    let visitors = NIOLoopBoundBox.makeBoxSendingValue(0, eventLoop: loop)
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(ChannelOptions.backlog, value: 64)
      .serverChannelOption(ChannelOptions.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.pipeline.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(ConnectionLimit(visitors))
        }.flatMap {
          channel.pipeline.configureHTTPServerPipeline(withErrorHandling: true)
        }.flatMapThrowing {
          // Longer than a page waits for news.
          try channel.pipeline.syncOperations.addHandler(IdleStateHandler(allTimeout: .seconds(60)))
          try channel.pipeline.syncOperations.addHandler(RequestHandler(files: files, news: news, hosts: hosts))
        }
      }
    let channel = try Self.bind(bootstrap, host, port)
    let shown = host.contains(":") ? "[\(host)]" : isOpen ? "127.0.0.1" : host
    address = "http://\(shown):\(channel.localAddress?.port ?? port)/"
  }

  /// The port, or one of the next nine where it is taken.
  private static func bind(_ bootstrap: ServerBootstrap, _ host: String, _ port: Int) throws(Refusal) -> any Channel {
    var last = ""
    for candidate in port == 0 ? 0...0 : port...min(port + 9, 65_535) {
      do { return try bootstrap.bind(host: host, port: candidate).wait() } catch {
        last = "\(error)"
        // An address that is not this machine's is none at the next port either.
        guard (error as? IOError)?.errnoCode == EADDRINUSE else { break }
      }
    }
    throw Refusal(description: "cannot serve at \(host), port \(port): \(last)")
  }

  /// Tells open pages of a build.
  public func publish(_ outcome: Outcome) {
    let news = news
    loop.execute { news.value.add(outcome) }
  }

  /// Builds whenever the inputs are other than those of the last build, and again after a pause where that failed for a passing
  /// reason. Never returns.
  /// - Parameters:
  ///   - folders: where they lie, asked anew each time: one may be made while the server runs.
  ///   - inputs: what they are now; nil where they cannot be looked at, which is a state like any other.
  ///   - build: from these inputs.
  public func run<Inputs: Equatable>(
    watching folders: () -> WatchedFolders, inputs: () -> Inputs?, build: (Inputs?) -> Outcome
  ) -> Never {
    var watch = FolderWatch()
    var built: Inputs??
    let clock = ContinuousClock()
    var pause = Duration.zero
    var retry: ContinuousClock.Instant?
    while true {
      // First the watch, then the look: what changes meanwhile is news.
      watch.follow(folders())
      let now = inputs()
      let isChanged = built != .some(now)
      if isChanged || retry.map({ clock.now >= $0 }) ?? false {
        let outcome = build(now)
        publish(outcome)
        pause = isChanged ? .seconds(1) : min(pause * 2, .seconds(30))
        retry = outcome.mayPass ? clock.now + pause : nil
      }
      built = now
      watch.wait(atMost: retry.map { clock.now.duration(to: $0) })
    }
  }
}
