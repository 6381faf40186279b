package pareto.shell.file;

import java.nio.file.Path;

/// A file someone handed in.
///
/// @param name as it came, for people only; never part of a path
/// @param size in bytes
/// @param sha256 of its content, in hex
/// @param path where its content lies
public record StoredFile(FileId id, String name, long size, String sha256, Path path) {}
