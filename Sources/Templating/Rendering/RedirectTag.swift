@_spi(MakesHTML) import Base

/// The tag that leads a browser on from an old address, without a script. A typed value, because a template has no hole inside
/// `content`.
public enum RedirectTag {
  public static func html(to link: SiteLink) -> HTMLFragment {
    var builder = HTMLBuilder()
    builder.literal("<meta http-equiv=\"refresh\" content=\"0; url=")
    builder.link(link)
    builder.literal("\">")
    return builder.fragment
  }
}
