import Base

/// What lies in a view's memory, by kind; nil where the value is absent or of another kind.
extension Reading.Kind {
  func html(_ memory: UnsafeRawPointer) -> HTMLFragment? {
    switch self {
    case .html: memory.assumingMemoryBound(to: HTMLFragment.self).pointee
    case .optionalHTML: memory.assumingMemoryBound(to: HTMLFragment?.self).pointee
    default: nil
    }
  }

  func address(_ memory: UnsafeRawPointer) -> Address? {
    switch self {
    case .address: memory.assumingMemoryBound(to: Address.self).pointee
    case .optionalAddress: memory.assumingMemoryBound(to: Address?.self).pointee
    case .link: .site(memory.assumingMemoryBound(to: SiteLink.self).pointee)
    case .optionalLink: memory.assumingMemoryBound(to: SiteLink?.self).pointee.map { .site($0) }
    case .web: .web(memory.assumingMemoryBound(to: WebAddress.self).pointee)
    case .optionalWeb: memory.assumingMemoryBound(to: WebAddress?.self).pointee.map { .web($0) }
    default: nil
    }
  }

  /// Whether a section on a value is shown: not on empty text, an empty fragment or an empty list.
  func isPresent(_ memory: UnsafeRawPointer) -> Bool {
    switch self {
    case .text: !memory.assumingMemoryBound(to: String.self).pointee.isEmpty
    case .optionalText: memory.assumingMemoryBound(to: String?.self).pointee?.isEmpty == false
    case .html: !memory.assumingMemoryBound(to: HTMLFragment.self).pointee.isEmpty
    case .optionalHTML: memory.assumingMemoryBound(to: HTMLFragment?.self).pointee?.isEmpty == false
    case .optionalAddress: memory.assumingMemoryBound(to: Address?.self).pointee != nil
    case .optionalLink: memory.assumingMemoryBound(to: SiteLink?.self).pointee != nil
    case .optionalWeb: memory.assumingMemoryBound(to: WebAddress?.self).pointee != nil
    case .flag: memory.assumingMemoryBound(to: Bool.self).pointee
    case .address, .link, .web, .object: true
    case .optionalObject, .list, .made: false
    }
  }
}

extension Reading {
  /// What the view at `memory` gives, also where it must be made.
  func html(_ memory: UnsafeRawPointer) -> HTMLFragment? {
    if let make { return if case .html(let fragment) = make(memory) { fragment } else { nil } }
    return kind.html(memory)
  }

  func address(_ memory: UnsafeRawPointer) -> Address? {
    if let make { return if case .address(let address) = make(memory) { address } else { nil } }
    return kind.address(memory)
  }
}
