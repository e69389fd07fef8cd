import NIOCore
import NIOEmbedded
import Testing

@testable import Serving

struct NewsTests {
  private let loop = EmbeddedEventLoop()

  @Test func tellsAtOnceWhatIsNewsAndLaterWhatIsNot() throws {
    var news = News()
    news.add(Outcome(problems: "", hasNewFiles: true))
    #expect(try news.message(after: -1, on: loop).message.wait() == "dossierNews(1, 1, \"\");\n")
    let later = news.message(after: 1, on: loop).message
    let told = NIOLoopBoundBox<String?>(nil, eventLoop: loop)
    later.whenSuccess { told.value = $0 }
    loop.run()
    #expect(told.value == nil)
    news.add(Outcome(problems: "wrong", hasNewFiles: false))
    loop.run()
    #expect(told.value == "dossierNews(2, 1, \"wrong\");\n")
  }

  @Test func whoGivesUpIsAnsweredOnce() throws {
    var news = News()
    let (waiter, message) = news.message(after: 0, on: loop)
    news.giveUp(waiter)
    news.giveUp(waiter)
    news.add(Outcome(problems: "", hasNewFiles: false))
    #expect(try message.wait() == "dossierNews(0, 0, \"\");\n")
  }

  @Test func problemsCannotEndTheScript() {
    #expect(News.quoted("</script>\"\\\n\u{2028}é") == "\"\\u003c/script>\\u0022\\u005c\\u000a\\u2028é\"")
  }
}
