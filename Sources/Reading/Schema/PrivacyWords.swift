/// Keys that an author may take for those that keep a record back. To advise `x-withheld` would publish what he means to hide.
enum PrivacyWords {
  /// What to write instead, as part of a sentence; nil: the key has nothing to do with it.
  static func meant(by key: String) -> String? {
    switch key.lowercased() {
    case "withheld", "withhold", "hidden", "hide", "secret", "internal", "nonpublic", "non-public", "restricted", "unpublished",
      "publish", "published", "public", "confidential":
      "`review: withheld` to keep the record back, or `private: [field]` for single fields"
    case "private": "`review: withheld` to keep the record back, or `private: [field]` (without `x-`) for single fields"
    case "draft": "`review: draft`"
    case "embargo", "embargoed", "embargo_until", "embargo-until", "release", "release_date", "publish_on", "publish_date":
      "`publish_after: 2026-01-31T06:00:00Z`"
    default: nil
    }
  }
}
