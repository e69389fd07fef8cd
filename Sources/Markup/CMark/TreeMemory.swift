import CTreeMemory

/// The memory of one tree. Those of a thread end in the opposite order of their beginnings, as values in scopes do.
struct TreeMemory: ~Copyable {
  private let memory = tree_memory_begin()

  deinit { tree_memory_end(memory) }
}
